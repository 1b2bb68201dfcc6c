import type { Term } from "@/core/api/types";
import { mixColors } from "./color";

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

/** How much lighter a color chosen on paper is drawn on a dark ground. */
const LIGHTER_IN_THE_DARK = 0.35;

/** The color of an own term as it is drawn: one is chosen, and it fits light and dark. */
export function ownColor(color: string, isDark: boolean): string {
  return isDark ? mixColors(color, "#ffffff", LIGHTER_IN_THE_DARK) : color;
}

/** Styles by class code; a class the vocabulary lacks is drawn plain. */
export class LinkStyles {
  private readonly styles: ReadonlyMap<string, LinkStyle>;

  constructor(
    terms: readonly Term[],
    private readonly isDark: boolean,
    private readonly own: ReadonlyMap<string, Term> = new Map(),
  ) {
    this.styles = new Map(terms.map((term) => [term.code, linkStyle(term, isDark)]));
  }

  /** The line of a class; with a sub-type that the organization gave a color, in that color and by that name. */
  of(code: string, subtype = ""): LinkStyle {
    const style = this.styles.get(code) ?? plainStyle(code, this.isDark);
    const own = this.own.get(subtype);
    return own ? { ...style, label: own.label, color: ownColor(String(own.attributes["color"]), this.isDark) } : style;
  }

  /** Codes of the own terms that have a color. */
  ownCodes(): ReadonlySet<string> {
    return new Set(this.own.keys());
  }
}
