import { expect, test } from "vitest";
import type { DiaryLine, Entity } from "@/core/api/types";
import { byDay, filterDiary, isOverdue, notesOn, today, WHOLE_DIARY } from "./diary";
import { correctOperations, createOperation, emptyForm, missing } from "./form";
import { mentionAt, stillMentioned, textParts, withMention } from "./mentions";

const ANA = { id: "ana", caption: "Ana", kind: "person", schema: "Person" };
const ANA_ILIEVA = { id: "ana2", caption: "Ana Ilieva", kind: "person", schema: "Person" };

function line(id: string, more: Partial<DiaryLine> = {}): DiaryLine {
  return {
    id, schema: "Note", date: "2020-01-01", text: "", about: [], mentions: [], attachments: [], tags: [], due: "", hours: "", done: false,
    assignee: "", status: "", closing_reason: "", written_by: "Mira", written_at: "2020-01-01T10:00:00+00:00", ...more,
  };
}

test("a name is being typed behind an @ that begins a word", () => {
  expect(mentionAt("met @An", 7)).toEqual({ start: 4, typed: "An" });
  expect(mentionAt("met @Ana Il", 11)).toEqual({ start: 4, typed: "Ana Il" });
  for (const text of ["mail to a@b", "no one", "met @Ana, then"]) expect(mentionAt(text, text.length)).toBeNull();
});

test("the name takes the place of what was typed and the caret stands behind it", () => {
  expect(withMention("met @An yesterday", 4, 7, "Ana")).toEqual({ text: "met @Ana yesterday", caret: 9 });
  expect(withMention("met @An", 4, 7, "Ana")).toEqual({ text: "met @Ana ", caret: 9 });
});

test("of names that begin alike the longest is meant, and who was taken out of the text is mentioned no more", () => {
  expect(textParts("@Ana Ilieva met @Ana.", [ANA, ANA_ILIEVA])).toEqual([
    { text: "Ana Ilieva", mention: ANA_ILIEVA },
    { text: " met ", mention: null },
    { text: "Ana", mention: ANA },
    { text: ".", mention: null },
  ]);
  expect(stillMentioned("only @Ana Ilieva", [ANA_ILIEVA, { ...ANA, caption: "Boris" }])).toEqual([ANA_ILIEVA]);
});

test("a to-do is overdue once its day, month or year is over, and not when it is done", () => {
  const task = (due: string, done = false) => line("t", { schema: "Task", due, done });
  expect(["2020-05-30", "2020-05-31", "2020-05", "2020-04", "2019", ""].map((due) => isOverdue(task(due), "2020-05-31"))).toEqual([true, false, false, true, true, false]);
  expect(isOverdue(task("2019", true), "2020-05-31")).toBe(false);
  expect(today(new Date(2020, 0, 3))).toBe("2020-01-03");
});

test("the diary is filtered, found by whom it speaks of, and read day by day", () => {
  const lines = [
    line("a", { tags: ["urgent"], about: [ANA] }),
    line("b", { schema: "Task", assignee: "Petra", mentions: [ANA] }),
    line("c", { schema: "Task", done: true, date: "2020-01-02" }),
  ];
  const ids = (more: object) => filterDiary(lines, { ...WHOLE_DIARY, ...more }).map((one) => one.id);
  expect([ids({}), ids({ onlyOpen: true }), ids({ tag: "urgent" }), ids({ person: "Petra" }), ids({ schema: "Task" })]).toEqual([["a", "b", "c"], ["b"], ["a"], ["b"], ["b", "c"]]);
  expect(notesOn(lines, "ana").map((one) => one.id)).toEqual(["a", "b"]);
  expect(byDay(lines).map(({ day, lines: own }) => [day, own.length])).toEqual([["2020-01-01", 2], ["2020-01-02", 1]]);
});

test("a form becomes one new entity, and a correction adds and takes back only what differs", () => {
  const form = { ...emptyForm("Task", [ANA]), text: " Ask. ", tags: "one, two, one", due: "2020-05" };
  expect(missing({ ...form, text: " " })).toBe("text");
  expect(missing(emptyForm("CaseStatus"))).toBe("status");
  expect(createOperation(form)).toMatchObject({
    op: "create_entity", schema: "Task",
    claims: [["description", "Ask."], ["entity", "ana"], ["keywords", "one"], ["keywords", "two"], ["dueDate", "2020-05"]].map(([property, value]) => ({ property, value })),
  });
  const claims = (name: string, ...values: string[]) => ({ name, claims: values.map((value) => ({ value, statement: `${name} ${value}` })) });
  const entity = { id: "t", properties: [claims("description", "Ask."), claims("entity", "boris"), claims("keywords", "one", "old")] } as unknown as Entity;
  expect(correctOperations(entity, form)).toEqual([
    { op: "remove_claim", statement: "entity boris" },
    { op: "add_claim", entity: "t", claim: { property: "entity", value: "ana" } },
    { op: "remove_claim", statement: "keywords old" },
    { op: "add_claim", entity: "t", claim: { property: "keywords", value: "two" } },
    { op: "add_claim", entity: "t", claim: { property: "dueDate", value: "2020-05" } },
  ]);
});
