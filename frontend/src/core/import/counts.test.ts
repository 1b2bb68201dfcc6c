import { expect, it } from "vitest";
import { rowCounts, total } from "./counts";
import type { ImportOutcome } from "./types";

it("adds up rows over tables", () => {
  const tables = [{ rows: 10, kept: 8, refused: 2 }, { rows: 5, kept: 5, refused: 0 }];
  const outcome = { tables, problem_counts: { bad_cell: 3, refused_row: 2 } } as unknown as ImportOutcome;
  expect(rowCounts(outcome)).toEqual({ rows: 15, kept: 13, listed: 2, cells: 3 });
  expect(total({ a: 2, b: 3 })).toBe(5);
});
