import { useState } from "react";
import { TextButton } from "@/components/Buttons";
import { Choice } from "@/components/Choice";
import { ErrorState, Skeleton } from "@/components/States";
import { PartialDate } from "@/components/fields/PartialDate";
import { TextArea, TextField } from "@/components/fields/TextField";
import { useEntity } from "@/core/api/queries";
import type { Entity } from "@/core/api/types";
import { closeForm } from "@/core/editing/forms";
import type { Operation } from "@/core/editing/types";
import { useEdit } from "@/core/editing/useEdit";
import { t } from "@/core/i18n/i18n";
import { useOpenCase } from "../caseContext";

const FIELDS = ["title", "sourceType", "date", "author", "reference", "gradeScheme", "sourceGrade", "informationGrade", "handling"] as const;
type Field = (typeof FIELDS)[number];
type Given = Record<Field, string>;
type Scale = Record<string, { label?: string } | undefined>;

const valueOf = (entity: Entity | null, name: string): string => entity?.properties.find((one) => one.name === name)?.claims[0]?.value ?? "";

/** What is added, replaced and taken back so that the source is as the form says. */
function changes(entity: Entity | null, given: Given): Operation[] {
  if (!entity) {
    const claims = FIELDS.filter((name) => given[name].trim()).map((name) => ({ property: name, value: given[name].trim() }));
    return [{ op: "create_entity", schema: "Source", ref: "@source", claims }];
  }
  return FIELDS.filter((name) => given[name].trim() !== valueOf(entity, name)).map((name): Operation => {
    const before = entity.properties.find((one) => one.name === name)?.claims[0];
    if (!given[name].trim() && before) return { op: "remove_claim", statement: before.statement };
    return { op: "set_claim", entity: entity.id, claim: { property: name, value: given[name].trim() } };
  });
}

function GradeChoices({ given, change }: { given: Given; change: (part: Partial<Given>) => void }) {
  const { words } = useOpenCase();
  const none = { id: "", label: t("not given") };
  const scheme = words.term("grade_scheme", given.gradeScheme);
  const marks = (axis: string) => Object.entries((scheme?.attributes[axis] ?? {}) as Scale).map(([code, mark]) => ({ id: code, label: `${code} – ${mark?.label ?? ""}` }));
  return (
    <>
      <Choice
        label={t("Grade in which scheme")} value={given.gradeScheme} onChange={(gradeScheme) => change({ gradeScheme, sourceGrade: "", informationGrade: "" })}
        groups={[{ title: "", options: [none, ...words.list("grade_scheme").map((term) => ({ id: term.code, label: term.label }))] }]}
      />
      {scheme ? (
        <>
          <Choice label={t("Grade of the source")} value={given.sourceGrade} groups={[{ title: "", options: [none, ...marks("source")] }]} onChange={(sourceGrade) => change({ sourceGrade })} />
          <Choice label={t("Usual grade of its information")} value={given.informationGrade} groups={[{ title: "", options: [none, ...marks("information")] }]} onChange={(informationGrade) => change({ informationGrade })} />
        </>
      ) : null}
      <Choice label={t("Handling code")} value={given.handling} groups={[{ title: "", options: [none, ...words.list("handling").map((term) => ({ id: term.code, label: term.label }))] }]} onChange={(handling) => change({ handling })} />
    </>
  );
}

/** Withdraw a source with a reason, or let it be relied on again. */
function Withdrawal({ entity }: { entity: Entity }) {
  const { id } = useOpenCase();
  const { edit, isBusy, error } = useEdit(id);
  const [reason, setReason] = useState("");
  const [date, setDate] = useState("");
  const since = valueOf(entity, "withdrawn");
  const withdraw = () => void edit({ label: t("withdraw a source"), operations: [{ op: "withdraw_source", source: entity.id, reason: reason.trim(), date: date.trim() }] });
  const restore = () => void edit({ label: t("rely on a source again"), operations: [{ op: "restore_source", source: entity.id }] });
  return (
    <section className="withdrawal field-stack" aria-label={t("Withdrawal")}>
      <h3>{t("Withdrawal")}</h3>
      {since ? (
        <>
          <p>{t("Withdrawn on {date}: {reason}", { date: since, reason: valueOf(entity, "withdrawalReason") })}</p>
          <TextButton isDisabled={isBusy} onPress={restore}>{t("Rely on it again")}</TextButton>
        </>
      ) : (
        <>
          <p className="muted">{t("What rests on it alone is shown in gray from then on; nothing is deleted.")}</p>
          <TextArea label={t("Why it may no longer be relied on")} rows={2} value={reason} onChange={setReason} />
          <PartialDate label={t("Since")} help={t("Left open: today")} value={date} onChange={setDate} />
          <TextButton isDisabled={!reason.trim() || isBusy} onPress={withdraw}>{t("Withdraw the source")}</TextButton>
        </>
      )}
      {error ? <ErrorState error={error} /> : null}
    </section>
  );
}

function Filled({ entity }: { entity: Entity | null }) {
  const { id, words } = useOpenCase();
  const { edit, isBusy, error } = useEdit(id);
  const [given, setGiven] = useState<Given>(() => Object.fromEntries(FIELDS.map((name) => [name, valueOf(entity, name)])) as Given);
  const change = (part: Partial<Given>) => setGiven((before) => ({ ...before, ...part }));
  const operations = changes(entity, given);
  const save = async () => {
    if (await edit({ label: entity ? t("edit a source") : t("new source"), operations })) closeForm();
  };
  return (
    <>
      <form className="field-stack" onSubmit={(event) => { event.preventDefault(); void save(); }}>
        <TextField label={t("Title of source")} value={given.title} onChange={(title) => change({ title })} isRequired autoFocus={!entity} />
        <Choice
          label={t("Kind of source")} value={given.sourceType} onChange={(sourceType) => change({ sourceType })}
          groups={[{ title: "", options: [{ id: "", label: t("not given") }, ...words.list("source_kind").map((term) => ({ id: term.code, label: term.label }))] }]}
        />
        <PartialDate label={t("Date")} value={given.date} onChange={(date) => change({ date })} />
        <TextField label={t("Author")} value={given.author} onChange={(author) => change({ author })} />
        <TextField label={t("Reference")} help={t("File number or shelf mark")} value={given.reference} onChange={(reference) => change({ reference })} />
        <GradeChoices given={given} change={change} />
        {error ? <ErrorState error={error} /> : null}
        <div className="button-row">
          <TextButton look="main" type="submit" isDisabled={!given.title.trim() || operations.length === 0 || isBusy}>{t("Save")}</TextButton>
          <TextButton look="quiet" onPress={closeForm}>{t("Cancel")}</TextButton>
        </div>
      </form>
      {entity ? <Withdrawal entity={entity} /> : null}
    </>
  );
}

/** Enter a source that is no paper here (an interview, an intercept, a hearing, a report), or change what is said of one. */
export function SourceForm({ id: source = "" }: { id?: string }) {
  const { id } = useOpenCase();
  return source ? <Existing caseId={id} source={source} /> : <Filled entity={null} />;
}

function Existing({ caseId, source }: { caseId: string; source: string }) {
  const entity = useEntity(caseId, source);
  if (entity.error) return <ErrorState error={entity.error} />;
  return entity.data ? <Filled entity={entity.data} /> : <Skeleton lines={8} />;
}
