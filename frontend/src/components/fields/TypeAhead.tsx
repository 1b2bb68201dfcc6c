import { useMemo, useState } from "react";
import { useUsedValues } from "@/core/editing/suggestions";
import { valueName } from "@/core/i18n/names";
import { SearchList, type ListRow } from "./SearchList";
import type { TextFieldProps } from "./TextField";

interface TypeAheadProps extends TextFieldProps {
  caseId: string;
  schema: string;
  property: string;
  type?: string;
}

/** Free text; what the case already uses for this property is offered as one types. */
export function TypeAhead({ caseId, schema, property, type = "string", value, onChange, onBlur, ...props }: TypeAheadProps) {
  // What was picked or stood there already is no reason to offer anything.
  const [typed, setTyped] = useState("");
  const { values, isCurrent } = useUsedValues(caseId, { schema, property, text: typed }, typed.trim() !== "");
  const rows = useMemo<ListRow[]>(
    () =>
      typed.trim()
        ? values.filter((found) => found.value !== typed.trim()).map((found) => ({
            id: found.value, label: valueName(type, found.value, found.shown), lang: found.lang, note: `× ${found.count}`,
          }))
        : [],
    [values, typed, type],
  );
  const write = (text: string) => {
    setTyped(text);
    onChange(text);
  };
  const pick = (row: ListRow) => {
    setTyped("");
    onChange(row.id);
  };
  return <SearchList {...props} text={value} onText={write} rows={rows} isCurrent={isCurrent} onPick={pick} {...(onBlur ? { onLeave: onBlur } : {})} />;
}
