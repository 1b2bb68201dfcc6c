import { TextButton } from "@/components/Buttons";
import { EmptyState, ErrorState, Skeleton } from "@/components/States";
import { useChanges, useStep } from "@/core/api/queries";
import type { Change } from "@/core/api/types";
import { formatInstant, formatInteger } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { useOpenCase } from "../caseContext";

function kindTitle(kind: string): string {
  const titles: Record<string, string> = { import: t("Import"), edit: t("Edit"), undo: t("Undo"), redo: t("Redo"), create: t("New case") };
  return titles[kind] ?? kind;
}

function ChangeRow({ change }: { change: Change }) {
  const about = [change.label, change.reason].filter(Boolean).join(" · ");
  return (
    <li className="change" data-undone={change.is_undone}>
      <div className="change-head">
        <b>{kindTitle(change.kind)}</b>
        <span className="grow">{about}</span>
        {change.is_undone ? <span className="chip">{t("taken back")}</span> : null}
      </div>
      <p className="muted">
        {t("{name}, {when}", { name: change.actor, when: formatInstant(change.at) })}
        {" · "}
        {t("{added} statements added, {retracted} withdrawn", { added: formatInteger(change.added), retracted: formatInteger(change.retracted) })}
      </p>
    </li>
  );
}

/** Every change of the case's data, the newest first, and the way back. Nothing is ever overwritten. */
export function HistoryView() {
  const { id, summary } = useOpenCase();
  const changes = useChanges(id);
  const undo = useStep(id, "undo");
  const redo = useStep(id, "redo");
  const failure = changes.error ?? undo.error ?? redo.error;
  const isBusy = undo.isPending || redo.isPending;
  const newest = [...(changes.data ?? [])].sort((a, b) => b.seq - a.seq);
  return (
    <div className="view is-scrolling">
      <header className="view-head">
        <h2>{t("History")}</h2>
        <span className="grow" />
        <TextButton icon="undo" isDisabled={!summary.can_undo || isBusy} onPress={() => undo.mutate(null)}>{t("Take back the last change")}</TextButton>
        <TextButton icon="redo" isDisabled={!summary.can_redo || isBusy} onPress={() => redo.mutate(null)}>{t("Make it again")}</TextButton>
      </header>
      <p className="muted view-note">{t("These are changes of what is recorded. Steps of the view (filter, hidden, layout) are taken back with the arrows above.")}</p>
      {failure ? <ErrorState error={failure} onRetry={() => void changes.refetch()} /> : null}
      {!changes.data && !failure ? <Skeleton lines={6} /> : null}
      {changes.data?.length === 0 ? <EmptyState heading={t("No change yet")} /> : null}
      <ol className="changes">{newest.map((change) => <ChangeRow key={change.seq} change={change} />)}</ol>
    </div>
  );
}
