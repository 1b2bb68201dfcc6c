import { useState, type FormEvent } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { TextButton } from "@/components/Buttons";
import { TextArea, TextField } from "@/components/fields/TextField";
import { Icon } from "@/components/Icon";
import { ErrorState } from "@/components/States";
import type { Entity } from "@/core/api/types";
import { useEdit } from "@/core/editing/useEdit";
import { currentLocale, t } from "@/core/i18n/i18n";
import { LOCALES } from "@/core/i18n/locales";
import { addWord, changeWord, codeFrom, type OwnWord } from "@/core/vocabulary/ownWords";
import { useOpenCase } from "../caseContext";
import { ColorField } from "./ColorField";
import { WordFields } from "./WordFields";

/** Serbian is written once; the other script is derived. */
const LANGUAGES = LOCALES.filter(({ code }) => code !== "sr-Latn").map((locale) => ({ ...locale, lang: locale.code === "sr-Cyrl" ? "sr" : locale.code }));

interface WordFormProps {
  entity: Entity | null;
  first: OwnWord;
  onDone: () => void;
  onCancel: () => void;
}

interface TextsProps {
  word: OwnWord;
  langs: readonly (typeof LANGUAGES)[number][];
  onChange: (part: Partial<OwnWord>) => void;
}

/** Label and definition in some languages. */
function Texts({ word, langs, onChange }: TextsProps) {
  return (
    <>
      {langs.map(({ lang, name, html }) => (
        <div key={lang} className="word-texts">
          <TextField lang={html} label={t("Label ({language})", { language: name })} value={word.labels[lang] ?? ""} onChange={(text) => onChange({ labels: { ...word.labels, [lang]: text } })} />
          <TextArea lang={html} rows={2} label={t("Definition ({language})", { language: name })} value={word.definitions[lang] ?? ""} onChange={(text) => onChange({ definitions: { ...word.definitions, [lang]: text } })} />
        </div>
      ))}
    </>
  );
}

/** Add a word, or change one. */
export function WordForm({ entity, first, onDone, onCancel }: WordFormProps) {
  const { id } = useOpenCase();
  const { edit, isBusy, error } = useEdit(id);
  const [word, setWord] = useState(first);
  const [isAsked, setAsked] = useState(false);
  const own = LANGUAGES.filter(({ code }) => code === currentLocale().replace("sr-Latn", "sr-Cyrl"));
  const others = LANGUAGES.filter((one) => !own.includes(one));
  const codeName = word.kind === "field" ? "fieldName" : "code";
  const label = Object.values(word.labels).find((text) => text.trim()) ?? "";
  const latin = [word.labels["en"], ...Object.values(word.labels)].map((text) => codeFrom(text ?? "", word.kind)).find(Boolean) ?? "";
  const code = word.values[codeName] ?? (entity ? "" : latin);
  const complete: OwnWord = { ...word, values: { ...word.values, [codeName]: code } };
  const lack = !label ? t("Give it a label.") : !code ? t("Give it a code in Latin letters: it never changes once used.") : "";
  const change = (part: Partial<OwnWord>) => setWord((before) => ({ ...before, ...part }));
  const set = (property: string, value: string) => change({ values: { ...word.values, [property]: value } });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (lack) return;
    const operations = entity ? changeWord(entity, complete) : addWord(complete);
    if (operations.length === 0) return onDone();
    if (await edit({ operations, label: entity ? t("change an own word") : t("add an own word") })) onDone();
  };
  return (
    <form className="word-form field-stack" onSubmit={(event) => void save(event)} aria-busy={isBusy}>
      <Texts word={word} langs={own} onChange={change} />
      <Disclosure className="basis-more">
        <Heading level={4}><Button slot="trigger" className="section-title"><Icon name="right" />{t("In other languages")}</Button></Heading>
        <DisclosurePanel className="field-stack"><Texts word={word} langs={others} onChange={change} /></DisclosurePanel>
      </Disclosure>
      <TextField label={t("Code")} help={t("Latin letters; it stands in exports and never changes once used.")} value={code} onChange={(text) => set(codeName, text)} />
      <WordFields word={word} onChange={set} />
      {word.kind === "field" ? null : <ColorField value={word.values["color"] ?? ""} onChange={(color) => set("color", color)} />}
      {isAsked && lack ? <p className="field-fault" role="alert">{lack}</p> : null}
      {error ? <ErrorState error={error} /> : null}
      <div className="form-buttons">
        <TextButton type="submit" look="main" isDisabled={isBusy}>{entity ? t("Save the word") : t("Add the word")}</TextButton>
        <TextButton look="quiet" onPress={onCancel}>{t("Cancel")}</TextButton>
      </div>
    </form>
  );
}
