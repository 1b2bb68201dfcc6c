import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get, post } from "@/core/api/client";
import { currentLocale } from "@/core/i18n/i18n";
import type { DocumentView, PageView, Passage, SourceRow, SuggestionList, Which } from "./types";

const part = encodeURIComponent;

export const useSources = (id: string) =>
  useQuery({ queryKey: ["case", id, "sources"], queryFn: async () => (await get<{ sources: SourceRow[] }>(`cases/${id}/sources`)).sources });

export const useDocument = (id: string, source: string) =>
  useQuery({
    queryKey: ["case", id, "document", source, currentLocale()],
    queryFn: () => get<DocumentView>(`cases/${id}/documents/${part(source)}`, { language: currentLocale() }),
  });

export const usePage = (id: string, source: string, number: number) =>
  useQuery({
    queryKey: ["case", id, "page", source, number],
    queryFn: ({ signal }) => get<PageView>(`cases/${id}/documents/${part(source)}/pages/${number}`, {}, signal),
    enabled: number > 0,
  });

/** Pages of the case's documents with all the words of a text. */
export const usePassages = (id: string, text: string, limit: number) =>
  useQuery({
    queryKey: ["case", id, "passages", text, limit],
    queryFn: ({ signal }) => post<{ passages: Passage[]; total: number }>(`cases/${id}/documents/search`, { text, limit }, signal),
    placeholderData: keepPreviousData,
    enabled: text.trim() !== "",
  });

export const useSuggestions = (id: string, which: Which, limit: number, offset: number) =>
  useQuery({
    queryKey: ["case", id, "suggestions", which, limit, offset, currentLocale()],
    queryFn: ({ signal }) => post<SuggestionList>(`cases/${id}/suggestions`, { which, limit, offset }, signal),
    placeholderData: keepPreviousData,
  });
