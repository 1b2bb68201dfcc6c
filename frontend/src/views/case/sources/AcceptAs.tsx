import { useMemo, useState } from "react";
import { TextButton } from "@/components/Buttons";
import { Choice } from "@/components/Choice";
import { PickEntity, type Picked } from "@/components/fields/PickEntity";
import { TextField } from "@/components/fields/TextField";
import { useEntity } from "@/core/api/queries";
import { t } from "@/core/i18n/i18n";
import type { Suggestion, SuggestionChoice } from "@/core/papers/types";
import { useOpenCase } from "../caseContext";

interface AcceptAsProps {
  row: Suggestion;
  isBusy: boolean;
  onAccept: (choice: SuggestionChoice) => void;
}

const likeliest = (known: Suggestion["known"]): Picked | null => (known[0] ? { id: known[0].id, caption: known[0].caption, kind: "person" } : null);

/** The fields of the one picked that can take this kind of value. */
function FieldChoice({ row, holder, value, onChange }: { row: Suggestion; holder: Picked; value: string; onChange: (name: string) => void }) {
  const { id, words } = useOpenCase();
  const entity = useEntity(id, holder.id);
  const options = useMemo(() => {
    const properties = words.schema(entity.data?.schema ?? "")?.properties ?? [];
    return row.fields.flatMap((name) => properties.filter((one) => one.name === name).map((one) => ({ id: one.name, label: one.label })));
  }, [words, entity.data, row.fields]);
  if (!entity.data) return null;
  if (options.length === 0) return <p className="field-fault">{t("It has no field for this. Choose someone or something else.")}</p>;
  return <Choice label={t("Which of its fields")} value={value || (options[0]?.id ?? "")} groups={[{ title: "", options }]} onChange={onChange} />;
}

/** The ends of a link: someone of the case, or the people found in the document. */
function LinkEnds({ row, isBusy, onAccept }: AcceptAsProps) {
  const { id, words } = useOpenCase();
  const [agent, setAgent] = useState<Picked | null>(() => likeliest(row.agent_known));
  const [subject, setSubject] = useState<Picked | null>(() => likeliest(row.subject_known));
  const isOpen = (!agent && row.agent_known.length > 0) || (!subject && row.subject_known.length > 0);
  return (
    <div className="accept-as field-stack">
      <PickEntity caseId={id} words={words} label={t("Who acts: {name}", { name: row.agent })} range="LegalEntity" value={agent} onChange={setAgent} />
      <PickEntity caseId={id} words={words} label={t("To whom or with whom: {name}", { name: row.subject })} range="LegalEntity" value={subject} onChange={setSubject} />
      <p className="muted">{t("Left open, the one found in the document is taken, or recorded as someone new.")}</p>
      <TextButton look="main" isDisabled={isBusy || isOpen} onPress={() => onAccept({ suggestion: row.id, agent: agent?.id ?? "", subject: subject?.id ?? "" })}>{t("Accept the link")}</TextButton>
    </div>
  );
}

/** Accept a suggestion as a value of someone who is there, or as someone new beside others of the same name. */
export function AcceptAs(props: AcceptAsProps) {
  const { row, isBusy, onAccept } = props;
  const { id, words } = useOpenCase();
  const [holder, setHolder] = useState<Picked | null>(() => likeliest(row.known));
  const [property, setProperty] = useState("");
  const [value, setValue] = useState(row.value);
  if (row.kind === "link") return <LinkEnds {...props} />;
  return (
    <div className="accept-as field-stack">
      <TextField label={t("Value")} value={value} onChange={setValue} />
      <PickEntity caseId={id} words={words} label={t("A value of")} value={holder} onChange={(picked) => { setHolder(picked); setProperty(""); }} />
      {holder ? <FieldChoice row={row} holder={holder} value={property} onChange={setProperty} /> : null}
      <div className="button-row">
        <TextButton look="main" isDisabled={!holder || isBusy} onPress={() => onAccept({ suggestion: row.id, entity: holder?.id ?? "", property, value })}>{t("Accept as its value")}</TextButton>
        {row.becomes ? <TextButton isDisabled={isBusy} onPress={() => onAccept({ suggestion: row.id, value, is_new: true })}>{t("Accept as new: {kind}", { kind: words.schemaLabel(row.becomes) })}</TextButton> : null}
      </div>
    </div>
  );
}
