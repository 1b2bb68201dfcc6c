import { expect, test } from "vitest";
import { NO_BASIS } from "@/core/editing/basis";
import { linkOperations, reversed, type End, type LinkDraft } from "./draft";
import type { LinkKind } from "./kinds";

const ANA: End = { id: "ana", caption: "Ana", kind: "person", schema: "" };
const BORIS: End = { id: "", caption: "Boris", kind: "person", schema: "Person" };
const RECRUITS = { key: "Act:recruits", schema: "Act", code: "recruits", directed: true } as LinkKind;
const DRAFT: LinkDraft = { source: BORIS, target: ANA, kind: RECRUITS, from: "2019", until: "", weight: "", more: {}, basis: NO_BASIS };

test("nothing is sent while an end or the kind is missing", () => {
  expect(linkOperations({ ...DRAFT, target: null })).toBeNull();
  expect(linkOperations({ ...DRAFT, kind: null })).toBeNull();
});

test("who is new is created in the same edit, under a name of its own at each end", () => {
  const made = linkOperations(DRAFT) ?? [];
  expect(made.map((one) => one.op)).toEqual(["create_entity", "create_link"]);
  expect(made[1]).toMatchObject({ sources: ["@from"], targets: ["ana"], subtype: "recruits", claims: [{ property: "date", value: "2019" }] });
  const both = linkOperations({ ...DRAFT, target: { ...BORIS, caption: "Cveta" } }) ?? [];
  expect(both.map((one) => one.op)).toEqual(["create_entity", "create_entity", "create_link"]);
  expect(both[2]).toMatchObject({ sources: ["@from"], targets: ["@to"] });
});

test("a beginning and an end are a span; a new source is created before it is cited", () => {
  const basis = { ...NO_BASIS, source: { id: "", caption: "File 12", kind: "source" }, locator: "p. 3" };
  const made = linkOperations({ ...reversed(DRAFT), until: "2020", basis }) ?? [];
  expect(made[0]).toMatchObject({ schema: "Source", claims: [{ property: "title", value: "File 12" }] });
  expect(made.at(-1)).toMatchObject({
    sources: ["ana"], targets: ["@to"], basis: { locator: "p. 3" }, claims: [{ property: "startDate", value: "2019" }, { property: "endDate", value: "2020" }],
  });
});
