import { useState } from "react";
import { TextButton } from "@/components/Buttons";
import { EmptyState, ErrorState, Skeleton } from "@/components/States";
import { ANY_CHANGE, useChangesFound, useHistoryStep } from "@/core/history/queries";
import { t } from "@/core/i18n/i18n";
import { useOpenCase } from "../caseContext";
import { ChangeItem } from "./ChangeItem";
import { ChangesFilterBar } from "./ChangesFilterBar";

/** Every change of the case's data, the newest first, and the way back. Nothing is ever overwritten. */
export function HistoryView() {
  const { id, summary } = useOpenCase();
  const [filter, setFilter] = useState(ANY_CHANGE);
  const found = useChangesFound(id, filter);
  const step = useHistoryStep(id);
  const pages = found.data?.pages ?? [];
  const changes = pages.flatMap((page) => page.changes);
  const failure = found.error ?? step.error;
  const isFiltered = filter !== ANY_CHANGE;
  return (
    <div className="view is-scrolling" aria-busy={found.isFetching}>
      <header className="view-head">
        <h2>{t("History")}</h2>
        <span className="grow" />
        <TextButton icon="undo" isDisabled={!summary.can_undo || step.isPending} onPress={() => step.mutate({ step: "undo", seq: null, reason: "" })}>{t("Take back the last change")}</TextButton>
        <TextButton icon="redo" isDisabled={!summary.can_redo || step.isPending} onPress={() => step.mutate({ step: "redo", seq: null, reason: "" })}>{t("Make it again")}</TextButton>
      </header>
      <p className="muted view-note">{t("These are changes of what is recorded. Steps of the view (filter, hidden, layout) are taken back with the arrows above.")}</p>
      <ChangesFilterBar filter={filter} people={pages[0]?.people ?? []} onChange={setFilter} />
      {failure ? <ErrorState error={failure} onRetry={() => void found.refetch()} /> : null}
      {!found.data && !failure ? <Skeleton lines={6} /> : null}
      {found.data && changes.length === 0 ? (
        <EmptyState heading={isFiltered ? t("No change fits this filter") : t("No change yet")}>
          {isFiltered ? <TextButton onPress={() => setFilter(ANY_CHANGE)}>{t("Clear the filter")}</TextButton> : null}
        </EmptyState>
      ) : null}
      <ol className="changes">
        {changes.map((listed, place) => <ChangeItem key={listed.change.seq} listed={listed} isLatest={place === 0 && !isFiltered} />)}
      </ol>
      {found.hasNextPage ? <TextButton isDisabled={found.isFetching} onPress={() => void found.fetchNextPage()}>{t("Show earlier changes")}</TextButton> : null}
    </div>
  );
}
