import { useState } from "react";
import { TextButton } from "@/components/Buttons";
import { t } from "@/core/i18n/i18n";
import type { Decision } from "@/core/papers/decide";
import { pieces } from "@/core/papers/marks";
import type { Suggestion, SuggestionChoice } from "@/core/papers/types";
import { routeAddress } from "@/core/route/route";
import { select } from "@/core/view/view";
import { useOpenCase } from "../caseContext";
import { AcceptAs } from "./AcceptAs";
import { kindTitle } from "./kinds";

interface SuggestionRowProps {
  row: Suggestion;
  isBusy: boolean;
  hasTitle: boolean;
  onDecide: (decision: Decision) => Promise<boolean>;
}

/** Whether a person must say more before it can be accepted. */
function needsChoice(row: Suggestion): boolean {
  return row.kind === "link" ? row.agent_known.length + row.subject_known.length > 0 : !row.becomes || row.known.length > 0;
}

const STEPS: Record<string, "nextElementSibling" | "previousElementSibling"> = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" };

function Passage({ row }: { row: Suggestion }) {
  const start = row.start - row.passage_start;
  const cut = pieces(row.passage, [{ id: row.id, kind: "found", start, end: start + (row.end - row.start) }]);
  return <p className="passage">{cut.map((piece) => (piece.marks.length ? <mark key={piece.start}>{piece.text}</mark> : piece.text))}</p>;
}

/** One suggestion with the passage it was found in, and the ways to take or leave it. */
export function SuggestionRow({ row, isBusy, hasTitle, onDecide }: SuggestionRowProps) {
  const { id } = useOpenCase();
  const [isChoosing, setChoosing] = useState(false);
  const waits = row.state === "waiting";
  const accept = (choice?: SuggestionChoice) => {
    if (!choice && needsChoice(row)) return setChoosing(true);
    return void onDecide({ action: "accept", ids: [row.id], ...(choice ? { choices: [choice] } : {}) });
  };
  const move = (item: Element, step: "nextElementSibling" | "previousElementSibling") => (item[step] as HTMLElement | null)?.focus();
  const leave = (item: Element, action: "accept" | "reject") => {
    const next = item.nextElementSibling ?? item.previousElementSibling;
    if (action === "reject") void onDecide({ action, ids: [row.id] });
    else accept();
    if (action === "reject" || !needsChoice(row)) (next as HTMLElement | null)?.focus();
  };
  const keys = (event: React.KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const key = event.key.toLowerCase();
    if (!step && !(waits && (key === "a" || key === "r"))) return;
    event.preventDefault();
    if (step) move(event.currentTarget, step);
    else if (!isBusy) leave(event.currentTarget, key === "a" ? "accept" : "reject");
  };
  const value = row.kind === "link" ? `${row.agent} → ${row.shown} → ${row.subject}` : row.shown;
  return (
    <li className="suggestion" tabIndex={0} data-state={row.state} aria-label={`${kindTitle(row.kind)}: ${value}`} onKeyDown={keys}>
      <p className="suggestion-head"><span className="chip">{kindTitle(row.kind)}</span> <b>{value}</b></p>
      <Passage row={row} />
      <p className="muted">
        {row.why} <a href={routeAddress({ page: "case", id, tab: "sources", of: `${row.source}/${row.page}` })}>{hasTitle ? t("{title}, page {page}", { title: row.title, page: row.page }) : t("page {page}", { page: row.page })}</a>
      </p>
      {waits ? (
        <div className="button-row">
          <TextButton isDisabled={isBusy} onPress={() => accept()}>{t("Accept")}</TextButton>
          <TextButton isDisabled={isBusy} onPress={() => void onDecide({ action: "reject", ids: [row.id] })}>{t("Reject")}</TextButton>
          <TextButton look="quiet" aria-expanded={isChoosing} onPress={() => setChoosing(!isChoosing)}>{t("Accept as …")}</TextButton>
        </div>
      ) : null}
      {row.state === "rejected" ? <TextButton look="quiet" isDisabled={isBusy} onPress={() => void onDecide({ action: "wait", ids: [row.id] })}>{t("Let it wait again")}</TextButton> : null}
      {row.entity ? <TextButton look="quiet" onPress={() => select({ kind: row.kind === "link" ? "link" : "entity", id: row.entity })}>{row.caption || t("Show what it became")}</TextButton> : null}
      {waits && isChoosing ? <AcceptAs row={row} isBusy={isBusy} onAccept={accept} /> : null}
    </li>
  );
}
