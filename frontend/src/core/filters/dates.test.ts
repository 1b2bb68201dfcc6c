import { describe, expect, test } from "vitest";
import { countByYear, earliestDay, isPartialDate, latestDay, touchesWindow } from "./dates";

test.each(["2012", "2012-05", "2012-05-03"])("%s is a partial date", (text) => expect(isPartialDate(text)).toBe(true));
test.each(["", "201", "2012-13", "2012-5", "05/2012", "2012-05-32"])("%s is none", (text) => expect(isPartialDate(text)).toBe(false));

test("a partial date stands for the span it leaves open", () => {
  expect([earliestDay("2012"), latestDay("2012")]).toEqual(["2012-01-01", "2012-12-31"]);
  expect([earliestDay("2012-05"), latestDay("2012-05")]).toEqual(["2012-05-01", "2012-05-31"]);
});

describe("touching a window, as the desk's own filter decides it", () => {
  test.each([
    ["2012", "", "2012-05", "2012-06", true],
    ["2012-07", "2013", "2012-05", "2012-06", false],
    ["", "2011", "2012", "", false],
    ["", "", "2012", "2013", true],
    ["2014", "", "", "2013-12-31", false],
    ["2010", "2020", "2015", "2015", true],
  ])("%s to %s in %s to %s: %s", (from, to, windowFrom, windowTo, touches) => {
    expect(touchesWindow(from, to, windowFrom, windowTo)).toBe(touches);
  });
});

test("years without anything keep their place", () => {
  expect(countByYear(["2012-05", "", "2014", "2012"])).toEqual([
    { year: 2012, count: 2 },
    { year: 2013, count: 0 },
    { year: 2014, count: 1 },
  ]);
  expect(countByYear(["", ""])).toEqual([]);
});
