import { useMemo } from "react";
import { Segments } from "@/components/Segments";
import type { Property, Term } from "@/core/api/types";
import type { FieldValue } from "@/core/editing/entityForm";
import { countries, languages, type Code } from "@/core/i18n/codes";
import { t } from "@/core/i18n/i18n";
import type { Words } from "@/core/vocabulary/words";
import { PartialDate } from "./PartialDate";
import { PickEntity } from "./PickEntity";
import { PickTerm } from "./PickTerm";
import { TextArea, TextField } from "./TextField";
import { TypeAhead } from "./TypeAhead";

interface ValueFieldProps {
  caseId: string;
  words: Words;
  schema: string;
  property: Property;
  value: FieldValue;
  onChange: (value: FieldValue) => void;
  label?: string;
  isLabelHidden?: boolean;
  fault?: string;
  autoFocus?: boolean;
}

const LONG = new Set(["text", "html", "json"]);
const WRITTEN_ONCE = new Set(["identifier", "phone", "email", "url", "iban", "number", "checksum", "ip"]);

const asTerms = (codes: readonly Code[]): Term[] =>
  codes.map(({ code, label }) => ({ code, label, definition: "", parent: "", replaced_by: "", attributes: {} }));

/** The words to choose a value from, null where it is written freely. */
function useTerms(words: Words, property: Property): Term[] | null {
  return useMemo(() => {
    if (property.type === "country") return asTerms(countries());
    if (property.type === "language") return asTerms(languages());
    if (property.type === "gender") return words.list("gender");
    return property.vocabulary ? words.list(property.vocabulary) : null;
  }, [words, property]);
}

/** A field for one value, such as the type of its property asks for. */
export function ValueField({ caseId, words, schema, property, value, onChange, label = property.label, ...props }: ValueFieldProps) {
  const terms = useTerms(words, property);
  const write = (text: string) => onChange({ ...value, value: text });
  const written = { ...props, label, value: value.value, onChange: write };
  if (property.type === "entity") {
    return (
      <PickEntity
        {...props} caseId={caseId} words={words} label={label} range={property.range} value={value.picked}
        onChange={(picked) => onChange({ ...value, value: picked?.id ?? "", picked })}
      />
    );
  }
  if (terms) return <PickTerm {...written} terms={terms} />;
  if (property.type === "date") return <PartialDate {...written} />;
  if (property.type === "boolean") {
    return <Segments label={label} value={value.value} onChange={write} options={[{ id: "true", label: t("yes") }, { id: "false", label: t("no") }]} />;
  }
  if (LONG.has(property.type)) return <TextArea {...written} />;
  if (WRITTEN_ONCE.has(property.type)) return <TextField {...written} />;
  return <TypeAhead {...written} caseId={caseId} schema={schema} property={property.name} type={property.type} {...(value.lang ? { lang: value.lang } : {})} />;
}
