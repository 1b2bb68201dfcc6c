import type { Grade } from "@/core/api/types";
import type { Words } from "@/core/vocabulary/words";

type Scale = Record<string, { label?: string } | undefined>;

/** A grade in words, in the scheme it was given in; never converted to another. */
export function gradeText(grade: Grade, words: Words): string {
  const scheme = words.term("grade_scheme", grade.scheme);
  const said = (side: "source" | "information") => {
    const scale = scheme?.attributes[side] as Scale | undefined;
    return scale?.[grade[side]]?.label ?? grade[side];
  };
  return `${scheme?.label ?? grade.scheme}: ${said("source")}; ${said("information")}`;
}
