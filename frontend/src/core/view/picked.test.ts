import { expect, test } from "vitest";
import { clearPicks, picksOf, togglePick, usePicked } from "./picked";

test("picking twice leaves out, and each case has its own picks", () => {
  togglePick("one", "a");
  togglePick("one", "b");
  togglePick("one", "a");
  expect(picksOf(usePicked.getState(), "one")).toEqual(["b"]);
  expect(picksOf(usePicked.getState(), "two")).toEqual([]);
  togglePick("two", "c");
  expect(picksOf(usePicked.getState(), "one")).toEqual([]);
  clearPicks();
  expect(picksOf(usePicked.getState(), "two")).toEqual([]);
});
