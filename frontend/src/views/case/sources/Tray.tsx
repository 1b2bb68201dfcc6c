import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { TextButton } from "@/components/Buttons";
import { Segments } from "@/components/Segments";
import { EmptyState, ErrorState, Skeleton } from "@/components/States";
import { say } from "@/core/notice/notice";
import { t } from "@/core/i18n/i18n";
import { useDecide, type Decision } from "@/core/papers/decide";
import { useSources, useSuggestions } from "@/core/papers/queries";
import type { SuggestionList } from "@/core/papers/types";
import { readForSuggestions, useWork } from "@/core/papers/work";
import { useOpenCase } from "../caseContext";
import { Progress } from "./AddPapers";
import { KINDS, kindTitle, stateTitle } from "./kinds";
import { SuggestionRow } from "./SuggestionRow";

const STEP = 50;
const STATES = ["waiting", "accepted", "rejected"];

interface TrayProps {
  /** Of which document; "" for the whole case. */
  source: string;
  title?: string;
}

function KindFilter({ list, kind, onChange }: { list: SuggestionList; kind: string; onChange: (kind: string) => void }) {
  const there = KINDS.filter((one) => list.kinds[one] || one === kind);
  if (there.length < 2) return null;
  return (
    <div className="kind-filter" role="group" aria-label={t("Only of this kind.")}>
      {there.map((one) => (
        <button key={one} type="button" className="chip" aria-pressed={one === kind} onClick={() => onChange(one === kind ? "" : one)}>
          {kindTitle(one)} <span className="number">{list.kinds[one] ?? 0}</span>
        </button>
      ))}
    </div>
  );
}

function ReadButton({ source, title }: { source: string; title: string }) {
  const { id } = useOpenCase();
  const queries = useQueryClient();
  const sources = useSources(id);
  const isBusy = useWork((state) => state.what !== null);
  const papers = source ? [{ id: source, title }] : (sources.data ?? []).filter((row) => row.is_document && row.pages).map((row) => ({ id: row.id, title: row.title }));
  const read = async () => {
    await readForSuggestions(queries, papers);
    const { read: found, error } = useWork.getState();
    if (found && !error) say({ text: t("Found {found}, of which {new} new.", { found: found.found, new: found.new }) });
  };
  return <TextButton isDisabled={isBusy || papers.length === 0} onPress={() => void read()}>{source ? t("Look for suggestions") : t("Look in all documents")}</TextButton>;
}

/** What a machine found and nobody has decided on yet: never facts, never on the map, one key to take or leave each. */
export function Tray({ source, title = "" }: TrayProps) {
  const { id } = useOpenCase();
  const [state, setState] = useState("waiting");
  const [kind, setKind] = useState("");
  const [limit, setLimit] = useState(STEP);
  const { decide, isBusy, error } = useDecide(id);
  const workError = useWork((work) => work.error);
  const which = { sources: source ? [source] : [], kinds: kind ? [kind] : [], states: [state] };
  const list = useSuggestions(id, which, limit, 0);
  const rows = list.data?.suggestions ?? [];
  const take = async (decision: Decision) => {
    const made = await decide(decision);
    if (!made) return false;
    const left = made.left.length;
    if (left) say({ text: left === 1 && !made.decided ? (made.left[0]?.why ?? "") : t("{decided} decided, {left} go on waiting: they need a choice.", { decided: made.decided, left }) });
    return made.decided > 0;
  };
  const decideAll = (action: "accept" | "reject") => void take({ action, all_of: which });
  return (
    <div className="tray">
      <header className="tray-head">
        <p className="tray-note">{t("Suggestions of a machine, no facts. They enter no map, measure or export before you accept them.")}</p>
        <div className="button-row"><ReadButton source={source} title={title} /></div>
        <Progress />
        <Segments label={t("State")} isLabelHidden value={state} onChange={(chosen) => { setState(chosen); setLimit(STEP); }} options={STATES.map((one) => ({ id: one, label: `${stateTitle(one)} ${list.data?.states[one] ?? 0}` }))} />
        {list.data ? <KindFilter list={list.data} kind={kind} onChange={setKind} /> : null}
        {state === "waiting" && rows.length > 1 ? (
          <div className="button-row">
            <TextButton isDisabled={isBusy} onPress={() => decideAll("accept")}>{t("Accept all {count}", { count: list.data?.total ?? 0 })}</TextButton>
            <TextButton isDisabled={isBusy} onPress={() => decideAll("reject")}>{t("Reject all {count}", { count: list.data?.total ?? 0 })}</TextButton>
          </div>
        ) : null}
      </header>
      {error ?? list.error ?? workError ? <ErrorState error={(error ?? list.error ?? workError) as Error} onRetry={() => void list.refetch()} /> : null}
      {!list.data && !list.error ? <Skeleton lines={6} /> : null}
      {list.data && rows.length === 0 ? (
        <EmptyState heading={state === "waiting" ? t("Nothing waits") : t("Nothing to list")}>{state === "waiting" ? <p>{t("Let the desk look for names, numbers and links; what it finds waits here for you.")}</p> : null}</EmptyState>
      ) : null}
      {rows.length && state === "waiting" ? <p className="muted keys-note">{t("A accepts, R rejects, arrow keys go from one to the next.")}</p> : null}
      <ol className="suggestions" aria-label={t("Suggestions")}>
        {rows.map((row) => <SuggestionRow key={row.id} row={row} isBusy={isBusy} hasTitle={!source} onDecide={take} />)}
      </ol>
      {rows.length < (list.data?.total ?? 0) ? <TextButton onPress={() => setLimit(Math.min(limit + STEP, 200))}>{t("Show more")}</TextButton> : null}
    </div>
  );
}
