export type Rgb = readonly [number, number, number];

export function parseHex(color: string): Rgb {
  const text = color.replace("#", "");
  const full = text.length === 3 ? [...text].map((digit) => digit + digit).join("") : text;
  const value = Number.parseInt(full.slice(0, 6), 16);
  return Number.isNaN(value) ? [128, 128, 128] : [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export function toHex(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** Mix two colours; `share` of the second, 0 to 1. */
export function mixColors(first: string, second: string, share: number): string {
  const [left, right] = [parseHex(first), parseHex(second)];
  const part = (index: 0 | 1 | 2) => left[index] * (1 - share) + right[index] * share;
  return toHex([part(0), part(1), part(2)]);
}

/** Colours for things without an order, told apart by colour-blind readers (after Tol's muted scheme). */
const CATEGORIES = {
  light: ["#332288", "#cc6677", "#117733", "#b8860b", "#3f8fc4", "#882255", "#2f9e8f", "#7a7a1f", "#aa4499", "#8a5a33"],
  dark: ["#a79bf0", "#ee8d9b", "#5fc587", "#e8c468", "#88ccee", "#e07bb0", "#5ed0c0", "#c9c95a", "#d48fd0", "#d0a37c"],
};
const OTHER = { light: "#8a8f95", dark: "#7d838a" };
const RAMP = { light: ["#dfe9f2", "#12407a"], dark: ["#2b3a4d", "#a9d3ff"] } as const;

export function categoryColor(index: number, isDark: boolean): string {
  const palette = isDark ? CATEGORIES.dark : CATEGORIES.light;
  return index < 0 ? otherColor(isDark) : (palette[index] ?? otherColor(isDark));
}

export const CATEGORY_COUNT = CATEGORIES.light.length;

export function otherColor(isDark: boolean): string {
  return isDark ? OTHER.dark : OTHER.light;
}

/** Colour of a measure; `share` is 0 at the lowest value and 1 at the highest. */
export function rampColor(share: number, isDark: boolean): string {
  const [low, high] = isDark ? RAMP.dark : RAMP.light;
  return mixColors(low, high, 0.15 + 0.85 * Math.min(1, Math.max(0, share)));
}
