import { useMemo } from "react";
import { useCase, useMapPicture } from "@/core/api/queries";
import { useLinkStyles } from "@/core/appearance/useLinkStyles";
import { filterQuestion } from "@/core/filters/filter";
import { useWords } from "@/core/vocabulary/words";
import { useView } from "@/core/view/view";
import type { OpenCase } from "./caseContext";
import { useSettledPicture } from "./useSettledPicture";

const SEED = 1;

/** Gather what the views of a case share; `open` is null until the first of it is there. */
export function useCaseData(id: string): { open: OpenCase | null; error: Error | null } {
  const summary = useCase(id);
  const { words, error: wordsError } = useWords(id);
  const styles = useLinkStyles(words);
  const view = useView((state) => state.steps.now);
  const drawn = useMapPicture(id, {
    layout: view.layout,
    root: view.layout === "radial" || view.layout === "layered" ? view.root : "",
    seed: SEED,
    kind: view.filter.kinds,
  });
  const settled = useSettledPicture(id, drawn.data ?? null, drawn.isPlaceholderData);
  const classes = useMemo(() => {
    const links = summary.data?.links ?? {};
    const known = words?.list("link_class").map((term) => term.code) ?? [];
    const present = Object.keys(links).filter((code) => (links[code] ?? 0) > 0);
    return [...known.filter((code) => present.includes(code)), ...present.filter((code) => !known.includes(code))];
  }, [summary.data, words]);
  const question = useMemo(() => filterQuestion(view.filter, classes), [view.filter, classes]);
  const open =
    summary.data && words
      ? {
          id, summary: summary.data, words, styles, classes, question,
          ...settled, pictureError: drawn.error, isPictureStale: drawn.isPlaceholderData,
        }
      : null;
  return { open, error: summary.error ?? wordsError };
}
