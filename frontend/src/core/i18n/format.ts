import { currentLocale } from "./i18n";

/** Write a number as the reader's language does; at most `digits` after the point. */
export function formatNumber(value: number, digits = 3): string {
  return new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: digits }).format(value);
}

export function formatInteger(value: number): string {
  return formatNumber(value, 0);
}

/** Write an instant as day and minute. */
export function formatInstant(iso: string): string {
  const when = new Date(iso);
  if (Number.isNaN(when.getTime())) return iso;
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: "medium", timeStyle: "short" }).format(when);
}

/** Write a span of partial dates; an open end stays open. */
export function formatSpan(from: string, to: string): string {
  if (!from && !to) return "";
  return from === to ? from : `${from || "…"} – ${to || "…"}`;
}

/** Compare two texts as the reader's language orders them, numbers by value. */
export function compareText(left: string, right: string): number {
  return new Intl.Collator(currentLocale(), { numeric: true }).compare(left, right);
}
