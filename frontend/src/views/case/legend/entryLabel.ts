import { BOTH_SIDES } from "@/core/appearance/category";
import { NONE, REST, type LegendEntry } from "@/core/appearance/nodeStyle";
import { t } from "@/core/i18n/i18n";
import type { Words } from "@/core/vocabulary/words";

/** What a colour of the marks means. */
export function entryLabel({ code }: LegendEntry, colorBy: string, words: Words): string {
  if (code === REST) return t("Other");
  if (code === NONE) return t("None known");
  if (colorBy === "side") return code === BOTH_SIDES ? t("on both sides") : words.label("role_side", code);
  if (colorBy === "role") return words.label("case_role", code);
  if (colorBy === "capacity") return words.label("capacity", code);
  if (colorBy === "kind") return words.kindLabel(code);
  return t("Community {number}", { number: Number(code) + 1 });
}
