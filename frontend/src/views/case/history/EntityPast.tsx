import { useState } from "react";
import { TextButton } from "@/components/Buttons";
import { ErrorState, Skeleton } from "@/components/States";
import type { EntityHistory } from "@/core/api/types";
import { useEntityPast } from "@/core/history/queries";
import { formatInstant } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { useOpenCase } from "../caseContext";
import { RestoreForm } from "./HistorySteps";
import { TurnLines } from "./TurnLines";
import { kindTitle, labelText } from "./wording";

type OneChange = EntityHistory["changes"][number];

/** A change may go on over two pages; it is shown once. */
function joined(pages: readonly EntityHistory[]): OneChange[] {
  const found: OneChange[] = [];
  for (const one of pages.flatMap((page) => page.changes)) {
    const last = found.at(-1);
    if (last?.change.seq === one.change.seq) found[found.length - 1] = { ...last, lines: [...last.lines, ...one.lines] };
    else found.push(one);
  }
  return found;
}

function PastChange({ entity, one, isLatest }: { entity: string; one: OneChange; isLatest: boolean }) {
  const [isAsked, setAsked] = useState(false);
  const { change, lines } = one;
  return (
    <li className="change">
      <p><b>{kindTitle(change.kind)}</b> {labelText(change.kind, change.label)}</p>
      <p className="muted">{change.actor} · <time dateTime={change.at}>{formatInstant(change.at)}</time></p>
      {change.reason ? <p><span className="muted">{t("Why:")}</span> {change.reason}</p> : null}
      <TurnLines lines={lines} isNamed={false} />
      {isLatest ? null : <TextButton look="quiet" icon="layout" aria-expanded={isAsked} onPress={() => setAsked(!isAsked)}>{t("Back to this state…")}</TextButton>}
      {isAsked ? <RestoreForm change={change} entity={entity} onDone={() => setAsked(false)} /> : null}
    </li>
  );
}

/** What was ever done to one person, thing or link: who, when, what, why, and the way back. */
export function EntityPast({ entity }: { entity: string }) {
  const { id } = useOpenCase();
  const past = useEntityPast(id, entity);
  if (past.error) return <ErrorState error={past.error} onRetry={() => void past.refetch()} />;
  if (!past.data) return <Skeleton lines={3} />;
  return (
    <>
      <ol className="changes">
        {joined(past.data.pages).map((one, place) => <PastChange key={one.change.seq} entity={entity} one={one} isLatest={place === 0} />)}
      </ol>
      {past.hasNextPage ? <TextButton isDisabled={past.isFetching} onPress={() => void past.fetchNextPage()}>{t("Show earlier changes")}</TextButton> : null}
    </>
  );
}
