import { useEffect, useState } from "react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { post } from "@/core/api/client";
import type { Candidate } from "@/core/api/types";

const MOST_CLAIMS = 40;

/** A value once it has not changed for a while. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

/** Entities that may be the same as one being entered, told while one types. */
export function useDuplicates(caseId: string, schema: string, claims: readonly { property: string; value: string }[]): readonly Candidate[] {
  const asked = JSON.stringify({ schema, claims: claims.slice(0, MOST_CLAIMS).map(({ property, value }) => ({ property, value })) });
  const question = useSettled(asked, 250);
  const found = useQuery({
    queryKey: ["case", caseId, "duplicates", question],
    queryFn: async ({ signal }) => (await post<{ candidates: Candidate[] }>(`cases/${caseId}/duplicates`, JSON.parse(question), signal)).candidates,
    placeholderData: keepPreviousData,
    enabled: claims.length > 0,
  });
  return claims.length ? (found.data ?? []) : [];
}
