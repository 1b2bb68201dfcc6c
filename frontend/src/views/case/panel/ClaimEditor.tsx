import { useState, type KeyboardEvent, type SyntheticEvent } from "react";
import { TextButton } from "@/components/Buttons";
import { Choice } from "@/components/Choice";
import { BasisFields } from "@/components/fields/BasisFields";
import { TextField } from "@/components/fields/TextField";
import { ValueField } from "@/components/fields/ValueField";
import type { Claim, Property } from "@/core/api/types";
import { basisForm, basisGiven, basisOperations, lastBasis, rememberBasis } from "@/core/editing/basis";
import { NO_VALUE, type FieldValue } from "@/core/editing/entityForm";
import { languages } from "@/core/i18n/codes";
import { t } from "@/core/i18n/i18n";
import { say } from "@/core/notice/notice";
import { useOpenCase } from "../caseContext";
import { useEditingEntity } from "./editingEntity";

/** Types of which a value can be in one language or another. */
const SPOKEN = new Set(["name", "string", "text", "address"]);

function startOf(claim: Claim | null, property: Property): FieldValue {
  if (!claim) return NO_VALUE;
  const picked = property.type === "entity" ? { id: claim.value, caption: claim.shown, kind: "" } : null;
  return { value: claim.value, lang: claim.lang, picked };
}

function LanguageChoice({ value, onChange }: { value: string; onChange: (lang: string) => void }) {
  const known = languages().map(({ code, label }) => ({ id: code, label }));
  return <Choice label={t("Language of the value")} value={value} onChange={onChange} groups={[{ title: "", options: [{ id: "", label: t("not given") }, ...known] }]} />;
}

interface ClaimEditorProps {
  property: Property;
  /** What it corrects; null adds a value beside those that are there. */
  claim: Claim | null;
  onDone: () => void;
}

/** Write a value with all that it rests on: a new one, or one in the place of another, which stays in the history. */
export function ClaimEditor({ property, claim, onDone }: ClaimEditorProps) {
  const { id: caseId, words } = useOpenCase();
  const entity = useEditingEntity();
  const [value, setValue] = useState(() => startOf(claim, property));
  const [basis, setBasis] = useState(() => (claim ? basisForm(claim) : lastBasis(caseId)));
  const [reason, setReason] = useState("");
  const isEmpty = !value.value.trim();
  const save = async () => {
    if (isEmpty || entity.isBusy) return;
    const given = { property: property.name, value: value.value.trim(), lang: value.lang, basis: basisGiven(basis) };
    const made = await entity.edit({
      operations: [
        ...basisOperations(basis),
        claim ? { op: "replace_claim", statement: claim.statement, claim: given } : { op: "add_claim", entity: entity.id, claim: given },
      ],
      label: claim ? t("Corrected: {field}", { field: property.label }) : t("Added: {field}", { field: property.label }),
      reason,
      baseSeq: entity.seq,
    });
    if (!made) return;
    if (!claim) rememberBasis(caseId, basis, made);
    say({ text: t("Saved. Ctrl Z takes it back.") });
    onDone();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.stopPropagation();
      onDone();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };
  return (
    <form className="claim-editor" aria-label={claim ? t("Correct: {field}", { field: property.label }) : t("Add: {field}", { field: property.label })} onSubmit={submit} onKeyDown={press} noValidate>
      <ValueField
        caseId={caseId} words={words} schema={entity.schema} property={property} value={value} onChange={setValue} autoFocus
        {...(entity.error ? { fault: entity.error.message || t("The desk cannot be reached. Try again.") } : {})}
      />
      {SPOKEN.has(property.type) ? <LanguageChoice value={value.lang} onChange={(lang) => setValue({ ...value, lang })} /> : null}
      <BasisFields caseId={caseId} words={words} value={basis} onChange={setBasis} isOpen={claim !== null} />
      {claim ? <TextField label={t("Why it is corrected")} value={reason} onChange={setReason} /> : null}
      <div className="button-row">
        <TextButton type="submit" look="main" isDisabled={isEmpty || entity.isBusy}>{t("Save")}</TextButton>
        <TextButton onPress={onDone}>{t("Cancel")}</TextButton>
      </div>
    </form>
  );
}
