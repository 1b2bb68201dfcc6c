import { useMemo } from "react";
import { DataTable, type Column } from "@/components/DataTable";
import type { Analysis, AnalysisOutput, AnalysisResult, Cell } from "@/core/api/types";
import { rangeOf } from "@/core/appearance/nodeStyle";
import { compareText, formatNumber } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { select, useView } from "@/core/view/view";
import type { Words } from "@/core/vocabulary/words";
import { useOpenCase } from "../caseContext";
import { PickButton } from "../table/PickButton";
import { cellText } from "./Values";

type Row = AnalysisResult["rows"][number];

const isNumeric = ({ type }: AnalysisOutput) => type === "number" || type === "integer";

function wordOf(value: Cell, name: string, words: Words): string {
  const vocabulary = name === "classes" ? "link_class" : "case_role";
  if (Array.isArray(value)) return value.map((code) => words.label(vocabulary, code)).join(", ");
  return typeof value === "string" ? words.label(vocabulary, value) : cellText(value);
}

/** A number with a bar as long as its share of the greatest. */
function BarCell({ value, most }: { value: number; most: number }) {
  return (
    <span className="bar-cell">
      <i aria-hidden="true" style={{ width: `${most > 0 ? Math.max(0, (100 * value) / most) : 0}%` }} />
      {formatNumber(value)}
    </span>
  );
}

function numberColumn({ name, label }: AnalysisOutput, rows: readonly Row[]): Column<Row> {
  const number = (row: Row) => Number(row[name] ?? Number.NEGATIVE_INFINITY);
  const most = rangeOf(rows.map(number))?.[1] ?? 0;
  return {
    id: name, label, isNumber: true, order: (a, b) => number(a) - number(b),
    cell: (row) => (typeof row[name] === "number" ? <BarCell value={row[name]} most={most} /> : "–"),
  };
}

function entityColumn(key: string, caption: string, label: string): Column<Row> {
  const name = (row: Row) => String(row[caption] ?? row[key] ?? "");
  return {
    id: key, label, share: 1.6, order: (a, b) => compareText(name(a), name(b)),
    cell: (row) => <PickButton onPick={() => select({ kind: "entity", id: String(row[key]) })}>{name(row)}</PickButton>,
  };
}

function columnOf(output: AnalysisOutput, rows: readonly Row[], words: Words): Column<Row> {
  if (isNumeric(output)) return numberColumn(output, rows);
  if (output.type === "id") return entityColumn(output.name, `${output.name}_caption`, output.label);
  const text = (row: Row) => wordOf(row[output.name] ?? null, output.name, words);
  return { id: output.name, label: output.label, share: output.type === "codes" ? 3 : 1.4, order: (a, b) => compareText(text(a), text(b)), cell: (row) => <span title={text(row)}>{text(row)}</span> };
}

/** Whether a measure has more than one value: one that has not puts rows in no order. */
function tellsApart({ name }: AnalysisOutput, rows: readonly Row[]): boolean {
  return new Set(rows.map((row) => row[name])).size > 1;
}

/** The rows of an analysis; the first number that tells them apart decides the order. */
export function RowTable({ analysis, rows }: { analysis: Analysis; rows: AnalysisResult["rows"] }) {
  const { words } = useOpenCase();
  const selection = useView((state) => state.selection);
  const outputs = analysis.outputs.filter(({ of }) => of === "row");
  const columns = useMemo(() => {
    const drawn = analysis.outputs.filter(({ of }) => of === "row").map((output) => columnOf(output, rows, words));
    return analysis.per === "node" ? [entityColumn("id", "caption", t("Name")), ...drawn] : drawn;
  }, [analysis, rows, words]);
  const numeric = outputs.filter(isNumeric);
  const first = (numeric.find((output) => tellsApart(output, rows)) ?? numeric[0])?.name;
  const places = useMemo(() => new Map(rows.map((row, place) => [row, place])), [rows]);
  const keyOf = (row: Row) => String(row["id"] ?? places.get(row));
  return (
    <DataTable
      label={analysis.title} columns={columns} rows={rows} rowKey={keyOf} selected={selection?.kind === "entity" ? selection.id : null}
      {...(first ? { first: { id: first, isDown: true } } : {})}
      {...(analysis.per === "node" ? { onPick: (row: Row) => select({ kind: "entity", id: String(row["id"]) }) } : {})}
    />
  );
}
