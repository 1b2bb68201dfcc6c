/** Long work on papers: adding files one by one, and reading documents for suggestions part by part. Both can be stopped. */
import { create } from "zustand";
import type { QueryClient } from "@tanstack/react-query";
import { ApiError, post, upload } from "@/core/api/client";
import { refreshCase } from "@/core/editing/useEdit";
import type { AddedDocument, PartRead } from "./types";

interface Work {
  caseId: string;
  /** What is being done now; null when nothing is. */
  what: "adding" | "reading" | null;
  /** Name of what is at hand, and how far it is. */
  name: string;
  done: number;
  total: number;
  /** What became of each file added. */
  added: readonly AddedDocument[];
  /** What the last reading found. */
  read: { found: number; new: number } | null;
  error: Error | null;
}

const IDLE: Omit<Work, "caseId"> = { what: null, name: "", done: 0, total: 0, added: [], read: null, error: null };
let stopping: AbortController | null = null;

export const useWork = create<Work>(() => ({ caseId: "", ...IDLE }));
const set = useWork.setState;

export function openWork(caseId: string): void {
  if (useWork.getState().caseId === caseId) return;
  stopping?.abort();
  set({ caseId, ...IDLE });
}

export const stopWork = (): void => stopping?.abort();
export const forgetAdded = (): void => set({ added: [], error: null });

const refused = (name: string, reason: unknown): AddedDocument => ({
  name, status: "refused", source: "", parent: "", pages: 0, remarks: [], message: reason instanceof ApiError ? reason.message : "",
});

async function run(queries: QueryClient, start: Partial<Work>, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  if (useWork.getState().what) return;
  const { caseId } = useWork.getState();
  const mine = new AbortController();
  stopping = mine;
  set({ ...IDLE, ...start });
  try {
    await work(mine.signal);
  } catch (reason) {
    if (!mine.signal.aborted) set({ error: reason instanceof Error ? reason : new ApiError(0, "unreachable", "") });
  } finally {
    set({ what: null });
    refreshCase(queries, caseId);
  }
}

/** Add files one after the other: one that is refused says why and keeps none of the others out. */
export function addFiles(queries: QueryClient, files: readonly File[]): Promise<void> {
  return run(queries, { what: "adding", total: files.length }, async (signal) => {
    for (const [done, file] of files.entries()) {
      if (signal.aborted) return;
      set({ name: file.name, done });
      const documents = await upload<{ documents: AddedDocument[] }>(`cases/${useWork.getState().caseId}/documents`, [file], signal)
        .then((answer) => answer.documents)
        .catch((reason: unknown) => {
          if (signal.aborted || (reason instanceof ApiError && reason.status === 0)) throw reason;
          return [refused(file.name, reason)];
        });
      set(({ added }) => ({ added: [...added, ...documents], done: done + 1 }));
    }
  });
}

export async function addText(queries: QueryClient, title: string, text: string): Promise<AddedDocument | null> {
  let made: AddedDocument | null = null;
  await run(queries, { what: "adding", total: 1, name: title }, async (signal) => {
    const answer = await post<{ documents: AddedDocument[] }>(`cases/${useWork.getState().caseId}/documents/text`, { title, text }, signal);
    set({ added: answer.documents, done: 1 });
    made = answer.documents.find((one) => one.source) ?? null;
  });
  return made;
}

/** Read documents for suggestions; what was found stays when it is stopped. */
export function readForSuggestions(queries: QueryClient, papers: readonly { id: string; title: string }[]): Promise<void> {
  return run(queries, { what: "reading", read: { found: 0, new: 0 } }, async (signal) => {
    for (const paper of papers) {
      let page = 1;
      while (page && !signal.aborted) {
        const part: PartRead = await post<PartRead>(`cases/${useWork.getState().caseId}/suggestions/read`, { source: paper.id, first_page: page }, signal);
        set(({ read }) => ({ name: paper.title, done: part.read, total: part.pages, read: { found: (read?.found ?? 0) + part.found, new: (read?.new ?? 0) + part.new } }));
        page = part.next_page;
      }
    }
  });
}
