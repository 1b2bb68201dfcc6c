/** The languages of the screens. `html` is the BCP 47 tag for the page and for Intl. */
export interface Locale {
  code: string;
  name: string;
  html: string;
  reviewed: boolean;
}

export const LOCALES: readonly Locale[] = [
  { code: "en", name: "English", html: "en", reviewed: true },
  { code: "fr", name: "Français", html: "fr", reviewed: false },
  { code: "ru", name: "Русский", html: "ru", reviewed: false },
  { code: "ro", name: "Română", html: "ro", reviewed: false },
  { code: "bg", name: "Български", html: "bg", reviewed: false },
  { code: "sr-Cyrl", name: "Српски", html: "sr-Cyrl", reviewed: false },
  { code: "sr-Latn", name: "Srpski", html: "sr-Latn", reviewed: false },
  { code: "bs", name: "Bosanski", html: "bs", reviewed: false },
  { code: "sq", name: "Shqip", html: "sq", reviewed: false },
  { code: "mk", name: "Македонски", html: "mk", reviewed: false },
];

const ENGLISH = LOCALES[0] as Locale;

export function localeOf(code: string): Locale {
  return LOCALES.find((locale) => locale.code === code) ?? ENGLISH;
}

/** Choose the locale for a reader from what the browser asks for, most wanted first. */
export function bestLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const exact = LOCALES.find((locale) => locale.code.toLowerCase() === tag.toLowerCase());
    if (exact) return exact;
    const language = tag.split("-")[0]?.toLowerCase() ?? "";
    // Serbian without a script, and the old code "sh", are read in Latin letters by most.
    const code = { sr: tag.toLowerCase().includes("latn") ? "sr-Latn" : "sr-Cyrl", sh: "sr-Latn", hr: "bs" }[language] ?? language;
    const near = LOCALES.find((locale) => locale.code === code);
    if (near) return near;
  }
  return ENGLISH;
}
