/** Partial dates ("2012", "2012-05", "2012-05-03", with or without a time) stand for the span they leave open. */

const PARTIAL = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T[\d:.]*Z?)?)?)?$/;

export function isPartialDate(text: string): boolean {
  return PARTIAL.test(text);
}

/** First day a partial date can mean. */
export function earliestDay(date: string): string {
  return date.slice(0, 10) + "0000-01-01".slice(Math.min(date.length, 10));
}

/** Last day a partial date can mean; text order is enough, so every month may end on a 31st. */
export function latestDay(date: string): string {
  return date.slice(0, 10) + "0000-12-31".slice(Math.min(date.length, 10));
}

/** Whether a span of partial dates can touch a window. An open or unknown end touches everything on its side. */
export function touchesWindow(from: string, to: string, windowFrom: string, windowTo: string): boolean {
  if (windowFrom && to && latestDay(to) < earliestDay(windowFrom)) return false;
  if (windowTo && from && earliestDay(from) > latestDay(windowTo)) return false;
  return true;
}

/** Count dated things by year of their start; years between the first and last that hold none are kept, with 0. */
export function countByYear(dates: readonly string[]): { year: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const date of dates) {
    const year = Number(date.slice(0, 4));
    if (date && Number.isInteger(year)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const years = [...counts.keys()];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, step) => ({
    year: first + step,
    count: counts.get(first + step) ?? 0,
  }));
}
