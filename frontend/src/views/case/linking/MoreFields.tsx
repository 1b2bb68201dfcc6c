import { ValueField } from "@/components/fields/ValueField";
import { NO_VALUE } from "@/core/editing/entityForm";
import { TextField } from "@/components/fields/TextField";
import type { Property } from "@/core/api/types";
import { t } from "@/core/i18n/i18n";
import { useOpenCase } from "../caseContext";

/** What every link has, or what its form asks for elsewhere. */
const ELSEWHERE = new Set([
  "startDate", "endDate", "date", "subtype", "act", "weight", "usedStatement", "canonicalId", "recordId", "publisher", "publisherUrl", "sourceUrl",
  "alephUrl", "modifiedAt", "retrievedAt", "proof", "namesMentioned", "names", "recordedAt",
]);

interface MoreFieldsProps {
  schema: string;
  weight: string;
  values: Readonly<Record<string, string>>;
  onWeight: (weight: string) => void;
  onValues: (values: Readonly<Record<string, string>>) => void;
}

/** The strength of a link, and the fields that only links of its schema have. */
export function MoreFields({ schema, weight, values, onWeight, onValues }: MoreFieldsProps) {
  const { id, words } = useOpenCase();
  const isAsked = (property: Property) => !ELSEWHERE.has(property.name) && (property.type !== "entity" || property.range === "Address");
  const properties = words.schema(schema)?.properties.filter(isAsked) ?? [];
  return (
    <>
      <TextField label={t("Strength")} help={t("How strong or frequent: calls, meetings, a score of the source.")} value={weight} onChange={onWeight} />
      {properties.filter((property) => property.type !== "entity").map((property) => (
        <ValueField
          key={property.name} caseId={id} words={words} schema={schema} property={property}
          value={{ ...NO_VALUE, value: values[property.name] ?? "" }} onChange={({ value }) => onValues({ ...values, [property.name]: value })}
        />
      ))}
    </>
  );
}
