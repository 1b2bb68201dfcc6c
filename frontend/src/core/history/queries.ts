import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { get, post } from "@/core/api/client";
import type { Change, ChangeLines, ChangesFound, EntityHistory } from "@/core/api/types";
import { refreshCase } from "@/core/editing/useEdit";
import { currentLocale } from "@/core/i18n/i18n";

const CHANGES = 50;
const LINES = 50;

/** Which changes are listed; dates are days of the reader's own calendar, "" is open. */
export interface ChangesFilter {
  kinds: readonly string[];
  actor: string;
  from: string;
  until: string;
}

export const ANY_CHANGE: ChangesFilter = { kinds: [], actor: "", from: "", until: "" };

/** The instant at which a day of the reader's calendar begins or ends, as the base writes instants. */
export function instantOf(day: string, edge: "begins" | "ends"): string {
  const when = new Date(`${day}T${edge === "begins" ? "00:00:00" : "23:59:59"}`);
  return Number.isNaN(when.getTime()) ? "" : when.toISOString().replace(/\.\d+Z$/, "+00:00");
}

/** The changes of a case, latest first, page by page. */
export function useChangesFound(caseId: string, filter: ChangesFilter) {
  return useInfiniteQuery({
    queryKey: ["case", caseId, "changes", filter, currentLocale()],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      post<ChangesFound>(
        `cases/${caseId}/changes/find`,
        {
          kinds: filter.kinds,
          actors: filter.actor ? [filter.actor] : [],
          since: filter.from && instantOf(filter.from, "begins"),
          until: filter.until && instantOf(filter.until, "ends"),
          before: pageParam,
          limit: CHANGES,
        },
        signal,
      ),
    getNextPageParam: (last) => (last.has_more ? (last.changes.at(-1)?.change.seq ?? null) : null),
    placeholderData: keepPreviousData,
  });
}

/** What a change did, window by window. */
export function useChangeLines(caseId: string, seq: number, schema: string) {
  return useInfiniteQuery({
    queryKey: ["case", caseId, "change", seq, schema, currentLocale()],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      get<ChangeLines>(`cases/${caseId}/changes/${seq}`, { schema, after: pageParam, limit: LINES }, signal),
    getNextPageParam: nextWindow,
    placeholderData: keepPreviousData,
  });
}

/** What it would change to bring a state back, window by window. */
export function useForesight(caseId: string, seq: number, entity: string, schema: string) {
  return useInfiniteQuery({
    queryKey: ["case", caseId, "foresight", seq, entity, schema, currentLocale()],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      post<ChangeLines>(`cases/${caseId}/restore/foresee`, { seq, entity, schema, after: pageParam, limit: LINES }, signal),
    getNextPageParam: nextWindow,
    placeholderData: keepPreviousData,
  });
}

function nextWindow(last: ChangeLines): number | null {
  return last.has_more ? (last.lines.at(-1)?.position ?? null) : null;
}

/** What was ever done to an entity or a link, latest first, page by page. */
export function useEntityPast(caseId: string, entity: string) {
  return useInfiniteQuery({
    queryKey: ["case", caseId, "past", entity, currentLocale()],
    initialPageParam: null as { before: number; position: number } | null,
    queryFn: ({ pageParam, signal }) =>
      get<EntityHistory>(`cases/${caseId}/entities/${encodeURIComponent(entity)}/history`, { limit: LINES, ...pageParam }, signal),
    getNextPageParam: (last) => {
      const change = last.changes.at(-1);
      const line = change?.lines.at(-1);
      return last.has_more && change && line ? { before: change.change.seq, position: line.position } : null;
    },
  });
}

/** A step through the history: take a change back, make the last one again, or bring a state back. */
export type HistoryStep =
  | { step: "undo"; seq: number | null; reason: string }
  | { step: "redo"; seq: number | null; reason: string }
  | { step: "restore"; seq: number; entity: string; reason: string };

/** Take a step through the history; everything shown of the case is asked for again. */
export function useHistoryStep(caseId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ step, ...body }: HistoryStep) => post<{ change: Change | null }>(`cases/${caseId}/${step}`, body),
    onSettled: () => refreshCase(queries, caseId),
  });
}
