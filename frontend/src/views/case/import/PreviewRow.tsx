import { useState } from "react";
import { Input, TextField } from "react-aria-components";
import { IconButton } from "@/components/Buttons";
import { t } from "@/core/i18n/i18n";
import { correct } from "@/core/import/store";
import type { RowView } from "@/core/import/types";
import { ToldList } from "./ToldList";

interface CellProps {
  row: RowView;
  column: string;
  text: string;
  isOut: boolean;
}

function Editor({ text, label, onDone }: { text: string; label: string; onDone: (text: string | null) => void }) {
  const [value, setValue] = useState(text);
  return (
    <TextField aria-label={label} value={value} onChange={setValue}>
      <Input
        autoFocus onBlur={() => onDone(value === text ? null : value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          if (event.key === "Escape") onDone(null);
        }}
      />
    </TextField>
  );
}

function Cell({ row, column, text, isOut }: CellProps) {
  const [isOpen, setOpen] = useState(false);
  const problems = row.problems.filter((problem) => problem.column === column);
  const written = row.corrected[column];
  const label = t("row {row}, {column}", { row: row.place, column });
  const done = (next: string | null) => {
    setOpen(false);
    if (next !== null) void correct(row.place, column, next, written === undefined ? null : text);
  };
  return (
    <td data-out={isOut} data-wrong={problems.length > 0} data-corrected={written !== undefined}>
      {isOpen ? <Editor text={text} label={label} onDone={done} /> : (
        <button type="button" className="import-cell" aria-label={t("{place}: {text}. Change it", { place: label, text: text || t("empty") })} onClick={() => setOpen(true)}>
          {text || " "}
        </button>
      )}
      {problems.map((problem) => <p key={problem.message} className="import-wrong">{problem.message}</p>)}
      {written !== undefined ? (
        <p className="import-was">
          {t("was: {text}", { text: written || t("empty") })}
          <IconButton icon="undo" label={t("Take back: {place}", { place: label })} onPress={() => void correct(row.place, column, null, text)} />
        </p>
      ) : null}
    </td>
  );
}

/** One row: what it records, and its cells, each of which can be put right in place. */
export function PreviewRow({ row, columns, out }: { row: RowView; columns: readonly string[]; out: ReadonlySet<string> }) {
  const whole = row.problems.filter((problem) => !problem.column || !columns.includes(problem.column));
  const isLeftOut = row.problems.some((problem) => problem.kind === "refused_row" || problem.kind === "passed_over");
  return (
    <tr data-wrong={row.problems.length > 0} data-refused={isLeftOut}>
      <th scope="row">{row.place}</th>
      <td className="import-says">
        {isLeftOut ? <p className="import-wrong">{t("This row is listed, not recorded.")}</p> : <ToldList told={row.told} />}
        {whole.map((problem) => <p key={problem.message} className="import-wrong">{problem.message}</p>)}
      </td>
      {columns.map((column, place) => <Cell key={column} row={row} column={column} text={row.cells[place] ?? ""} isOut={out.has(column)} />)}
    </tr>
  );
}
