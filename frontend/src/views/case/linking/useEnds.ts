import { useMemo } from "react";
import { useQueries } from "@tanstack/react-query";
import { get } from "@/core/api/client";
import type { Entity } from "@/core/api/types";
import { currentLocale } from "@/core/i18n/i18n";
import type { End } from "@/core/linking/draft";
import { useOpenCase } from "../caseContext";

/** Name those with these ids: from the map where they are on it, else by asking. Null until all are named. */
export function useEnds(ids: readonly string[]): End[] | null {
  const { id: caseId, picture } = useOpenCase();
  const known = useMemo(() => {
    const wanted = new Set(ids);
    return new Map(picture?.nodes.filter((node) => wanted.has(node.id)).map((node) => [node.id, node]));
  }, [picture, ids]);
  const missing = ids.filter((id) => !known.has(id));
  const asked = useQueries({
    queries: missing.map((id) => ({
      queryKey: ["case", caseId, "entity", id, currentLocale()],
      queryFn: () => get<Entity>(`cases/${caseId}/entities/${encodeURIComponent(id)}`, { language: currentLocale() }),
    })),
  });
  const found = new Map(asked.flatMap(({ data }) => (data ? [[data.id, data] as const] : [])));
  const ends = ids.map((id) => known.get(id) ?? found.get(id));
  if (ends.some((end) => !end)) return asked.some((one) => one.isPending) ? null : ends.flatMap((end) => (end ? [asEnd(end)] : []));
  return ends.flatMap((end) => (end ? [asEnd(end)] : []));
}

const asEnd = ({ id, caption, kind, schema }: { id: string; caption: string; kind: string; schema: string }): End => ({ id, caption, kind, schema });
