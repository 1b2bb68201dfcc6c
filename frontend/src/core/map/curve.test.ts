import { expect, test } from "vitest";
import { arrowAt, BEND_REACH, controlPoint } from "./curve";

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
