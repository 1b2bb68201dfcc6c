import { useDeferredValue } from "react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { post } from "@/core/api/client";
import { useFind } from "@/core/api/queries";
import type { EntityRow, ValueFound } from "@/core/api/types";
import { currentLocale } from "@/core/i18n/i18n";

const SHOWN = 12;

/** Values that the case uses for a property and that begin as what is typed, in any script. */
export function useUsedValues(caseId: string, asked: { schema: string; property: string; text: string }, isEnabled: boolean) {
  const text = useDeferredValue(asked.text.trim());
  const found = useQuery({
    queryKey: ["case", caseId, "values", asked.schema, asked.property, text, currentLocale()],
    queryFn: async ({ signal }) =>
      (await post<{ values: ValueFound[] }>(`cases/${caseId}/suggest-values`, { schema: asked.schema, property: asked.property, text }, signal)).values,
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  });
  return { values: found.data ?? [], isCurrent: text === asked.text.trim() && !found.isPlaceholderData && found.data !== undefined };
}

/** Entities of some schemata that a text names, in any script; all schemata where none is given. */
export function useNamed(caseId: string, asked: string, schemata: readonly string[] = []) {
  const wanted = asked.trim();
  const text = useDeferredValue(wanted);
  const found = useFind(caseId, { text, schemata: [...schemata], order: "degree", limit: SHOWN, offset: 0 }, text.length > 0);
  const rows: readonly EntityRow[] = text && wanted ? (found.data?.rows ?? []) : [];
  return { rows, error: found.error, isCurrent: text === wanted && found.data !== undefined && !found.isPlaceholderData };
}
