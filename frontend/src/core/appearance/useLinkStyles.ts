import { useMemo } from "react";
import { useTheme } from "@/core/theme/theme";
import type { Words } from "@/core/vocabulary/words";
import { LinkStyles } from "./linkStyle";

/** The styles of link classes for the theme on screen. */
export function useLinkStyles(words: Words | null): LinkStyles {
  const { isDark } = useTheme();
  return useMemo(() => new LinkStyles(words?.list("link_class") ?? [], isDark, words?.ownColors()), [words, isDark]);
}
