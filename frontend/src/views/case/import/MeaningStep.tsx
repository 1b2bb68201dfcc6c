import { TextButton } from "@/components/Buttons";
import { Choice } from "@/components/Choice";
import { t } from "@/core/i18n/i18n";
import { chooseKind, chooseTable, say, useImport } from "@/core/import/store";
import type { DraftView, KindView, TableForm, TableView } from "@/core/import/types";
import { Board } from "./Board";
import { PreviewTable } from "./PreviewTable";
import { ReadingFields } from "./ReadingFields";
import { SavedMappings } from "./SavedMappings";
import { SettingsFields } from "./SettingsFields";
import { Step } from "./Step";

const RECOGNIZED = "recognized";
const SKIP = "skip";

function stateText(table: TableView): string {
  if (table.form.kind === SKIP) return t("left out");
  return table.problem || table.missing.length ? t("needs an answer") : t("ready");
}

/** Which of several tables is looked at. */
function TablePicker({ tables, value }: { tables: readonly TableView[]; value: number }) {
  if (tables.length < 2) return null;
  return (
    <div className="import-tables" role="group" aria-label={t("Tables")}>
      {tables.map((table) => (
        <button
          key={table.number} type="button" className="import-table" aria-pressed={table.number === value}
          data-open={Boolean(table.problem || table.missing.length)} onClick={() => chooseTable(table.number)}
        >
          <span>{table.name}</span>
          <span className="muted">{stateText(table)}</span>
        </button>
      ))}
    </div>
  );
}

function KindChoice({ table, kinds }: { table: TableView; kinds: readonly KindView[] }) {
  const beside = [
    { id: RECOGNIZED, label: t("as Fanal recognized it") },
    { id: SKIP, label: t("nothing: leave this table out") },
  ];
  const kind = kinds.find((one) => one.id === table.form.kind);
  return (
    <div className="import-kind">
      <Choice
        label={t("One row is …")} value={table.form.kind} onChange={(id) => void chooseKind(id)}
        groups={[{ title: "", options: kinds.map(({ id, label }) => ({ id, label })) }, { title: t("or"), options: beside }]}
      />
      <p className="import-sentence">{kind?.sentence ?? (table.form.kind === RECOGNIZED ? t("Fanal reads this table by rules of its own, as for matrices and graph files. Choose a kind of row to say it yourself.") : "")}</p>
    </div>
  );
}

/** Say what a row of each table is and what its columns mean, with the rows beside it. */
export function MeaningStep({ draft, kinds }: { draft: DraftView; kinds: readonly KindView[] }) {
  const number = useImport((state) => state.table);
  const warnings = useImport((state) => state.warnings);
  const steps = useImport((state) => state.steps);
  const table = draft.tables[number] ?? draft.tables[0];
  if (!table) return null;
  const kind = kinds.find((one) => one.id === table.form.kind);
  const change = (form: TableForm) => void say(form);
  return (
    <Step number={2} title={t("What a row is, and what the columns mean")}>
      <SavedMappings draft={draft} />
      {warnings.map((warning) => <p key={warning} className="import-note">{warning}</p>)}
      <TablePicker tables={draft.tables} value={table.number} />
      <KindChoice table={table} kinds={kinds} />
      {table.problem ? <p className="import-need" role="status">{table.problem}</p> : null}
      {kind ? <Board table={table} kind={kind} onChange={change} /> : null}
      {table.form.kind !== SKIP ? (
        <>
          <div className="import-folds">
            <SettingsFields table={table} onChange={change} />
            <ReadingFields key={`${table.number} ${table.name}`} table={table} />
          </div>
          <PreviewTable draft={draft} table={table} kind={kind ?? null} hasUndo={steps.length > 0} onChange={change} />
        </>
      ) : (
        <TextButton onPress={() => void chooseKind(RECOGNIZED)}>{t("Take the table in again")}</TextButton>
      )}
    </Step>
  );
}
