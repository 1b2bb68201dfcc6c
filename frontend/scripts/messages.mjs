/** Finds what the screens say: every t("…") in the sources, with the files that say it. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const FRONTEND = fileURLToPath(new URL("..", import.meta.url));
export const LOCALES = join(FRONTEND, "..", "src", "fanal", "locales");
/** What a message from the screens is marked with in the catalogues; the others belong to the Python side. */
export const OWN = "frontend/";
/** Locales with a catalogue of their own; Serbian in Latin letters is written from Cyrillic by rule. */
export const TRANSLATED = ["fr", "ru", "ro", "bg", "sr-Cyrl", "bs", "sq", "mk"];

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** List the texts one file says. A text that is put together while running cannot be translated, so it is refused. */
export function messagesIn(name, text) {
  const found = [];
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "t") {
      const [said] = node.arguments;
      if (said && ts.isStringLiteralLike(said)) found.push(said.text);
      else throw new Error(`${name}: t(…) takes the text itself, in quotes: ${node.getText().slice(0, 60)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Map every text of the screens to the files that say it, in the order of the texts. */
export function findMessages(root = join(FRONTEND, "src")) {
  const messages = new Map();
  for (const file of sourceFiles(root)) {
    const reference = OWN + relative(FRONTEND, file).split(sep).join("/");
    for (const text of messagesIn(file, readFileSync(file, "utf8"))) {
      messages.set(text, (messages.get(text) ?? new Set()).add(reference));
    }
  }
  return new Map([...messages].sort(([a], [b]) => (a < b ? -1 : 1)));
}
