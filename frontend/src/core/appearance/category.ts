import type { MapNode } from "@/core/api/types";
import type { Words } from "@/core/vocabulary/words";
import { NONE } from "./nodeStyle";

/** What marks can be coloured by, other than a measure. */
export const CATEGORIES = ["side", "role", "capacity", "kind", "community"] as const;
export type Category = (typeof CATEGORIES)[number];

/** A person with roles on the exploited and on the offending side: the passage the field looks for. */
export const BOTH_SIDES = "both";

const SIDE_COLORS = {
  light: { offender: "#882255", both: "#b07a00", victim: "#2f7fb5", neutral: "#5f7f4f", other: "#8a5a33" },
  dark: { offender: "#e07bb0", both: "#f0c04a", victim: "#7cc0f0", neutral: "#9cc389", other: "#d0a37c" },
};

export function sideColors(isDark: boolean): ReadonlyMap<string, string> {
  return new Map(Object.entries(isDark ? SIDE_COLORS.dark : SIDE_COLORS.light));
}

/** The side of someone's roles towards exploitation; describes the roles, never guilt. */
export function sideOf(roles: readonly string[], words: Words): string {
  const sides = new Set(roles.map((role) => String(words.term("case_role", role)?.attributes["side"] ?? "other")));
  if (sides.has("victim") && sides.has("offender")) return BOTH_SIDES;
  return ["offender", "victim", "neutral", "other"].find((side) => sides.has(side)) ?? NONE;
}

/** The code that comes first in its vocabulary's order, which puts what matters most first. */
export function firstInOrder(codes: readonly string[], vocabulary: string, words: Words): string {
  return words.list(vocabulary).find((term) => codes.includes(term.code))?.code ?? codes[0] ?? NONE;
}

export function categoryOf(node: MapNode, category: string, words: Words): string {
  switch (category) {
    case "side":
      return sideOf(node.roles, words);
    case "role":
      return firstInOrder(node.roles, "case_role", words);
    case "capacity":
      return firstInOrder(node.capacities, "capacity", words);
    case "kind":
      return node.kind;
    default:
      return String(node.community);
  }
}
