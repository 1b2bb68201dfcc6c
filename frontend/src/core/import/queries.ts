import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "@/core/api/client";
import { useLocale } from "@/core/i18n/i18n";
import type { KindView, RowsPage, SavedMapping } from "./types";

/** What a row can be, in the reader's language. */
export function useKinds() {
  const { code } = useLocale();
  return useQuery({
    queryKey: ["row-kinds", code],
    queryFn: async () => (await get<{ kinds: KindView[] }>("row-kinds", { language: code })).kinds,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export interface RowsQuestion {
  caseId: string;
  draft: string;
  table: number;
  version: number;
  offset: number;
  limit: number;
  onlyProblems: boolean;
}

/** Some rows of a table with what each would record; asked for again after every change. */
export function useRows(question: RowsQuestion, isEnabled: boolean) {
  const { caseId, draft, table, offset, limit, onlyProblems } = question;
  return useQuery({
    queryKey: ["import", question],
    queryFn: ({ signal }) =>
      get<RowsPage>(`cases/${caseId}/imports/${draft}/tables/${table}/rows`, { offset, limit, only_problems: String(onlyProblems) }, signal),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    enabled: isEnabled,
  });
}

export const useMappings = () =>
  useQuery({ queryKey: ["mappings"], queryFn: async () => (await get<{ mappings: SavedMapping[] }>("mappings")).mappings });

/** Keep what was said of an import under a name, or delete what is kept. */
export function useKeepMapping(path: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => post<{ mappings: SavedMapping[] }>(path, body),
    onSuccess: (answer) => queries.setQueryData(["mappings"], answer.mappings),
  });
}
