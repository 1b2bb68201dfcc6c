import { setupI18n, type Messages } from "@lingui/core";
import { create } from "zustand";
import { bestLocale, localeOf } from "./locales";

type Values = Record<string, string | number>;

const KEPT_AS = "fanal.language";
const i18n = setupI18n({ locale: "en", messages: { en: {} } });
const catalogues = import.meta.glob<{ default: Messages }>("../../locales/_generated/*.json");

/** Say an English text in the reader's language; `{name}` and ICU plurals are filled from `values`. */
export function t(text: string, values: Values = {}): string {
  return i18n._(text, values);
}

/** The locale on screen; the page is drawn anew when it changes. */
export const useLocale = create<{ code: string }>(() => ({ code: "en" }));

export function currentLocale(): string {
  return localeOf(i18n.locale).html;
}

/** Put messages in force, as a test with a made-up language does. */
export function activate(code: string, messages: Messages): void {
  i18n.load(code, messages);
  i18n.activate(code);
  useLocale.setState({ code });
}

/** Fetch a catalogue and speak it from now on; a missing one leaves English in place. */
export async function chooseLocale(code: string): Promise<void> {
  const load = catalogues[`../../locales/_generated/${code}.json`];
  activate(code, load ? await load().then((file) => file.default, () => ({})) : {});
  document.documentElement.lang = localeOf(code).html;
  try {
    localStorage.setItem(KEPT_AS, code);
  } catch {
    // Private windows may keep nothing: the choice then lasts as long as the page.
  }
}

export function startLocale(): string {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEPT_AS);
  } catch {
    kept = null;
  }
  return kept ? localeOf(kept).code : bestLocale(navigator.languages).code;
}
