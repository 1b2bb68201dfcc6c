import type { MapNode } from "@/core/api/types";
import { CATEGORY_COUNT, categoryColor, otherColor, rampColor } from "./color";

/** Values of one measure by entity id. */
export type MeasureValues = ReadonlyMap<string, number>;

export interface LegendEntry {
  code: string;
  color: string;
  count: number;
}

/** How nodes are drawn: colours with their legend, and sizes. */
export interface NodeStyles {
  colors: ReadonlyMap<string, string>;
  sizes: ReadonlyMap<string, number>;
  legend: readonly LegendEntry[];
  range: readonly [number, number] | null;
}

export const NONE = "";
export const REST = "*";

/** The one category a node is coloured by, NONE if it has none. */
export type CategoryOf = (node: MapNode) => string;

/** Colour by category: the most frequent ones get a colour of their own, the rest share a grey.
 *
 * `fixed` gives categories that have one colour everywhere; they come first in the legend, in its order.
 */
export function categoryStyles(
  nodes: readonly MapNode[],
  categoryOf: CategoryOf,
  isDark: boolean,
  fixed: ReadonlyMap<string, string> = new Map(),
) {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const code = categoryOf(node);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const count = (code: string) => counts.get(code) ?? 0;
  const ranked = [...counts.keys()]
    .filter((code) => code !== NONE && !fixed.has(code))
    .sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  const own = new Map(ranked.slice(0, CATEGORY_COUNT).map((code, index) => [code, categoryColor(index, isDark)]));
  const colorOf = (code: string) => fixed.get(code) ?? own.get(code) ?? otherColor(isDark);
  const colors = new Map(nodes.map((node) => [node.id, colorOf(categoryOf(node))]));
  const legend: LegendEntry[] = [...fixed.keys(), ...own.keys()]
    .filter((code) => count(code) > 0)
    .map((code) => ({ code, color: colorOf(code), count: count(code) }));
  const rest = ranked.slice(CATEGORY_COUNT).reduce((sum, code) => sum + count(code), 0);
  if (rest) legend.push({ code: REST, color: otherColor(isDark), count: rest });
  if (count(NONE)) legend.push({ code: NONE, color: otherColor(isDark), count: count(NONE) });
  return { colors, legend };
}

export function rangeOf(values: Iterable<number>): readonly [number, number] | null {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : null;
}

const shareOf = (value: number, [low, high]: readonly [number, number]) => (high > low ? (value - low) / (high - low) : 0.5);

/** Smallest and largest radius in pixels: crowded pictures get smaller marks. */
export function radiusRange(count: number): readonly [number, number] {
  if (count <= 60) return [7, 16];
  if (count <= 400) return [4.5, 14];
  if (count <= 2000) return [2.8, 11];
  return [1.4, 7];
}

function sizesBy(nodes: readonly MapNode[], values: (node: MapNode) => number): Map<string, number> {
  const [smallest, largest] = radiusRange(nodes.length);
  const range = rangeOf(nodes.map(values)) ?? ([0, 0] as const);
  const radius = (value: number) => smallest + (largest - smallest) * Math.sqrt(shareOf(value, range));
  return new Map(nodes.map((node) => [node.id, Number.isFinite(values(node)) ? radius(values(node)) : smallest]));
}

function equalSizes(nodes: readonly MapNode[]): Map<string, number> {
  const [smallest, largest] = radiusRange(nodes.length);
  return new Map(nodes.map((node) => [node.id, smallest + (largest - smallest) * 0.25]));
}

/** What colour and size say: a category or a measure for colour; degree, a measure or nothing for size. */
export interface Coding {
  categoryOf: CategoryOf;
  fixed: ReadonlyMap<string, string>;
  color: MeasureValues | null;
  size: MeasureValues | "degree" | "same";
}

function sizesOf(nodes: readonly MapNode[], size: Coding["size"]): Map<string, number> {
  if (size === "same") return equalSizes(nodes);
  return sizesBy(nodes, size === "degree" ? (node) => node.degree : (node) => size.get(node.id) ?? NaN);
}

/** Compute colours and sizes for a picture, with the legend that explains them. */
export function nodeStyles(nodes: readonly MapNode[], coding: Coding, isDark: boolean): NodeStyles {
  const sizes = sizesOf(nodes, coding.size);
  const values = coding.color;
  if (!values) return { ...categoryStyles(nodes, coding.categoryOf, isDark, coding.fixed), sizes, range: null };
  const range = rangeOf(nodes.map((node) => values.get(node.id) ?? NaN)) ?? ([0, 0] as const);
  const colors = new Map(
    nodes.map((node) => {
      const value = values.get(node.id);
      return [node.id, value === undefined ? otherColor(isDark) : rampColor(shareOf(value, range), isDark)];
    }),
  );
  return { colors, sizes, legend: [], range };
}
