import { expect, test } from "vitest";
import { anEdge } from "@/core/testing";
import { controlPoint } from "./curve";
import { curvatures } from "./parallel";

const PLACES: Record<string, { x: number; y: number }> = { a: { x: 0, y: 0 }, b: { x: 100, y: 40 } };

test("a lone link is straight", () => {
  expect([...curvatures([anEdge({ id: "1", source: "a", target: "b" })])]).toEqual([0]);
});

test.each([2, 3, 4, 7])("%d links between two people, in either direction, never lie on each other", (count) => {
  const edges = Array.from({ length: count }, (_, index) =>
    anEdge({ id: String(index), source: index % 2 ? "a" : "b", target: index % 2 ? "b" : "a" }),
  );
  const bends = curvatures(edges);
  const middles = edges.map(({ source, target }, index) => {
    const { x, y } = controlPoint(PLACES[source] ?? { x: 0, y: 0 }, PLACES[target] ?? { x: 0, y: 0 }, bends[index] ?? 0);
    return `${x.toFixed(3)} ${y.toFixed(3)}`;
  });
  expect(new Set(middles).size).toBe(count);
});

test("parallels spread evenly to both sides", () => {
  const edges = ["1", "2", "3"].map((id) => anEdge({ id, source: "a", target: "b" }));
  const bends = [...curvatures(edges)];
  expect(bends.reduce((sum, bend) => sum + bend, 0)).toBeCloseTo(0);
  expect(bends[1]).toBe(0);
});
