import { createContext, useContext } from "react";
import type { CaseSummary, MapPicture } from "@/core/api/types";
import type { LinkStyles } from "@/core/appearance/linkStyle";
import type { Words } from "@/core/vocabulary/words";
import type { Question } from "@/core/api/client";

/** What every view of an open case needs. */
export interface OpenCase {
  id: string;
  summary: CaseSummary;
  words: Words;
  styles: LinkStyles;
  /** Codes of the link classes this case has, in the vocabulary's order. */
  classes: readonly string[];
  /** The filter as the API takes it. */
  question: Question;
  picture: MapPicture | null;
  pictureError: Error | null;
  isPictureStale: boolean;
  /** Whether people stand where they stood before rather than where the layout would now put them. */
  isSettled: boolean;
  layOutAnew: () => void;
}

export const CaseContext = createContext<OpenCase | null>(null);

export function useOpenCase(): OpenCase {
  const open = useContext(CaseContext);
  if (!open) throw new Error("A view of a case was drawn outside of one.");
  return open;
}
