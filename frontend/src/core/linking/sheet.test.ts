import { expect, test } from "vitest";
import { NO_ANSWER, sheetOperations, type Sheet } from "./sheet";

const EMPTY: Sheet = { title: "Interview", date: "2026-11-24", author: "Zora", values: {}, answers: {}, notes: "" };

test("an empty sheet makes no edit", () => {
  expect(sheetOperations(EMPTY, "ana")).toBeNull();
});

test("every value and every link rests on the interview at the top", () => {
  const boris = { id: "", caption: "Boris", kind: "person", schema: "Person" };
  const sheet = { ...EMPTY, values: { name: "Ana", phone: " " }, answers: { recruits: { ...NO_ANSWER, other: boris, when: "2019" } } };
  const made = sheetOperations(sheet, "ana") ?? [];
  expect(made.map((one) => one.op)).toEqual(["create_entity", "add_claim", "create_entity", "create_link"]);
  expect(made[0]).toMatchObject({ schema: "Source", ref: "@interview" });
  expect(made[1]).toMatchObject({ claim: { property: "name", basis: { source_id: "@interview" } } });
  expect(made[3]).toMatchObject({ sources: ["@recruits"], targets: ["ana"], subtype: "recruits", claims: [{ property: "date", value: "2019" }], basis: { source_id: "@interview" } });
});

test("a debt is owed by the person", () => {
  const petar = { id: "petar", caption: "Petar", kind: "person", schema: "" };
  const made = sheetOperations({ ...EMPTY, answers: { debt: { ...NO_ANSWER, other: petar, amount: "3000" } } }, "ana") ?? [];
  expect(made[1]).toMatchObject({ schema: "Debt", sources: ["ana"], targets: ["petar"], claims: [{ property: "amount", value: "3000" }] });
});
