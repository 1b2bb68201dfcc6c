/** Words that an organization adds: what is asked of each kind, and the edits that they become. */
import type { Entity } from "@/core/api/types";
import type { ClaimGiven, Operation } from "@/core/editing/types";

export const OWN_TERM = "OwnTerm";
export const OWN_FIELD = "OwnField";
export const WORD_KINDS = ["link_subtype", "act", "case_role", "field"] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** A word as it is filled in; texts by the language they are in. */
export interface OwnWord {
  kind: WordKind;
  labels: Readonly<Record<string, string>>;
  definitions: Readonly<Record<string, string>>;
  /** Everything else, by the property that holds it. */
  values: Readonly<Record<string, string>>;
}

const TEXTS = { label: "labels", definition: "definitions" } as const;
/** Properties beside the texts, by kind of word. */
export const ASKED: Readonly<Record<WordKind, readonly string[]>> = {
  link_subtype: ["code", "color", "linkClass", "directed"],
  act: ["code", "color", "linkClass", "directed", "phase", "agentRole", "subjectRole", "needNotBeProven"],
  case_role: ["code", "color", "side"],
  field: ["fieldName", "schemaName", "valueType", "vocabulary", "range"],
};

const FIRST: Readonly<Record<WordKind, Readonly<Record<string, string>>>> = {
  link_subtype: { linkClass: "acquaintance", directed: "false" },
  act: { linkClass: "criminal", directed: "true", phase: "recruitment" },
  case_role: { side: "neutral" },
  field: { schemaName: "Person", valueType: "string" },
};

export const newWord = (kind: WordKind): OwnWord => ({ kind, labels: {}, definitions: {}, values: FIRST[kind] });

/** What a stored word says, to be changed. */
export function wordOf(entity: Entity): OwnWord {
  const values: Record<string, string> = {};
  const texts: Record<"labels" | "definitions", Record<string, string>> = { labels: {}, definitions: {} };
  for (const { name, claims } of entity.properties) {
    const [first] = claims;
    if (name === "label" || name === "definition") for (const claim of claims) texts[TEXTS[name]][claim.lang || "en"] ??= claim.value;
    else if (first) values[name] = first.value;
  }
  const kind = entity.schema === OWN_FIELD ? "field" : (values["vocabulary"] as WordKind);
  return { kind, ...texts, values };
}

/** A code or a field's name out of a label: Latin letters only, as codes have to be. */
export function codeFrom(label: string, kind: WordKind): string {
  const words = label.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim().split(" ").filter(Boolean);
  const text = kind === "field" ? words.map((word, place) => (place ? word.charAt(0).toUpperCase() + word.slice(1) : word)).join("") : words.join("_");
  return text.replace(/^[0-9_]+/, "").slice(0, 40);
}

function claimsOf(word: OwnWord): ClaimGiven[] {
  const texts = (Object.keys(TEXTS) as (keyof typeof TEXTS)[]).flatMap((property) =>
    Object.entries(word[TEXTS[property]]).filter(([, value]) => value.trim()).map(([lang, value]) => ({ property, value: value.trim(), lang })),
  );
  const asked = ASKED[word.kind].filter((property) => (word.values[property] ?? "").trim());
  return [...texts, ...asked.map((property) => ({ property, value: (word.values[property] ?? "").trim() }))];
}

/** The operations that add a word. */
export function addWord(word: OwnWord): Operation[] {
  const of: ClaimGiven[] = word.kind === "field" ? [] : [{ property: "vocabulary", value: word.kind }];
  return [{ op: "create_entity", schema: word.kind === "field" ? OWN_FIELD : OWN_TERM, ref: "@word", claims: [...of, ...claimsOf(word)] }];
}

/** The operations that bring a stored word to what it should say; none where it does already. */
export function changeWord(entity: Entity, word: OwnWord): Operation[] {
  const wanted = claimsOf(word);
  const isText = (property: string) => property in TEXTS;
  const same = (claim: ClaimGiven, property: string, lang: string) => claim.property === property && (!isText(property) || (claim.lang ?? "") === (lang || "en"));
  const standing = entity.properties.filter(({ name }) => isText(name) || ASKED[word.kind].includes(name)).flatMap(({ name, claims }) => claims.map((claim) => ({ name, claim })));
  const changed: Operation[] = standing.flatMap(({ name, claim }): Operation[] => {
    const next = wanted.find((one) => same(one, name, claim.lang));
    if (!next) return [{ op: "remove_claim", statement: claim.statement }];
    return next.value === claim.value ? [] : [{ op: "replace_claim", statement: claim.statement, claim: { ...next, basis: {} } }];
  });
  const added: Operation[] = wanted.filter((one) => !standing.some(({ name, claim }) => same(one, name, claim.lang))).map((claim) => ({ op: "add_claim", entity: entity.id, claim }));
  return [...changed, ...added];
}
