import type { ImportOutcome } from "./types";

/** Rows read, rows of which something is recorded, and rows that are listed instead. */
export interface RowCounts {
  rows: number;
  kept: number;
  listed: number;
  cells: number;
}

/** Add up the tables of an outcome; `rows` is always `kept` and `listed` together. */
export function rowCounts(outcome: ImportOutcome): RowCounts {
  const sum = (pick: (table: ImportOutcome["tables"][number]) => number) => outcome.tables.reduce((total, table) => total + pick(table), 0);
  return { rows: sum((table) => table.rows), kept: sum((table) => table.kept), listed: sum((table) => table.refused), cells: outcome.problem_counts["bad_cell"] ?? 0 };
}

export function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, one) => sum + one, 0);
}
