import { useMemo } from "react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get } from "@/core/api/client";
import type { LinkChoice } from "@/core/api/types";
import { currentLocale } from "@/core/i18n/i18n";
import { NEW_PERSON, type End } from "./draft";
import { kindsOf, turned, type LinkKind } from "./kinds";

const ANYONE: End = { id: NEW_PERSON, caption: "", kind: "person", schema: "Person" };

/** The kinds of link that fit between two, someone yet to be named counting as a new person. */
export function useLinkKinds(caseId: string, source: End | null, target: End | null): { kinds: LinkKind[]; isCurrent: boolean; error: Error | null } {
  const [from, to] = [source ?? ANYONE, target ?? ANYONE];
  // Asked in one order, whichever way round the form reads: turning it around asks nothing.
  const [first, second] = from.id >= to.id ? [from, to] : [to, from];
  const isTurned = first !== from;
  const question = { source: first.id, target: second.id, source_schema: first.schema || "Person", target_schema: second.schema || "Person" };
  const found = useQuery({
    queryKey: ["case", caseId, "link-choices", question, currentLocale()],
    queryFn: async ({ signal }) => (await get<{ choices: LinkChoice[] }>(`cases/${caseId}/link-choices`, { ...question, language: currentLocale() }, signal)).choices,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled: Boolean(source ?? target),
  });
  const choices = found.data;
  const kinds = useMemo(
    () => (isTurned ? turned(kindsOf(choices ?? [])) : kindsOf(choices ?? [])),
    [choices, isTurned],
  );
  return { kinds, isCurrent: choices !== undefined && !found.isPlaceholderData, error: found.error };
}
