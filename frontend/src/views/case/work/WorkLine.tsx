import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { TextButton } from "@/components/Buttons";
import { Icon } from "@/components/Icon";
import { ErrorState, Skeleton } from "@/components/States";
import { useEntity } from "@/core/api/queries";
import type { DiaryLine } from "@/core/api/types";
import { useEdit } from "@/core/editing/useEdit";
import { formatInstant } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { isOverdue, today } from "@/core/work/diary";
import { formOf } from "@/core/work/form";
import { useOpenCase } from "../caseContext";
import { WorkForm } from "./WorkForm";
import { EntityButton, WorkText } from "./WorkText";

/** Corrects what stands now: the line is read anew before it is filled in. */
function Correction({ line, onDone }: { line: DiaryLine; onDone: () => void }) {
  const { id } = useOpenCase();
  const entity = useEntity(id, line.id);
  if (entity.error) return <ErrorState error={entity.error} onRetry={() => void entity.refetch()} />;
  if (!entity.data) return <Skeleton lines={4} />;
  return <WorkForm start={formOf(line, entity.data)} entity={entity.data} onDone={onDone} />;
}

function DoneBox({ line }: { line: DiaryLine }) {
  const { id, words } = useOpenCase();
  const { edit, isBusy, error } = useEdit(id);
  const turn = (isDone: boolean) =>
    void edit({ operations: [{ op: "set_claim", entity: line.id, claim: { property: "done", value: String(isDone) } }], label: words.schemaLabel("Task") });
  return (
    <>
      <Checkbox className="check" isSelected={line.done} isDisabled={isBusy} onChange={turn}><span className="box" aria-hidden="true" />{t("Done")}</Checkbox>
      {error ? <ErrorState error={error} /> : null}
    </>
  );
}

function Facts({ line }: { line: DiaryLine }) {
  const { words } = useOpenCase();
  const isLate = isOverdue(line, today());
  return (
    <>
      {line.status ? <p className="work-status"><b>{words.label("case_status", line.status)}</b></p> : null}
      {line.closing_reason ? <p><span className="muted">{t("Reason for closing")}:</span> {line.closing_reason}</p> : null}
      {line.due || line.assignee ? (
        <p className="work-due" data-late={isLate}>
          {line.due ? <span>{t("Due on {date}", { date: line.due })}</span> : null}
          {isLate ? <span className="chip is-late"><Icon name="warning" />{t("overdue")}</span> : null}
          {line.assignee ? <span>{t("Assigned to {name}", { name: line.assignee })}</span> : null}
        </p>
      ) : null}
      {line.hours ? <p className="muted">{t("Hours spent")}: {line.hours}</p> : null}
      {line.about.length ? <p><span className="muted">{t("About")}:</span> {line.about.map((one, place) => <span key={one.id}>{place ? ", " : ""}<EntityButton one={one} /></span>)}</p> : null}
      {line.attachments.length ? <p><span className="muted">{t("Attached")}:</span> {line.attachments.map((one, place) => <span key={one.id}>{place ? ", " : ""}<EntityButton one={one} /></span>)}</p> : null}
      {line.tags.length ? <ul className="chips" aria-label={t("Tags")}>{line.tags.map((tag) => <li key={tag} className="chip">{tag}</li>)}</ul> : null}
    </>
  );
}

/** One note, to-do, entry or status, and what can be done about it. */
export function WorkLine({ line }: { line: DiaryLine }) {
  const { id, words } = useOpenCase();
  const [isCorrecting, setCorrecting] = useState(false);
  const { edit, isBusy, error } = useEdit(id);
  const kind = words.schemaLabel(line.schema);
  if (isCorrecting) return <li className="work-line"><Correction line={line} onDone={() => setCorrecting(false)} /></li>;
  return (
    <li className="work-line" data-done={line.done}>
      <div className="work-head">
        <h4>{kind}</h4>
        {line.schema === "Task" ? <DoneBox line={line} /> : null}
        <span className="grow" />
        <span className="work-steps">
          <TextButton look="quiet" aria-label={t("Correct: {kind}", { kind })} onPress={() => setCorrecting(true)}>{t("Correct")}</TextButton>
          <TextButton look="quiet" isDisabled={isBusy} aria-label={t("Take back: {kind}", { kind })} onPress={() => void edit({ operations: [{ op: "delete_entity", entity: line.id }], label: kind })}>{t("Take back")}</TextButton>
        </span>
      </div>
      {line.text ? <WorkText text={line.text} mentions={line.mentions} /> : null}
      <Facts line={line} />
      <p className="muted work-by">{line.written_by} · <time dateTime={line.written_at}>{formatInstant(line.written_at)}</time></p>
      {error ? <ErrorState error={error} /> : null}
    </li>
  );
}
