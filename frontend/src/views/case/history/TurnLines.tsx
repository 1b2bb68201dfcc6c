import { useMemo } from "react";
import type { HistoryLine, Subject } from "@/core/api/types";
import { t } from "@/core/i18n/i18n";
import { valueName } from "@/core/i18n/names";
import { SubjectName } from "./SubjectName";
import { actionText, propertyText } from "./wording";

const SIGNS: Record<string, string> = { added: "+", restored: "+", retracted: "−" };

/** One claim that came, went or came back. The sign is for the eye, the word for everyone. */
function TurnLine({ line }: { line: HistoryLine }) {
  const property = propertyText(line);
  const stance = { uncertain: t("uncertain"), negated: t("denied") }[line.stance];
  const from = [line.source?.title, line.locator].filter(Boolean).join(", ");
  return (
    <li className="turn" data-action={line.action}>
      <span className="turn-sign" aria-hidden="true">{SIGNS[line.action] ?? ""}</span>
      <span className="grow">
        {property ? <span className="muted">{property}: </span> : null}
        {line.property === "id" ? actionText(line) : <span className="turn-value" lang={line.lang || undefined}>{valueName(line.type, line.value, line.shown)}</span>}
        {stance ? <> <span className="chip">{stance}</span></> : null}
        {line.property === "id" ? null : <span className={line.action === "added" ? "unseen" : "muted"}> · {actionText(line)}</span>}
        {from ? <span className="muted"> · {from}</span> : null}
      </span>
    </li>
  );
}

/** Lines that follow each other and are about the same person or thing stand together; of one property side by side. */
function groupLines(lines: readonly HistoryLine[]): { subject: Subject; lines: HistoryLine[] }[] {
  const groups = new Map<string, { subject: Subject; lines: HistoryLine[] }>();
  for (const line of lines) {
    const group = groups.get(line.subject.id) ?? { subject: line.subject, lines: [] };
    group.lines.push(line);
    groups.set(line.subject.id, group);
  }
  const order = (line: HistoryLine) => (line.property === "id" ? "" : line.property);
  return [...groups.values()].map(({ subject, lines: own }) => ({
    subject,
    // That a thing exists is stated once for each source; it is told once.
    lines: [...own]
      .filter((line, place) => line.property !== "id" || own.findIndex((one) => one.property === "id" && one.action === line.action) === place)
      .sort((a, b) => order(a).localeCompare(order(b)) || Number(a.action !== "retracted") - Number(b.action !== "retracted")),
  }));
}

/** What was changed, person by person and thing by thing. */
export function TurnLines({ lines, isNamed = true }: { lines: readonly HistoryLine[]; isNamed?: boolean }) {
  const groups = useMemo(() => groupLines(lines), [lines]);
  return (
    <ul className="turn-groups">
      {groups.map(({ subject, lines: own }) => (
        <li key={subject.id}>
          {isNamed ? <p><SubjectName subject={subject} /> {subject.caption ? <span className="muted">{subject.label}</span> : null}</p> : null}
          <ul>{own.map((line) => <TurnLine key={`${line.statement} ${line.action}`} line={line} />)}</ul>
        </li>
      ))}
    </ul>
  );
}
