import { currentLocale } from "./i18n";

function nameOf(type: "region" | "language", code: string): string {
  try {
    return new Intl.DisplayNames([currentLocale()], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The name of a language in the reader's; a code the browser does not know shows itself. */
export function languageName(code: string): string {
  return code && nameOf("language", code);
}

/** The name of a country by its two letters, in the reader's language. */
export function countryName(code: string): string {
  const known = nameOf("region", code.toUpperCase());
  return known === code.toUpperCase() ? code : known;
}

/** What a value of the model says: codes of countries and languages by their names, all else as the desk shows it. */
export function valueName(type: string, value: string, shown: string): string {
  if (type === "country") return countryName(value);
  if (type === "language") return languageName(value);
  return shown || value;
}
