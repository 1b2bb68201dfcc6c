import { useMemo, useRef, useState, type ReactNode } from "react";
import { t } from "@/core/i18n/i18n";
import { formatInteger } from "@/core/i18n/format";
import { Icon } from "./Icon";
import { useRowWindow } from "./useRowWindow";

export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** How rows are ordered by this column; left out, the column cannot be sorted by. */
  order?: (a: Row, b: Row) => number;
  isNumber?: boolean;
  /** Share of the width; by default as `least` says. */
  share?: number;
  /** Width in pixels that the column has where the table is narrowest; less, and the table scrolls sideways. */
  least?: number;
  /** The cell in words: it may then take two lines, and is shown whole under the pointer. */
  text?: (row: Row) => string;
}

interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  selected?: string | null;
  onPick?: (row: Row) => void;
  first?: { id: string; isDown: boolean };
  /** Width in pixels below which the table scrolls sideways; by default that of its columns together. */
  narrowest?: number;
  empty?: ReactNode;
}

export const ROW_HEIGHT = 36;
const LEAST_WIDTH = 88;

interface HeadProps<Row> {
  column: Column<Row>;
  width: string;
  direction: "ascending" | "descending" | "none";
  onSort: () => void;
}

function Head<Row>({ column, width, direction, onSort }: HeadProps<Row>) {
  const className = column.isNumber ? "is-number" : "";
  if (!column.order) return <th className={className} style={{ width }} scope="col">{column.label}</th>;
  return (
    <th className={className} style={{ width }} scope="col" aria-sort={direction}>
      <button type="button" className="sort" onClick={onSort} data-direction={direction}>
        {column.label}
        <Icon name="down" />
      </button>
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const text = column.text?.(row);
  if (text === undefined) return <td className={column.isNumber ? "is-number" : ""}>{column.cell(row)}</td>;
  return <td title={text}><div className="two-lines">{column.cell(row)}</div></td>;
}

/** A table that sorts, and draws only the rows on screen, so that thousands cost as little as twenty. */
export function DataTable<Row>({ label, columns, rows, rowKey, selected, onPick, first, narrowest, empty }: DataTableProps<Row>) {
  const [sort, setSort] = useState(first ?? null);
  const box = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => {
    const order = columns.find((column) => column.id === sort?.id)?.order;
    if (!order || !sort) return rows;
    return [...rows].sort((a, b) => (sort.isDown ? order(b, a) : order(a, b)));
  }, [rows, columns, sort]);
  const { from, to } = useRowWindow(box, sorted.length, ROW_HEIGHT);
  const shareOf = ({ share, least = LEAST_WIDTH }: Column<Row>) => share ?? least / LEAST_WIDTH;
  const total = columns.reduce((sum, column) => sum + shareOf(column), 0);
  const narrowestOfAll = narrowest ?? columns.reduce((sum, column) => sum + (column.least ?? LEAST_WIDTH), 0);
  const width = (column: Column<Row>) => `${(100 * shareOf(column)) / total}%`;
  const directionOf = (id: string) => (sort?.id !== id ? "none" : sort.isDown ? "descending" : "ascending");
  const sortBy = (column: Column<Row>) =>
    setSort(sort?.id === column.id ? { id: column.id, isDown: !sort.isDown } : { id: column.id, isDown: column.isNumber === true });
  if (rows.length === 0) return <div className="table-empty">{empty ?? <p className="muted">{t("Nothing to list")}</p>}</div>;
  return (
    <div className="table-box" ref={box} tabIndex={0} role="region" aria-label={label}>
      <table className="data" aria-rowcount={sorted.length + 1} style={{ minWidth: narrowestOfAll }}>
        <caption className="unseen">{t("{title}, {count, plural, one {# row} other {# rows}}", { title: label, count: sorted.length })}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Head key={column.id} column={column} width={width(column)} direction={directionOf(column.id)} onSort={() => sortBy(column)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {from > 0 ? <tr aria-hidden="true" className="spacer"><td style={{ height: from * ROW_HEIGHT }} /></tr> : null}
          {sorted.slice(from, to).map((row, place) => (
            <tr
              key={rowKey(row)} aria-rowindex={from + place + 2} data-selected={selected === rowKey(row)}
              data-pick={onPick !== undefined} onClick={() => onPick?.(row)}
            >
              {columns.map((column) => <Cell key={column.id} column={column} row={row} />)}
            </tr>
          ))}
          {to < sorted.length ? <tr aria-hidden="true" className="spacer"><td style={{ height: (sorted.length - to) * ROW_HEIGHT }} /></tr> : null}
        </tbody>
      </table>
    </div>
  );
}

/** A whole number in a cell; nothing for nought, which keeps columns calm. */
export function Count({ value }: { value: number }) {
  return <span className={value === 0 ? "nought" : ""}>{formatInteger(value)}</span>;
}
