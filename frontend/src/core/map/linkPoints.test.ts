import { MultiGraph } from "graphology";
import { expect, test } from "vitest";
import type { EdgeAttributes, MapGraph, NodeAttributes } from "./graph";
import { linkPoints } from "./linkPoints";

const PLACES: Record<string, { x: number; y: number }> = { a: { x: 0, y: 0 }, b: { x: 80, y: 0 } };

function graphOf(...edges: Partial<EdgeAttributes>[]): MapGraph {
  const graph: MapGraph = new MultiGraph<NodeAttributes, EdgeAttributes>();
  ["a", "b"].forEach((id) => graph.addNode(id, {} as NodeAttributes));
  edges.forEach((edge, index) => graph.addEdgeWithKey(String(index), "a", "b", { curvature: 0, hidden: false, ...edge } as EdgeAttributes));
  return graph;
}

const points = (graph: MapGraph) => linkPoints(graph, null, (id) => PLACES[id] as { x: number; y: number });

test("a straight link is marked from end to end without its ends", () => {
  const wanted = Array.from({ length: 9 }, (_, index) => [expect.closeTo(8 * (index + 1)), 0]);
  expect(points(graphOf({})).map(({ x, y }) => [x, y])).toEqual(wanted);
});

test("a bend is followed, and what is hidden is not in the way", () => {
  const [middle] = points(graphOf({ curvature: 0.5 })).slice(4, 5);
  expect(Math.abs(middle?.y ?? 0)).toBeGreaterThan(10);
  expect(points(graphOf({ hidden: true }))).toEqual([]);
});
