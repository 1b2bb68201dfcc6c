/** Compiles the catalogues (src/fanal/locales/<locale>.po) to what the pages read; what is not translated stays English. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import PO from "pofile";
import { findMessages, FRONTEND, LOCALES, TRANSLATED } from "./messages.mjs";
import { toLatin } from "./serbian.mjs";

const TARGET = join(FRONTEND, "src", "locales", "_generated");

/** Translations of one catalogue by English text, without those still to be done or marked as doubtful. */
export function translations(po) {
  const done = PO.parse(po).items.filter((item) => item.msgstr[0] && !item.flags.fuzzy && !item.obsolete);
  return new Map(done.map((item) => [item.msgid, item.msgstr[0]]));
}

/** Names and plurals in braces that a text takes; a translation that takes others would show wrong things. */
export function namesIn(text) {
  return [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1]))].sort().join();
}

/** Choose the text for each message: the translation where it is whole, else English. */
export function wording(messages, translated, locale) {
  return messages.map((english) => {
    const own = translated.get(english);
    if (!own) return [english, english];
    if (namesIn(own) === namesIn(english)) return [english, own];
    throw new Error(`${locale}: the translation of “${english}” names other parts: “${own}”`);
  });
}

function read(locale) {
  const path = join(LOCALES, `${locale}.po`);
  return existsSync(path) ? translations(readFileSync(path, "utf8")) : new Map();
}

function write(locale, texts) {
  const compiled = Object.fromEntries(texts.map(([english, text]) => [english, compileMessage(text)]));
  writeFileSync(join(TARGET, `${locale}.json`), JSON.stringify(compiled));
}

function main() {
  mkdirSync(TARGET, { recursive: true });
  const messages = [...findMessages().keys()];
  write("en", messages.map((text) => [text, text]));
  for (const locale of TRANSLATED) write(locale, wording(messages, read(locale), locale));
  const serbian = new Map([...read("sr-Cyrl")].map(([english, text]) => [english, toLatin(text)]));
  write("sr-Latn", wording(messages, serbian, "sr-Latn"));
}

if (process.argv[1]?.endsWith("catalogues.mjs")) main();
