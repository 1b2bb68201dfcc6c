import { expect, test } from "vitest";
import { aNode } from "@/core/testing";
import { CATEGORY_COUNT } from "./color";
import { categoryStyles, nodeStyles, NONE, rangeOf, REST } from "./nodeStyle";

const kinds = (counts: number[]) => counts.flatMap((count, kind) => Array.from({ length: count }, (_, index) => aNode(`${kind}-${index}`, { kind: `k${kind}` })));

test("the most frequent get a colour of their own, the rest share one", () => {
  const nodes = kinds(Array.from({ length: CATEGORY_COUNT + 3 }, (_, kind) => 20 - kind));
  const { legend, colors } = categoryStyles(nodes, (node) => node.kind, false);
  expect(legend.length).toBe(CATEGORY_COUNT + 1);
  expect(legend.at(-1)?.code).toBe(REST);
  expect(legend.reduce((sum, entry) => sum + entry.count, 0)).toBe(nodes.length);
  expect(new Set(colors.values()).size).toBe(CATEGORY_COUNT + 1);
});

test("fixed categories come first, in their order, and only where they occur", () => {
  const fixed = new Map([["k1", "#000001"], ["k9", "#000002"], ["k0", "#000003"]]);
  const { legend } = categoryStyles(kinds([5, 1]), (node) => node.kind, false, fixed);
  expect(legend.map((entry) => entry.code)).toEqual(["k1", "k0"]);
});

test("those without a category are told apart from the rest", () => {
  const { legend } = categoryStyles([aNode("a"), aNode("b")], () => NONE, false);
  expect(legend).toMatchObject([{ code: NONE, count: 2 }]);
});

test("sizes follow the measure and stay in range, whatever it gives", () => {
  const nodes = [aNode("a", { degree: 0 }), aNode("b", { degree: 9 }), aNode("c", { degree: 3 })];
  const plain = { categoryOf: () => NONE, fixed: new Map<string, string>(), color: null };
  const byDegree = nodeStyles(nodes, { ...plain, size: "degree" }, false).sizes;
  expect(byDegree.get("b")).toBeGreaterThan(byDegree.get("c") ?? 0);
  expect(byDegree.get("c")).toBeGreaterThan(byDegree.get("a") ?? 0);
  const partly = nodeStyles(nodes, { ...plain, size: new Map([["a", NaN], ["b", 2]]) }, false).sizes;
  expect([...partly.values()].every((size) => Number.isFinite(size) && size > 0)).toBe(true);
  const same = nodeStyles(nodes, { ...plain, size: "same" }, false).sizes;
  expect(new Set(same.values()).size).toBe(1);
});

test("a measure colours from low to high and leaves out whom it does not know", () => {
  const nodes = [aNode("a"), aNode("b"), aNode("c")];
  const styles = nodeStyles(nodes, { categoryOf: () => NONE, fixed: new Map(), color: new Map([["a", 0], ["b", 8]]), size: "same" }, false);
  expect(styles.range).toEqual([0, 8]);
  expect(new Set(styles.colors.values()).size).toBe(3);
});

test("the range of nothing is none", () => expect(rangeOf([NaN])).toBeNull());
