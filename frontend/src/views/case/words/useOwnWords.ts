import { useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "@/core/api/client";
import type { Entity, Found } from "@/core/api/types";
import { currentLocale } from "@/core/i18n/i18n";
import { OWN_FIELD, OWN_TERM } from "@/core/vocabulary/ownWords";

const MOST = 500;

/** The words that the organization added to a case, in full. */
export function useOwnWords(caseId: string) {
  return useQuery({
    queryKey: ["case", caseId, "own-words", currentLocale()],
    queryFn: async ({ signal }) => {
      const question = { text: "", schemata: [OWN_TERM, OWN_FIELD], order: "caption", limit: MOST, offset: 0 };
      const { rows } = await post<Found>(`cases/${caseId}/find`, question, signal);
      return Promise.all(rows.map(({ id }) => get<Entity>(`cases/${caseId}/entities/${encodeURIComponent(id)}`, { language: currentLocale() }, signal)));
    },
  });
}

/** Ask again for the vocabularies and schemata of a case, where a word of it was changed. */
export function useRefreshWords(caseId: string): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ["words", caseId] });
}
