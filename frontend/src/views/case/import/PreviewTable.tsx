import { useState } from "react";
import { TextButton } from "@/components/Buttons";
import { Segments } from "@/components/Segments";
import { ErrorState, Skeleton } from "@/components/States";
import { t } from "@/core/i18n/i18n";
import { put } from "@/core/import/form";
import { useRows } from "@/core/import/queries";
import { undoCorrection, useImport } from "@/core/import/store";
import type { DraftView, KindView, RowsPage, TableForm, TableView } from "@/core/import/types";
import { useOpenCase } from "../caseContext";
import { ColumnMenu } from "./ColumnMenu";
import { PreviewRow } from "./PreviewRow";
import { ToldList } from "./ToldList";

const PAGE = 20;

interface PreviewProps {
  draft: DraftView;
  table: TableView;
  kind: KindView | null;
  hasUndo: boolean;
  onChange: (form: TableForm) => void;
}

function Rows({ page, table, kind, onChange }: Omit<PreviewProps, "draft" | "hasUndo"> & { page: RowsPage }) {
  const out = new Set(table.left_out);
  return (
    <div className="table-box import-rows" tabIndex={0} role="region" aria-label={t("Rows of {table}", { table: table.name })}>
      <table className="data is-open">
        <thead>
          <tr>
            <th scope="col">{t("Row")}</th>
            <th scope="col">{t("What it records")}</th>
            {page.columns.map((column) => (
              <th key={column} scope="col" data-out={out.has(column)}>
                {kind ? <ColumnMenu column={column} table={table} kind={kind} onMove={(target) => onChange(put(table.form, kind, column, target))} /> : column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => <PreviewRow key={row.row} row={row} columns={page.columns} out={out} />)}
        </tbody>
      </table>
    </div>
  );
}

/** The rows of a table with what each would record, what is wrong, and a way to put it right in place. */
export function PreviewTable({ draft, table, kind, hasUndo, onChange }: PreviewProps) {
  const { id } = useOpenCase();
  const version = useImport((state) => state.version);
  const isChecked = useImport((state) => state.job?.state === "done");
  const [place, setPlace] = useState({ table: table.number, offset: 0 });
  const [wants, setWants] = useState("all");
  const offset = place.table === table.number ? place.offset : 0;
  const onlyProblems = isChecked && wants === "problems";
  const rows = useRows({ caseId: id, draft: draft.id, table: table.number, version, offset, limit: PAGE, onlyProblems }, true);
  const turn = (by: number) => setPlace({ table: table.number, offset: Math.max(0, offset + by) });
  return (
    <div className="import-preview">
      <div className="import-bar">
        <h4>{t("What would come of it")}</h4>
        {isChecked ? (
          <Segments
            label={t("Which rows")} isLabelHidden value={wants}
            options={[{ id: "all", label: t("All rows") }, { id: "problems", label: t("Rows with problems") }]}
            onChange={(id) => { setWants(id); turn(-offset); }}
          />
        ) : null}
        <span className="grow" />
        <TextButton icon="undo" isDisabled={!hasUndo} onPress={() => void undoCorrection()}>{t("Take back the last fix")}</TextButton>
      </div>
      {rows.error ? <ErrorState error={rows.error} onRetry={() => void rows.refetch()} /> : null}
      {!rows.data && !rows.error ? <Skeleton lines={6} /> : null}
      {rows.data ? <Rows page={rows.data} table={table} kind={kind} onChange={onChange} /> : null}
      {rows.data?.beside.length ? <ToldList told={rows.data.beside} /> : null}
      <div className="button-row">
        <TextButton isDisabled={offset === 0} onPress={() => turn(-PAGE)}>{t("Earlier rows")}</TextButton>
        <TextButton isDisabled={!rows.data?.has_more} onPress={() => turn(PAGE)}>{t("Later rows")}</TextButton>
      </div>
    </div>
  );
}
