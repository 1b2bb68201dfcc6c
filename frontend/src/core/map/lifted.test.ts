import { expect, test } from "vitest";
import { aNode, anEdge } from "@/core/testing";
import { buildGraph } from "./graph";
import { liftedOf } from "./lifted";

const graph = buildGraph(
  {
    nodes: ["a", "b", "c"].map((id) => aNode(id)),
    edges: [anEdge({ id: "1", source: "a", target: "b" }), anEdge({ id: "2", source: "b", target: "c" }), anEdge({ id: "3", source: "a", target: "a" }), anEdge({ id: "4", source: "a", target: "gone" })],
    layout: "force",
    seed: 1,
  },
  new Map(),
);
const person = (id: string) => ({ kind: "entity" as const, id });

test("loops and links to nobody are not drawn", () => expect(graph.edges()).toEqual(["1", "2"]));

test("nothing is lifted while nothing is selected", () => expect(liftedOf(graph, null, null, null)).toBeNull());

test("a selected person comes with those around", () => {
  const lifted = liftedOf(graph, null, person("a"), null);
  expect([[...(lifted?.nodes ?? [])].sort(), [...(lifted?.edges ?? [])]]).toEqual([["a", "b"], ["1"]]);
});

test("the pointer goes before a path, and a path before the selection", () => {
  const path = { nodes: ["b", "c"], links: ["2"] };
  expect([...(liftedOf(graph, "b", person("a"), path)?.focus ?? [])]).toEqual(["b", "a"]);
  expect([...(liftedOf(graph, null, person("a"), path)?.edges ?? [])]).toEqual(["2"]);
});

test("a selected link comes with its ends", () => {
  expect([...(liftedOf(graph, null, { kind: "link", id: "2" }, null)?.nodes ?? [])]).toEqual(["b", "c"]);
});
