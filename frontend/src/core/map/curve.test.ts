import { expect, test } from "vitest";
import { arrowAt, BEND_REACH, controlPoint, drawnCurve } from "./curve";

test("without curvature the control point is the middle", () => {
  expect(controlPoint({ x: 0, y: 0 }, { x: 10, y: 20 }, 0)).toEqual({ x: 5, y: 10 });
});

test("a long link bends no further than the reach allows", () => {
  const far = controlPoint({ x: 0, y: 0 }, { x: 1000, y: 0 }, 1);
  expect(Math.abs(far.y)).toBeCloseTo(BEND_REACH);
});

test("an arrow touches the rim of the node it points at", () => {
  const { tip, base } = arrowAt({ x: 100, y: 0 }, { x: 0, y: 0 }, 12);
  expect(tip).toEqual({ x: 88, y: 0 });
  expect(base.x).toBeLessThan(tip.x);
});

test("cutting a link short leaves the rest of the curve where it was", () => {
  const [from, to] = [{ x: 0, y: 0 }, { x: 100, y: 0 }];
  const control = controlPoint(from, to, 0.5);
  const cut = drawnCurve(from, to, 10, { curvature: 0.5, directed: false, width: 1 });
  const at = (middle: { x: number; y: number }, end: { x: number; y: number }, t: number) => 2 * t * (1 - t) * middle.y + t * t * end.y;
  expect(cut.end.y).toBeCloseTo(at(control, to, 0.9));
  expect(at(cut.control, cut.end, 0.5)).toBeCloseTo(at(control, to, 0.45));
});

test("a link shorter than its ends are wide is still drawn", () => {
  const { end } = drawnCurve({ x: 0, y: 0 }, { x: 5, y: 0 }, 40, { curvature: 0, directed: true, width: 1 });
  expect(end.x).toBeGreaterThan(0);
});
