import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { TextButton } from "@/components/Buttons";
import { Choice } from "@/components/Choice";
import { PartialDate } from "@/components/fields/PartialDate";
import { TextArea, TextField } from "@/components/fields/TextField";
import { TypeAhead } from "@/components/fields/TypeAhead";
import { ErrorState } from "@/components/States";
import type { Entity } from "@/core/api/types";
import { useEdit } from "@/core/editing/useEdit";
import { t } from "@/core/i18n/i18n";
import { say } from "@/core/notice/notice";
import { correctOperations, createOperation, missing, type WorkForm as Form } from "@/core/work/form";
import { stillMentioned } from "@/core/work/mentions";
import { attach } from "@/core/work/queries";
import { useOpenCase } from "../caseContext";
import { MentionArea } from "./MentionArea";
import { PickedList, PickSeveral } from "./PickSeveral";

interface WorkFormProps {
  start: Form;
  /** The line that is corrected, as it stands; a new one is written without it. */
  entity?: Entity;
  onDone: () => void;
}

interface PartProps {
  form: Form;
  change: (part: Partial<Form>) => void;
}

/** What only one kind of line has. */
function OwnFields({ form, change, fault }: PartProps & { fault: string | null }) {
  const { id, words } = useOpenCase();
  if (form.schema === "Task") {
    return (
      <div className="field-pair">
        <PartialDate label={t("Due on")} value={form.due} onChange={(due) => change({ due })} />
        <TypeAhead caseId={id} schema="Task" property="assignee" label={t("Assigned to")} value={form.assignee} onChange={(assignee) => change({ assignee })} />
      </div>
    );
  }
  if (form.schema === "DiaryEntry") return <TextField label={t("Hours spent")} value={form.hours} onChange={(hours) => change({ hours })} />;
  if (form.schema !== "CaseStatus") return null;
  const chosen = words.term("case_status", form.status);
  const options = words.list("case_status").map((term) => ({ id: term.code, label: term.label }));
  return (
    <>
      <Choice label={t("Status")} value={form.status} groups={[{ title: "", options }]} onChange={(status) => change({ status })} />
      {fault === "status" ? <p className="field-fault" role="alert">{t("Choose a status.")}</p> : null}
      {chosen?.definition ? <p className="meaning-line">{chosen.definition}</p> : null}
      {form.status.startsWith("closed") ? <TextArea label={t("Reason for closing")} value={form.closingReason} onChange={(closingReason) => change({ closingReason })} rows={2} /> : null}
    </>
  );
}

function Attachments({ form, change, files, onFiles }: PartProps & { files: readonly File[]; onFiles: (files: readonly File[]) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>{t("Attach files")}</label>
      <input id={id} type="file" multiple onChange={(event) => onFiles([...(event.target.files ?? [])])} aria-describedby={`${id}-help`} />
      <p className="field-help" id={`${id}-help`}>{files.length ? files.map((file) => file.name).join(", ") : t("They become documents of the case.")}</p>
      <PickedList label={t("Attached")} value={form.attachments} onChange={(attachments) => change({ attachments })} />
    </div>
  );
}

/** Write or correct a note, a to-do, an entry of the diary or the status of the case. */
export function WorkForm({ start, entity, onDone }: WorkFormProps) {
  const { id, words } = useOpenCase();
  const [form, setForm] = useState(start);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isTried, setTried] = useState(false);
  const [isAttaching, setAttaching] = useState(false);
  const [attachError, setAttachError] = useState<Error | null>(null);
  const { edit, isBusy, error } = useEdit(id);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const change = (part: Partial<Form>) => setForm((now) => ({ ...now, ...part }));
  const fault = isTried ? missing(form) : null;
  const kind = words.schemaLabel(form.schema);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing(form) || isBusy || isAttaching) return;
    setAttaching(true);
    setAttachError(null);
    try {
      const { attached, refused } = await attach(id, files);
      const meant = { ...form, mentions: stillMentioned(form.text, form.mentions), attachments: [...form.attachments, ...attached] };
      // Attached once: a save that is tried again must not hand the files over again.
      setForm(meant);
      setFiles([]);
      if (refused.length) say({ text: refused.map((one) => one.message || one.name).join(" "), isFault: true });
      const operations = entity ? correctOperations(entity, meant) : [createOperation(meant)];
      if (operations.length === 0 || (await edit({ operations, label: kind, ...(entity ? { baseSeq: entity.seq } : {}) }))) onDone();
    } catch (reason) {
      setAttachError(reason instanceof Error ? reason : new Error());
    } finally {
      setAttaching(false);
    }
  };
  const failure = error ?? attachError;
  return (
    <form className="step-form work-form" aria-label={kind} onSubmit={(event) => void save(event)}>
      <h3 ref={heading} tabIndex={-1}>{entity ? t("Correct: {kind}", { kind }) : t("New: {name}", { name: kind })}</h3>
      <OwnFields form={form} change={change} fault={fault} />
      <MentionArea
        caseId={id} label={form.schema === "Task" ? t("What has to be done") : t("Text")} text={form.text} onText={(text) => change({ text })}
        onMention={(picked) => setForm((now) => ({ ...now, mentions: [...now.mentions.filter((one) => one.id !== picked.id), picked] }))}
        {...(fault === "text" ? { fault: t("Write something.") } : {})}
      />
      <PickSeveral caseId={id} words={words} label={t("About")} value={form.about} onChange={(about) => change({ about })} />
      <div className="field-pair">
        <PartialDate label={t("Date")} help={t("Today if left empty")} value={form.date} onChange={(date) => change({ date })} />
        <TextField label={t("Tags")} help={t("with commas between")} value={form.tags} onChange={(tags) => change({ tags })} />
      </div>
      <Attachments form={form} change={change} files={files} onFiles={setFiles} />
      {failure ? <ErrorState error={failure} /> : null}
      <div className="button-row">
        <TextButton look="main" type="submit" isDisabled={isBusy || isAttaching}>{isAttaching && files.length ? t("Adding the files") : t("Save")}</TextButton>
        <TextButton onPress={onDone}>{t("Cancel")}</TextButton>
      </div>
    </form>
  );
}
