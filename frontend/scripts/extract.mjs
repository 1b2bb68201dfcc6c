/** Brings what the screens say into the catalogues (src/fanal/locales/<locale>.po); translations and Python's texts stay. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PO from "pofile";
import { findMessages, LOCALES, OWN, TRANSLATED } from "./messages.mjs";

function startCatalogue(locale) {
  const po = new PO();
  po.headers = { Language: locale, "MIME-Version": "1.0", "Content-Type": "text/plain; charset=utf-8", "Content-Transfer-Encoding": "8bit", "X-Fanal-Reviewed": "no", "Project-Id-Version": "fanal" };
  return po;
}

/** Merge messages into a catalogue: new ones are added untranslated, those nobody says any more are dropped. */
export function merge(po, messages) {
  const known = new Map(po.items.map((item) => [item.msgid, item]));
  for (const item of po.items) item.references = item.references.filter((reference) => !reference.startsWith(OWN));
  for (const [text, files] of messages) {
    const item = known.get(text) ?? new PO.Item();
    item.msgid = text;
    item.references = [...item.references, ...[...files].sort()];
    if (!known.has(text)) po.items.push(item);
  }
  // The reader of the file adds headers that nobody filled in; an empty date is none.
  po.headers = Object.fromEntries(Object.entries(po.headers).filter(([, value]) => value));
  po.items = po.items.filter((item) => item.references.length > 0).sort((a, b) => (a.msgid < b.msgid ? -1 : 1));
  return po;
}

function main() {
  const messages = findMessages();
  mkdirSync(LOCALES, { recursive: true });
  for (const locale of TRANSLATED) {
    const path = join(LOCALES, `${locale}.po`);
    const po = existsSync(path) ? PO.parse(readFileSync(path, "utf8")) : startCatalogue(locale);
    writeFileSync(path, `${merge(po, messages).toString().trimEnd()}\n`);
  }
  console.log(`${messages.size} texts of the screens in ${TRANSLATED.length} catalogues`);
}

if (process.argv[1]?.endsWith("extract.mjs")) main();
