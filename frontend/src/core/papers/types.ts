import type { components } from "@/core/api/_generated";

type Shapes = components["schemas"];

export type SourceRow = Shapes["SourceRow"];
export type AddedDocument = Shapes["AddedDocument"];
export type DocumentView = Shapes["DocumentView"];
export type PageView = Shapes["PageView"];
export type Citation = Shapes["Citation"];
export type Passage = Shapes["Passage"];
export type Suggestion = Shapes["SuggestionView"];
export type SuggestionList = Shapes["SuggestionList"];
export type DecisionMade = Shapes["DecisionMade"];
export type PartRead = Shapes["PartRead"];

/** What is asked of suggestions; an empty list asks nothing. */
export interface Which {
  sources: readonly string[];
  kinds: readonly string[];
  states: readonly string[];
}

/** What one accepted suggestion is to become. */
export interface SuggestionChoice {
  suggestion: string;
  entity?: string;
  property?: string;
  value?: string;
  is_new?: boolean;
  agent?: string;
  subject?: string;
}
