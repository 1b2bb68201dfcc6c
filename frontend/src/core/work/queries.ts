import { useQuery } from "@tanstack/react-query";
import { get, upload } from "@/core/api/client";
import type { AddedDocument, Diary } from "@/core/api/types";
import type { Picked } from "./form";

export const useDiary = (caseId: string) =>
  useQuery({ queryKey: ["case", caseId, "diary"], queryFn: ({ signal }) => get<Diary>(`cases/${caseId}/diary`, {}, signal) });

/** Hand the files of a note over as documents of the case; what could not be read is told apart. */
export async function attach(caseId: string, files: readonly File[]): Promise<{ attached: Picked[]; refused: AddedDocument[] }> {
  if (files.length === 0) return { attached: [], refused: [] };
  const { documents } = await upload<{ documents: AddedDocument[] }>(`cases/${caseId}/documents`, files);
  // What was inside a mail or an archive came with it and is not attached by itself.
  const own = documents.filter((one) => !one.parent);
  return {
    attached: own.filter((one) => one.source).map((one) => ({ id: one.source, caption: one.name, kind: "source" })),
    refused: own.filter((one) => !one.source),
  };
}
