import { Choice, type Option } from "@/components/Choice";
import { PickTerm } from "@/components/fields/PickTerm";
import { TextArea } from "@/components/fields/TextField";
import { Segments } from "@/components/Segments";
import { t } from "@/core/i18n/i18n";
import type { OwnWord } from "@/core/vocabulary/ownWords";
import { useOpenCase } from "../caseContext";

interface WordFieldsProps {
  word: OwnWord;
  onChange: (property: string, value: string) => void;
}

function typeOptions(): Option[] {
  return [
    { id: "string", label: t("A few words") }, { id: "text", label: t("Longer text") }, { id: "number", label: t("A number") }, { id: "date", label: t("A date") },
    { id: "boolean", label: t("Yes or no") }, { id: "country", label: t("A country") }, { id: "language", label: t("A language") }, { id: "phone", label: t("A phone number") },
    { id: "identifier", label: t("A number of a document") }, { id: "url", label: t("An address on the web") }, { id: "code", label: t("A word of a vocabulary") }, { id: "entity", label: t("Someone or something of the case") },
  ];
}

/** Where a field belongs, and what is written in it. */
function FieldFields({ word, onChange }: WordFieldsProps) {
  const { words } = useOpenCase();
  const schemata = words.allSchemata().filter(({ kind }) => !["work", "word"].includes(kind)).map(({ name, label }) => ({ id: name, label })).sort((a, b) => a.label.localeCompare(b.label));
  const vocabularies = words.vocabularyNames();
  const type = word.values["valueType"] ?? "string";
  return (
    <>
      <Choice label={t("Of what")} value={word.values["schemaName"] ?? ""} groups={[{ title: "", options: schemata }]} onChange={(name) => onChange("schemaName", name)} />
      <Choice label={t("What is written in it")} value={type} groups={[{ title: "", options: typeOptions() }]} onChange={(name) => onChange("valueType", name)} />
      {type === "code" ? <Choice label={t("Vocabulary")} value={word.values["vocabulary"] ?? ""} groups={[{ title: "", options: vocabularies }]} onChange={(name) => onChange("vocabulary", name)} /> : null}
      {type === "entity" ? <Choice label={t("Of which kind")} value={word.values["range"] ?? ""} groups={[{ title: "", options: schemata }]} onChange={(name) => onChange("range", name)} /> : null}
    </>
  );
}

/** What only this kind of word says. */
export function WordFields({ word, onChange }: WordFieldsProps) {
  const { words } = useOpenCase();
  const value = (property: string) => word.values[property] ?? "";
  const options = (vocabulary: string): Option[] => words.list(vocabulary).map((term) => ({ id: term.code, label: term.label }));
  const isLink = word.kind === "link_subtype" || word.kind === "act";
  if (word.kind === "field") return <FieldFields word={word} onChange={onChange} />;
  return (
    <>
      {isLink ? (
        <>
          <Choice label={t("Class of link")} value={value("linkClass")} groups={[{ title: "", options: options("link_class") }]} onChange={(code) => onChange("linkClass", code)} />
          <Segments label={t("Do its two ends differ?")} value={value("directed")} onChange={(text) => onChange("directed", text)} options={[{ id: "true", label: t("yes") }, { id: "false", label: t("no") }]} />
        </>
      ) : null}
      {word.kind === "act" ? (
        <>
          <Choice label={t("Phase")} value={value("phase")} groups={[{ title: "", options: options("act_phase") }]} onChange={(code) => onChange("phase", code)} />
          <PickTerm label={t("Role of who does it")} terms={words.list("case_role")} value={value("agentRole")} onChange={(code) => onChange("agentRole", code)} />
          <PickTerm label={t("Role of the other")} terms={words.list("case_role")} value={value("subjectRole")} onChange={(code) => onChange("subjectRole", code)} />
          <TextArea rows={2} label={t("What need not be proven")} value={value("needNotBeProven")} onChange={(text) => onChange("needNotBeProven", text)} />
        </>
      ) : null}
      {word.kind === "case_role" ? <Choice label={t("Side")} value={value("side")} groups={[{ title: "", options: options("role_side") }]} onChange={(code) => onChange("side", code)} /> : null}
    </>
  );
}
