import { Fragment, useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from "react";
import { TextButton } from "@/components/Buttons";
import { Choice } from "@/components/Choice";
import { BasisFields } from "@/components/fields/BasisFields";
import { PickTerm } from "@/components/fields/PickTerm";
import { ErrorState } from "@/components/States";
import type { Property, Schema, Term } from "@/core/api/types";
import { rememberBasis } from "@/core/editing/basis";
import { useDuplicates } from "@/core/editing/duplicates";
import { claimsGiven, entityEdit, NEW_ENTITY, newEntity, withValue, type EntityDraft } from "@/core/editing/entityForm";
import { closeForm, openForm, type OpenForm } from "@/core/editing/forms";
import { useKeptForm } from "@/core/editing/keptForm";
import { fieldsByHand, schemataByHand, usualFields } from "@/core/editing/usualFields";
import { useEdit } from "@/core/editing/useEdit";
import { t } from "@/core/i18n/i18n";
import { say } from "@/core/notice/notice";
import { select } from "@/core/view/view";
import { useOpenCase } from "../caseContext";
import { Field } from "./Field";
import { KeptNote } from "./KeptNote";
import { Twins } from "./Twins";

const asTerm = ({ name, label, definition }: Property): Term => ({ code: name, label, definition, parent: "", replaced_by: "", attributes: {} });
const asOption = ({ name, label }: Schema) => ({ id: name, label });

function KindChoice({ value, onChange }: { value: string; onChange: (schema: string) => void }) {
  const { words } = useOpenCase();
  const { first, others } = schemataByHand(words.allSchemata());
  return (
    <Choice
      label={t("What is it?")} value={value} onChange={onChange}
      groups={[{ title: "", options: first.map(asOption) }, { title: t("Others"), options: others.map(asOption) }]}
    />
  );
}

interface FieldsProps {
  draft: EntityDraft;
  schema: Schema;
  faults: Record<string, string>;
  /** What is said below the first field, which names the thing. */
  children: ReactNode;
  onChange: (draft: EntityDraft) => void;
}

/** The usual fields, those that were asked for, and a way to ask for more. */
function Fields({ draft, schema, faults, children, onChange }: FieldsProps) {
  const all = fieldsByHand(schema);
  const names = [...new Set([...usualFields(schema), ...draft.more, ...Object.keys(draft.values)])];
  const shown = names.flatMap((name) => all.filter((property) => property.name === name));
  const [first] = shown;
  const rest = all.filter((property) => !shown.includes(property)).map(asTerm);
  const remove = (name: string, place: number) =>
    onChange({ ...draft, values: { ...draft.values, [name]: (draft.values[name] ?? []).filter((_, at) => at !== place) } });
  return (
    <>
      {shown.map((property) => (
        <Fragment key={`${schema.name} ${property.name}`}>
          <Field
            schema={schema.name} property={property} values={draft.values[property.name] ?? []} fault={faults[property.name] ?? ""}
          autoFocus={property === first} onChange={(place, value) => onChange(withValue(draft, property.name, place, value))}
          onRemove={(place) => remove(property.name, place)}
        />
        {property === first ? children : null}
        </Fragment>
      ))}
      <PickTerm key={shown.length} label={t("Another field")} terms={rest} value="" onChange={(name) => name && onChange({ ...draft, more: [...draft.more, name] })} />
    </>
  );
}

const hasClaims = (draft: EntityDraft) => claimsGiven(draft).length > 0;

/** Enter someone or something: a few usual fields first, all others on request, and who says so. */
export function EntityForm({ form }: { form: OpenForm<"entity"> }) {
  const { id, words } = useOpenCase();
  const [start] = useState(() => newEntity(id, form.schema ?? "Person", form.name ?? ""));
  const { draft, setDraft, state, isPutBack, forget } = useKeptForm(id, "entity", start, hasClaims);
  const { edit, isBusy, error } = useEdit(id);
  const claims = claimsGiven(draft);
  const candidates = useDuplicates(id, draft.schema, claims);
  const schema = words.schema(draft.schema);
  const property = String(error?.parts["property"] ?? "");
  const isAtField = property !== "" && property in draft.values;
  const save = async (isLast: boolean) => {
    if (!claims.length || isBusy) return;
    const made = await edit(entityEdit(draft, t("New: {name}", { name: words.schemaLabel(draft.schema) })));
    const entity = made?.created[NEW_ENTITY];
    if (!made || !entity) return;
    rememberBasis(id, draft.basis, made);
    forget();
    select({ kind: "entity", id: entity });
    if (isLast) closeForm();
    else openForm({ kind: "entity", schema: draft.schema });
    say({ text: t("Saved. Ctrl Z takes it back.") });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save(true);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save(!event.shiftKey);
  };
  const instead = (entity: string) => {
    forget();
    select({ kind: "entity", id: entity });
    closeForm();
  };
  return (
    <form className="entry-form" onSubmit={submit} onKeyDown={press} noValidate>
      <KindChoice value={draft.schema} onChange={(name) => setDraft({ ...draft, schema: name })} />
      {schema ? <p className="meaning-line">{schema.definition}</p> : null}
      {schema ? <Fields draft={draft} schema={schema} faults={isAtField && error ? { [property]: error.message } : {}} onChange={setDraft}><Twins candidates={candidates} onOpen={instead} /></Fields> : null}
      <BasisFields caseId={id} words={words} value={draft.basis} onChange={(basis) => setDraft({ ...draft, basis })} />
      {error && !isAtField ? <ErrorState error={error} /> : null}
      <div className="form-foot">
        <KeptNote state={state} isPutBack={isPutBack} onThrowAway={() => forget(newEntity(id, draft.schema))} />
        <TextButton type="submit" look="main" isDisabled={!claims.length || isBusy}>{t("Save")}</TextButton>
        <TextButton isDisabled={!claims.length || isBusy} onPress={() => void save(false)}>{t("Save and enter another")}</TextButton>
      </div>
    </form>
  );
}
