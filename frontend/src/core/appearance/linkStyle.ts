import type { Term } from "@/core/api/types";

/** How links of one class are drawn, everywhere: one colour and one line style. */
export interface LinkStyle {
  code: string;
  label: string;
  color: string;
  /** Lengths of dashes and gaps in pixels, none for a solid line. */
  dash: readonly number[];
}

const PLAIN = { light: "#6b7075", dark: "#9aa0a6" };

/** Lengths of dashes and gaps as the vocabulary gives them; anything else is a solid line. */
export function parseDash(raw: unknown): readonly number[] {
  const lengths = Array.isArray(raw) ? raw.map(Number) : [];
  return lengths.length % 2 === 0 && lengths.every((length) => length > 0) ? lengths : [];
}

export function linkStyle(term: Term, isDark: boolean): LinkStyle {
  const { color, color_dark: dark, dash_pattern: dash } = term.attributes;
  const chosen = isDark ? (dark ?? color ?? PLAIN.dark) : (color ?? PLAIN.light);
  return { code: term.code, label: term.label, color: String(chosen), dash: parseDash(dash) };
}

export function plainStyle(code: string, isDark: boolean): LinkStyle {
  return { code, label: code, color: isDark ? PLAIN.dark : PLAIN.light, dash: [] };
}

/** Styles by class code; a class the vocabulary lacks is drawn plain. */
export class LinkStyles {
  private readonly styles: ReadonlyMap<string, LinkStyle>;

  constructor(
    terms: readonly Term[],
    private readonly isDark: boolean,
  ) {
    this.styles = new Map(terms.map((term) => [term.code, linkStyle(term, isDark)]));
  }

  of(code: string): LinkStyle {
    return this.styles.get(code) ?? plainStyle(code, this.isDark);
  }
}
