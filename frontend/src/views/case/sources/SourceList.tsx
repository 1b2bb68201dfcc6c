import { useMemo, useState } from "react";
import { TextButton } from "@/components/Buttons";
import { Count, DataTable, type Column } from "@/components/DataTable";
import { EmptyState, ErrorState, Skeleton } from "@/components/States";
import { openForm } from "@/core/editing/forms";
import { compareText } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { useSources } from "@/core/papers/queries";
import type { SourceRow } from "@/core/papers/types";
import { routeAddress } from "@/core/route/route";
import { select, useView } from "@/core/view/view";
import { useOpenCase } from "../caseContext";
import { PickButton } from "../table/PickButton";
import { AddPapers } from "./AddPapers";
import { PasteText } from "./PasteText";
import { WordSearch } from "./WordSearch";

const grade = (row: SourceRow): string => (row.source_grade || row.information_grade ? row.source_grade + row.information_grade : "");

function Name({ row }: { row: SourceRow }) {
  const { id } = useOpenCase();
  const gone = row.withdrawn ? <span className="chip">{t("withdrawn")}</span> : null;
  if (row.is_document && row.pages) return <><a href={routeAddress({ page: "case", id, tab: "sources", of: row.id })}>{row.title}</a> {gone}</>;
  return <><PickButton onPick={() => select({ kind: "entity", id: row.id })}>{row.title}</PickButton> {gone}</>;
}

function useColumns(): Column<SourceRow>[] {
  const { words } = useOpenCase();
  return useMemo(() => {
    const kind = (row: SourceRow) => (row.kind ? words.label("source_kind", row.kind) : "");
    return [
      { id: "title", label: t("Title"), share: 3, least: 160, text: (row) => row.title, order: (a, b) => compareText(a.title, b.title), cell: (row) => <Name row={row} /> },
      { id: "kind", label: t("Kind"), share: 1.2, text: kind, order: (a, b) => compareText(kind(a), kind(b)), cell: kind },
      { id: "date", label: t("Date"), share: 1.1, order: (a, b) => compareText(a.date, b.date), cell: (row) => row.date },
      { id: "pages", label: t("Pages"), share: 0.8, isNumber: true, order: (a, b) => a.pages - b.pages, cell: (row) => <Count value={row.pages} /> },
      { id: "claims", label: t("Claims"), share: 0.8, isNumber: true, order: (a, b) => a.claims - b.claims, cell: (row) => <Count value={row.claims} /> },
      { id: "waiting", label: t("Suggestions"), share: 1, isNumber: true, order: (a, b) => a.waiting - b.waiting, cell: (row) => <Count value={row.waiting} /> },
      { id: "grade", label: t("Grade"), share: 0.7, order: (a, b) => compareText(grade(a), grade(b)), cell: (row) => <span title={row.grade_scheme ? words.label("grade_scheme", row.grade_scheme) : ""}>{grade(row)}</span> },
      { id: "edit", label: t("Change"), share: 0.9, cell: (row) => <PickButton onPick={() => openForm({ kind: "source", id: row.id })}>{t("Edit")}</PickButton> },
    ];
  }, [words]);
}

/** Every source of the case in one list, and the ways to add one. */
export function SourceList() {
  const { id } = useOpenCase();
  const sources = useSources(id);
  const selection = useView((state) => state.selection);
  const [isPasting, setPasting] = useState(false);
  const [searched, setSearched] = useState("");
  const columns = useColumns();
  const rows = sources.data ?? [];
  return (
    <div className="sources-body">
      <AddPapers>
        <TextButton icon="plus" onPress={() => setPasting(!isPasting)} aria-expanded={isPasting}>{t("Paste a text")}</TextButton>
        <TextButton icon="plus" onPress={() => openForm({ kind: "source" })}>{t("Another source")}</TextButton>
      </AddPapers>
      {isPasting ? <PasteText onDone={() => setPasting(false)} /> : null}
      {rows.some((row) => row.is_document) ? <WordSearch text={searched} onText={setSearched} /> : null}
      {sources.error ? <ErrorState error={sources.error} onRetry={() => void sources.refetch()} /> : null}
      {!sources.data && !sources.error ? <Skeleton lines={6} /> : null}
      {sources.data && rows.length === 0 ? (
        <EmptyState heading={t("No sources yet")}><p>{t("Drop the papers of the case here, paste a text, or enter an interview, an intercept or a report. Everything recorded can then say what it rests on.")}</p></EmptyState>
      ) : null}
      {rows.length && !searched.trim() ? (
        <DataTable label={t("Sources")} columns={columns} rows={rows} rowKey={(row) => row.id} selected={selection?.id ?? null} narrowest={760} />
      ) : null}
    </div>
  );
}
