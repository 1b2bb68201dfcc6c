import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { currentLocale } from "@/core/i18n/i18n";
import { noteSeen } from "@/core/editing/seen";
import { get, post, type Question } from "./client";
import type * as api from "./types";

const ALWAYS = Number.POSITIVE_INFINITY;

export const useStatus = () => useQuery({ queryKey: ["status"], queryFn: () => get<api.Status>("status"), staleTime: ALWAYS });

/** The vocabularies; of a case, with the terms that its organization added. */
export function useVocabularies(language: string, ofCase = "") {
  return useQuery({
    queryKey: ["words", ofCase, "vocabularies", language],
    queryFn: async () => (await get<{ vocabularies: api.Vocabulary[] }>("vocabularies", ofCase ? { language, case: ofCase } : { language })).vocabularies,
    placeholderData: keepPreviousData,
    staleTime: ALWAYS,
  });
}

export function useSchemata(language: string, ofCase = "") {
  return useQuery({
    queryKey: ["words", ofCase, "schemata", language],
    queryFn: async () => (await get<{ schemata: api.Schema[] }>("schemata", ofCase ? { language, case: ofCase } : { language })).schemata,
    placeholderData: keepPreviousData,
    staleTime: ALWAYS,
  });
}

export function useAnalyses(language: string) {
  return useQuery({
    queryKey: ["analyses", language],
    queryFn: async () => (await get<{ analyses: api.Analysis[] }>("analyses", { language })).analyses,
    staleTime: ALWAYS,
  });
}

export const useCases = () =>
  useQuery({ queryKey: ["cases"], queryFn: async () => (await get<{ cases: api.CaseSummary[] }>("cases")).cases });

export const useCase = (id: string) =>
  useQuery({
    queryKey: ["case", id, "summary"],
    queryFn: async () => {
      const summary = await get<api.CaseSummary>(`cases/${id}`);
      noteSeen(id, summary.seq);
      return summary;
    },
  });

export function useMapPicture(id: string, question: Question) {
  return useQuery({
    queryKey: ["case", id, "map", question],
    queryFn: ({ signal }) => get<api.MapPicture>(`cases/${id}/map`, question, signal),
    placeholderData: keepPreviousData,
  });
}

export function useFind(id: string, question: api.FindQuestion, enabled = true) {
  return useQuery({
    queryKey: ["case", id, "find", question],
    queryFn: ({ signal }) => post<api.Found>(`cases/${id}/find`, question, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useEntity(id: string, entity: string) {
  return useQuery({
    queryKey: ["case", id, "entity", entity, currentLocale()],
    queryFn: ({ signal }) =>
      get<api.Entity>(`cases/${id}/entities/${encodeURIComponent(entity)}`, { language: currentLocale() }, signal),
  });
}

export function useEntourage(id: string, entity: string, question: Question) {
  return useQuery({
    queryKey: ["case", id, "entourage", entity, question],
    queryFn: ({ signal }) =>
      get<api.Entourage>(`cases/${id}/entities/${encodeURIComponent(entity)}/entourage`, question, signal),
    placeholderData: keepPreviousData,
  });
}

export function usePaths(id: string, question: Question, enabled: boolean) {
  return useQuery({
    queryKey: ["case", id, "paths", question],
    queryFn: async ({ signal }) => (await get<{ paths: api.Path[] }>(`cases/${id}/paths`, question, signal)).paths,
    enabled,
  });
}

export function useAnalysis(id: string, analysis: string, question: Question, enabled = true) {
  return useQuery<api.AnalysisResult>({
    queryKey: ["case", id, "analysis", analysis, question, currentLocale()],
    queryFn: ({ signal }) =>
      get<api.AnalysisResult>(`cases/${id}/analyses/${analysis}`, { ...question, language: currentLocale() }, signal),
    placeholderData: (previous) => (previous?.analysis === analysis ? previous : undefined),
    enabled,
  });
}

export const useRoles = (id: string) =>
  useQuery({ queryKey: ["case", id, "roles"], queryFn: () => get<api.RolesTable>(`cases/${id}/roles`) });
