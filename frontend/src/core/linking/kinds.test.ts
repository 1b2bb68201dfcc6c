import { expect, test } from "vitest";
import type { LinkChoice, TermChoice } from "@/core/api/types";
import { findKinds, kindsOf, turned } from "./kinds";

const term = (code: string, label: string, directed = true): TermChoice => ({
  code, label, definition: `Means ${label}.`, need_not_be_proven: "", directed, source_role: "", target_role: "", color: "", own: false,
});

const choice = (schema: string, linkClass: string, terms: TermChoice[], isReversed = false, directed = true): LinkChoice => ({
  link_class: linkClass, class_label: linkClass, schema, label: schema, definition: "", source: "a", target: "b", is_reversed: isReversed,
  source_property: "agent", target_property: "subject", subtype_property: "act", directed, terms,
});

const CHOICES = [
  choice("Act", "criminal", [term("recruits", "recruits"), term("hosts", "hosts")]),
  choice("Act", "criminal", [term("recruits", "recruits")], true),
  choice("Family", "family", [term("parent_child", "parent and child"), term("sibling", "siblings", false)], false, false),
];
const KINDS = kindsOf(CHOICES);

test("acts and sub-types of every class stand in one list, each way round", () => {
  expect(KINDS.map((kind) => kind.key + (kind.isReversed ? " back" : ""))).toEqual([
    "Act:recruits", "Act:hosts", "Family:parent_child", "Family:sibling", "Family:", "Act:recruits back",
  ]);
});

test("the beginning of a word finds it in any class, the way that was asked first", () => {
  expect(findKinds(KINDS, "Recruit").map((kind) => kind.isReversed)).toEqual([false, true]);
  expect(findKinds(KINDS, "child")[0]?.key).toBe("Family:parent_child");
});

test("seen from the other one, what has a direction reads the other way round and what has none reads alike", () => {
  expect(turned(KINDS).filter((kind) => !kind.isReversed).map((kind) => kind.key)).toEqual(["Family:sibling", "Family:", "Act:recruits"]);
});

test("accents and case are of no account, and what no word has is not found", () => {
  expect(findKinds(KINDS, "SÏBL")[0]?.key).toBe("Family:sibling");
  expect(findKinds(KINDS, "xyz")).toEqual([]);
});

test("a class narrows what is offered", () => {
  expect(findKinds(KINDS, "", "family").map((kind) => kind.code)).toEqual(["parent_child", "sibling", ""]);
});
