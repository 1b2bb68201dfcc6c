import { expect, test } from "vitest";
import type { Claim, Entity } from "@/core/api/types";
import { addWord, changeWord, codeFrom, newWord, wordOf } from "./ownWords";

const claim = (statement: string, value: string, lang = ""): Claim => ({ statement, value, lang, shown: value }) as Claim;
const STORED = {
  id: "w", schema: "OwnTerm",
  properties: [
    { name: "label", claims: [claim("1", "sells a phone to", "en"), claim("2", "vend un téléphone à", "fr")] },
    { name: "vocabulary", claims: [claim("3", "act")] },
    { name: "code", claims: [claim("4", "sells_phone")] },
    { name: "phase", claims: [claim("5", "money")] },
  ],
} as unknown as Entity;

test("a code is made out of a label, in the form that codes have", () => {
  expect(codeFrom("Vend un téléphone à", "act")).toBe("vend_un_telephone_a");
  expect(codeFrom("Shoe size (EU)", "field")).toBe("shoeSizeEu");
  expect(codeFrom("продаје", "act")).toBe("");
});

test("a new word says what it belongs to, and each text its language", () => {
  const [made] = addWord({ ...newWord("act"), labels: { en: "sells a phone to", fr: " " }, values: { code: "sells_phone", phase: "money", color: "" } });
  expect(made).toMatchObject({ op: "create_entity", schema: "OwnTerm" });
  expect(made && "claims" in made ? made.claims : []).toEqual([
    { property: "vocabulary", value: "act" },
    { property: "label", value: "sells a phone to", lang: "en" },
    { property: "code", value: "sells_phone" },
    { property: "phase", value: "money" },
  ]);
});

test("a change touches what differs and nothing else", () => {
  const word = wordOf(STORED);
  expect(changeWord(STORED, word)).toEqual([]);
  const changed = { ...word, labels: { en: "gives a phone to" }, values: { ...word.values, color: "#1a6bb0" } };
  expect(changeWord(STORED, changed)).toEqual([
    { op: "replace_claim", statement: "1", claim: { property: "label", value: "gives a phone to", lang: "en", basis: {} } },
    { op: "remove_claim", statement: "2" },
    { op: "add_claim", entity: "w", claim: { property: "color", value: "#1a6bb0" } },
  ]);
});
