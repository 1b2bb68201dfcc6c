import { IconButton } from "@/components/Buttons";
import { ValueField } from "@/components/fields/ValueField";
import type { Property } from "@/core/api/types";
import { NO_VALUE, type FieldValue } from "@/core/editing/entityForm";
import { t } from "@/core/i18n/i18n";
import { useOpenCase } from "../caseContext";

interface FieldProps {
  schema: string;
  property: Property;
  values: readonly FieldValue[];
  fault: string;
  autoFocus: boolean;
  onChange: (place: number, value: FieldValue) => void;
  onRemove: (place: number) => void;
}

/** A field of a form: as many values as are known of it. */
export function Field({ schema, property, values, fault, autoFocus, onChange, onRemove }: FieldProps) {
  const { id, words } = useOpenCase();
  const shown = values.length ? values : [NO_VALUE];
  const isFull = shown.every((one) => one.value.trim());
  return (
    <div className="form-field">
      {shown.map((one, place) => (
        <div className="form-value" key={place}>
          <ValueField
            caseId={id} words={words} schema={schema} property={property} value={one} onChange={(value) => onChange(place, value)}
            label={place ? t("{field}, value {number}", { field: property.label, number: place + 1 }) : property.label} isLabelHidden={place > 0}
            autoFocus={autoFocus && place === 0} {...(fault && place === shown.length - 1 ? { fault } : {})}
          />
          {place ? <IconButton icon="close" label={t("Take this value away")} onPress={() => onRemove(place)} /> : null}
        </div>
      ))}
      {isFull ? <IconButton className="small add-value" icon="plus" label={t("Another value of: {field}", { field: property.label })} onPress={() => onChange(shown.length, NO_VALUE)} /> : null}
    </div>
  );
}
