import { expect, test } from "vitest";
import { aNode, anEdge } from "@/core/testing";
import { FIRST_VIEW } from "@/core/view/view";
import { NO_FILTER } from "@/core/filters/filter";
import { countByClass, visibleParts } from "./visible";

const PICTURE = {
  nodes: ["a", "b", "c", "d"].map((id) => aNode(id)),
  edges: [
    anEdge({ id: "1", source: "a", target: "b" }),
    anEdge({ id: "2", source: "b", target: "c", link_class: "family" }),
  ],
  layout: "force",
  seed: 1,
};

test("all is shown at first", () => {
  const { nodes, edges } = visibleParts(PICTURE, FIRST_VIEW);
  expect([nodes.size, edges.size]).toEqual([4, 2]);
});

test("a hidden person takes their links along; the data stays", () => {
  const { nodes, edges } = visibleParts(PICTURE, { ...FIRST_VIEW, hidden: ["b"] });
  expect([[...nodes], [...edges]]).toEqual([["a", "c", "d"], []]);
});

test("isolating keeps those and the links among them", () => {
  const { nodes, edges } = visibleParts(PICTURE, { ...FIRST_VIEW, isolated: ["a", "b"] });
  expect([[...nodes], [...edges]]).toEqual([["a", "b"], ["1"]]);
});

test("those without links can be left out, after the filter", () => {
  const view = { ...FIRST_VIEW, hasUnlinked: false, filter: { ...NO_FILTER, hiddenClasses: ["criminal"] } };
  expect([...visibleParts(PICTURE, view).nodes]).toEqual(["b", "c"]);
});

test("the legend counts a class even while it is turned off", () => {
  const view = { ...FIRST_VIEW, filter: { ...NO_FILTER, hiddenClasses: ["criminal"] } };
  expect(Object.fromEntries(countByClass(PICTURE, view))).toEqual({ criminal: 1, family: 1 });
});

test("what rests on withdrawn sources alone can be left out", () => {
  const picture = {
    ...PICTURE,
    nodes: [...PICTURE.nodes, aNode("e", { withdrawn: true })],
    edges: [...PICTURE.edges, anEdge({ id: "3", source: "a", target: "d", withdrawn: true })],
  };
  expect(visibleParts(picture, FIRST_VIEW).edges.size).toBe(3);
  const { nodes, edges } = visibleParts(picture, { ...FIRST_VIEW, filter: { ...NO_FILTER, withdrawn: false } });
  expect([nodes.has("e"), edges.has("3"), edges.size]).toEqual([false, false, 2]);
});
