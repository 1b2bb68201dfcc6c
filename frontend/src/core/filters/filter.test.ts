import { expect, test } from "vitest";
import { anEdge } from "@/core/testing";
import { filterQuestion, isFiltering, NO_FILTER, onlyClass, showsEdge, toggleClass } from "./filter";

const ALL = ["criminal", "family", "financial"];

test("a class is turned off and on again", () => {
  const off = toggleClass(NO_FILTER, "family", ALL);
  expect(off.hiddenClasses).toEqual(["family"]);
  expect(toggleClass(off, "family", ALL)).toEqual(NO_FILTER);
});

test("turning off the last class brings all back", () => {
  const one = onlyClass(NO_FILTER, "family", ALL);
  expect(one.hiddenClasses).toEqual(["criminal", "financial"]);
  expect(toggleClass(one, "family", ALL)).toEqual(NO_FILTER);
});

test("asking for the only class again shows all", () => {
  expect(onlyClass(onlyClass(NO_FILTER, "family", ALL), "family", ALL)).toEqual(NO_FILTER);
});

test("the API is told the classes that stay, and nothing where all do", () => {
  expect(filterQuestion(NO_FILTER, ALL)).toMatchObject({ link_class: [], min_weight: null });
  expect(filterQuestion(toggleClass(NO_FILTER, "family", ALL), ALL)).toMatchObject({ link_class: ["criminal", "financial"] });
});

test("class, weight and time each leave a link out", () => {
  const edge = anEdge({ id: "l", source: "a", target: "b", date_from: "2012", date_to: "2013", weight: 3 });
  expect(showsEdge(NO_FILTER, edge)).toBe(true);
  expect(showsEdge({ ...NO_FILTER, hiddenClasses: ["criminal"] }, edge)).toBe(false);
  expect(showsEdge({ ...NO_FILTER, minWeight: 4 }, edge)).toBe(false);
  expect(showsEdge({ ...NO_FILTER, dateFrom: "2014" }, edge)).toBe(false);
  const gray = anEdge({ id: "g", source: "a", target: "b", withdrawn: true });
  expect([showsEdge(NO_FILTER, gray), showsEdge({ ...NO_FILTER, withdrawn: false }, gray)]).toEqual([true, false]);
  expect(isFiltering({ ...NO_FILTER, withdrawn: false })).toBe(true);
  expect(filterQuestion({ ...NO_FILTER, withdrawn: false }, ALL)).toMatchObject({ withdrawn: "false" });
  expect(isFiltering({ ...NO_FILTER, dateFrom: "2014" })).toBe(true);
});
