import { useState } from "react";
import { TextButton } from "@/components/Buttons";
import type { ListedChange } from "@/core/api/types";
import { formatInstant, formatInteger } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { ChangeContents } from "./ChangeContents";
import { RedoButton, RestoreForm, UndoForm } from "./HistorySteps";
import { SubjectName } from "./SubjectName";
import { kindTitle, labelText } from "./wording";

const TURNS = new Set(["undo", "redo"]);
const NAMED = 3;
type Asked = "undo" | "restore" | null;

function Subjects({ listed }: { listed: ListedChange }) {
  const shown = listed.subjects.slice(0, NAMED);
  return (
    <span className="subjects">
      {shown.map((subject, place) => <span key={subject.id}>{place ? ", " : ""}<SubjectName subject={subject} /></span>)}
      {listed.subjects.length > NAMED ? <span className="muted"> {t("and more")}</span> : null}
    </span>
  );
}

/** One change: what, whom, who, when, why; opened it shows what it changed; and the ways back. */
export function ChangeItem({ listed, isLatest }: { listed: ListedChange; isLatest: boolean }) {
  const { change } = listed;
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<Asked>(null);
  const label = labelText(change.kind, change.label);
  const counts = [
    change.added ? t("{count, plural, one {# claim added} other {# claims added}}", { count: change.added }) : "",
    change.retracted ? t("{count, plural, one {# claim taken back} other {# claims taken back}}", { count: change.retracted }) : "",
  ].filter(Boolean).join(", ");
  return (
    <li className="change" data-undone={change.is_undone}>
      <div className="change-head">
        <b>{kindTitle(change.kind)}</b>
        {label ? <span>{label}</span> : null}
        {change.is_undone ? <span className="chip">{t("taken back")}</span> : null}
      </div>
      <p><Subjects listed={listed} /></p>
      <p className="muted">
        <span className="number">{t("No. {number}", { number: formatInteger(change.seq) })}</span> · {change.actor} · <time dateTime={change.at}>{formatInstant(change.at)}</time> · {counts}
      </p>
      {change.reason ? <p className="change-reason"><span className="muted">{t("Why:")}</span> {change.reason}</p> : null}
      <div className="button-row change-steps">
        <TextButton look="quiet" icon={isOpen ? "down" : "right"} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>{t("What it changed")}</TextButton>
        {!change.is_undone && !TURNS.has(change.kind) ? <TextButton look="quiet" icon="undo" aria-expanded={asked === "undo"} onPress={() => setAsked(asked === "undo" ? null : "undo")}>{t("Take this back…")}</TextButton> : null}
        {change.is_undone && !TURNS.has(change.kind) ? <RedoButton change={change} /> : null}
        {isLatest ? null : <TextButton look="quiet" icon="layout" aria-expanded={asked === "restore"} onPress={() => setAsked(asked === "restore" ? null : "restore")}>{t("Back to this state…")}</TextButton>}
      </div>
      {asked === "undo" ? <UndoForm change={change} onDone={() => setAsked(null)} /> : null}
      {asked === "restore" ? <RestoreForm change={change} onDone={() => setAsked(null)} /> : null}
      {isOpen ? <ChangeContents seq={change.seq} /> : null}
    </li>
  );
}
