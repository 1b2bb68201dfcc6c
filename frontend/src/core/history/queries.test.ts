import { expect, test } from "vitest";
import { instantOf } from "./queries";

test("a day of the reader's calendar is written as the base writes instants", () => {
  const begins = instantOf("2026-05-03", "begins");
  const ends = instantOf("2026-05-03", "ends");
  expect(begins).toMatch(/^2026-05-0[234]T\d\d:\d\d:00\+00:00$/);
  expect(new Date(ends).getTime() - new Date(begins).getTime()).toBe(86_399_000);
  expect(instantOf("not a day", "begins")).toBe("");
});
