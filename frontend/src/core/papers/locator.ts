/** Where in a document a claim stands, as `Locator` of the desk writes it; positions count characters, not UTF-16 units. */
import { t } from "@/core/i18n/i18n";

const FORM = /^page=([1-9]\d{0,8})(?:;chars=(\d{1,9})-(\d{1,9}))?(?:;words=([\s\S]*))?$/;
const LONGEST_WORDS = 1_000;
const SHOWN_WORDS = 80;

export interface Place {
  page: number;
  words: string;
}

/** Null for a place told in free words. */
export function readPlace(locator: string): Place | null {
  const found = FORM.exec(locator);
  return found ? { page: Number(found[1]), words: found[4] ?? "" } : null;
}

/** The locator of a passage of a page; `start` and `end` count characters. */
export function writePlace(page: number, text: string, start: number, end: number): string {
  const words = Array.from(text).slice(start, end).join("").replace(/\s+/g, " ").trim();
  return `page=${page};chars=${start}-${end};words=${Array.from(words).slice(0, LONGEST_WORDS).join("")}`;
}

/** A place as people read it. */
export function placeText(locator: string): string {
  const place = readPlace(locator);
  if (!place) return locator;
  const words = place.words.length > SHOWN_WORDS ? `${place.words.slice(0, SHOWN_WORDS)}…` : place.words;
  return words ? t("page {page}: “{words}”", { page: place.page, words }) : t("page {page}", { page: place.page });
}
