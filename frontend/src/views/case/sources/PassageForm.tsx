import { useMemo, useState } from "react";
import { TextButton } from "@/components/Buttons";
import { Choice } from "@/components/Choice";
import { Segments } from "@/components/Segments";
import { ErrorState } from "@/components/States";
import { PickEntity, type Picked } from "@/components/fields/PickEntity";
import { PickTerm } from "@/components/fields/PickTerm";
import { TextField } from "@/components/fields/TextField";
import { useEntity } from "@/core/api/queries";
import { closeForm, type Forms } from "@/core/editing/forms";
import type { Basis, Operation, Stance } from "@/core/editing/types";
import { useEdit } from "@/core/editing/useEdit";
import { t } from "@/core/i18n/i18n";
import { placeText } from "@/core/papers/locator";
import { select } from "@/core/view/view";
import { useOpenCase } from "../caseContext";

type What = "new" | "value" | "link";
const NEW_KINDS = ["Person", "Group", "Organization", "Place", "Phone", "Vehicle", "BankAccount", "UserAccount", "Event"];
const NAMED_BY: Record<string, string> = { Phone: "number", Vehicle: "registrationNumber", BankAccount: "accountNumber", UserAccount: "username" };
const SUBJECT = "@subject";
const AGENT = "@agent";

interface Given {
  what: What;
  schema: string;
  text: string;
  holder: Picked | null;
  property: string;
  agent: Picked | null;
  subject: Picked | null;
  act: string;
  stance: Stance;
}

/** The two ends of a link, created first where they are new. */
function end(picked: Picked, ref: string, basis: Basis): { id: string; made: Operation[] } {
  if (picked.id) return { id: picked.id, made: [] };
  return { id: ref, made: [{ op: "create_entity", schema: "Person", ref, basis, claims: [{ property: "name", value: picked.caption }] }] };
}

/** Null while something is missing. */
function operationsOf(given: Given, basis: Basis): Operation[] | null {
  const value = given.text.trim();
  if (given.what === "new") {
    return value ? [{ op: "create_entity", schema: given.schema, ref: "@new", basis, claims: [{ property: NAMED_BY[given.schema] ?? "name", value }] }] : null;
  }
  if (given.what === "value") {
    return given.holder && given.property && value ? [{ op: "add_claim", entity: given.holder.id, claim: { property: given.property, value, basis } }] : null;
  }
  if (!given.agent || !given.subject || !given.act) return null;
  const [agent, subject] = [end(given.agent, AGENT, basis), end(given.subject, SUBJECT, basis)];
  return [...agent.made, ...subject.made, { op: "create_link", schema: "Act", sources: [agent.id], targets: [subject.id], subtype: given.act, ref: "@new", basis }];
}

/** The properties that take a text, of whoever was picked. */
function PropertyChoice({ holder, value, onChange }: { holder: Picked; value: string; onChange: (name: string) => void }) {
  const { id, words } = useOpenCase();
  const entity = useEntity(id, holder.id);
  const fields = useMemo(() => (words.schema(entity.data?.schema ?? "Person")?.properties ?? []).filter((one) => one.type !== "entity").map((one) => ({ id: one.name, label: one.label })), [words, entity.data]);
  return <Choice label={t("Which of its fields")} value={value} groups={[{ title: "", options: [{ id: "", label: t("Choose") }, ...fields] }]} onChange={onChange} />;
}

function Fields({ given, change }: { given: Given; change: (part: Partial<Given>) => void }) {
  const { id, words } = useOpenCase();
  const person = { caseId: id, words, range: "LegalEntity" };
  const fresh = (caption: string): Picked => ({ id: "", caption, kind: "person" });
  if (given.what === "new") {
    return (
      <>
        <Choice label={t("What it is")} value={given.schema} groups={[{ title: "", options: NEW_KINDS.map((name) => ({ id: name, label: words.schemaLabel(name) })) }]} onChange={(schema) => change({ schema })} />
        <TextField label={t("Name or number")} value={given.text} onChange={(text) => change({ text })} />
      </>
    );
  }
  if (given.what === "value") {
    return (
      <>
        <PickEntity caseId={id} words={words} label={t("Of whom or what")} value={given.holder} onChange={(holder) => change({ holder, property: "" })} />
        {given.holder ? <PropertyChoice holder={given.holder} value={given.property} onChange={(property) => change({ property })} /> : null}
        <TextField label={t("Value")} value={given.text} onChange={(text) => change({ text })} />
      </>
    );
  }
  return (
    <>
      <PickEntity {...person} label={t("Who acts")} value={given.agent} onChange={(agent) => change({ agent })} onNew={(name) => change({ agent: fresh(name) })} />
      <PickTerm label={t("Act")} terms={words.list("act")} value={given.act} onChange={(act) => change({ act })} />
      <PickEntity {...person} label={t("To whom or with whom")} value={given.subject} onChange={(subject) => change({ subject })} onNew={(name) => change({ subject: fresh(name) })} />
    </>
  );
}

/** Make a person, a value or a link from words of a document; the claim cites document, page and words. */
export function PassageForm({ passage }: { passage: Forms["passage"] }) {
  const { id, words } = useOpenCase();
  const { edit, isBusy, error } = useEdit(id);
  const [given, setGiven] = useState<Given>({ what: "new", schema: "Person", text: passage.words, holder: null, property: "", agent: null, subject: null, act: "", stance: "asserted" });
  const change = (part: Partial<Given>) => setGiven((before) => ({ ...before, ...part }));
  const operations = operationsOf(given, { source_id: passage.source, locator: passage.locator, stance: given.stance });
  const labels: Record<What, string> = { new: t("record from a document"), value: t("record a value from a document"), link: t("record a link from a document") };
  const save = async () => {
    const made = operations && (await edit({ operations, label: labels[given.what] }));
    if (!made) return;
    closeForm();
    const shown = made.created["@new"] ?? given.holder?.id;
    if (shown) select({ kind: given.what === "link" ? "link" : "entity", id: shown });
  };
  return (
    <form className="field-stack" onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <blockquote className="cited-words"><p>{passage.words}</p><footer className="muted">{passage.title}, {placeText(passage.locator).split(":")[0]}</footer></blockquote>
      <Segments
        label={t("Make of it")} value={given.what} onChange={(what) => change({ what: what as What })}
        options={[{ id: "new", label: t("Someone or something new") }, { id: "value", label: t("A value") }, { id: "link", label: t("A link") }]}
      />
      <Fields given={given} change={change} />
      <Segments label={t("How it is meant")} value={given.stance} onChange={(stance) => change({ stance: stance as Stance })} options={words.list("stance").map((term) => ({ id: term.code, label: term.label }))} />
      {error ? <ErrorState error={error} /> : null}
      <div className="button-row">
        <TextButton look="main" type="submit" isDisabled={!operations || isBusy}>{t("Record")}</TextButton>
        <TextButton look="quiet" onPress={closeForm}>{t("Cancel")}</TextButton>
      </div>
    </form>
  );
}
