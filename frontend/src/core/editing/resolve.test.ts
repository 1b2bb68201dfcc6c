import { expect, test } from "vitest";
import type { Conflict } from "@/core/api/types";
import { decisionsOn, resolvedEdit, type Decision } from "./resolve";
import type { Edit, Operation } from "./types";

const basis = { source_id: "@source", stance: "uncertain" as const, grade: { scheme: "admiralty_6x6", source: "B", information: "2" } };
const claim = { property: "age", value: "22", lang: "", basis };
const source: Operation = { op: "create_entity", schema: "Source", ref: "@source" };
const replace: Operation = { op: "replace_claim", statement: "old", claim };
const conflict = (operation: number): Conflict => ({ operation, entity: "ana", property: "age", seq: 9, actor: "other", at: "", standing: ["new"] });

function decide(operations: Operation[], decision: Decision): Edit | null {
  return resolvedEdit({ operations, label: "x", baseSeq: 4 }, [{ conflict: conflict(operations.length - 1), decision, theirs: ["new"] }]);
}

test("mine takes the place of theirs and keeps its source, grade and stance", () => {
  expect(decide([source, replace], "mine")).toEqual({
    label: "x", baseSeq: 9,
    operations: [source, { op: "remove_claim", statement: "new" }, { op: "add_claim", entity: "ana", claim }],
  });
});

test("both stand side by side; theirs leaves nothing to do, not even a source", () => {
  expect(decide([source, replace], "both")?.operations).toEqual([source, { op: "add_claim", entity: "ana", claim }]);
  expect(decide([source, replace], "theirs")).toBeNull();
});

test("what else the edit does is done all the same", () => {
  const other: Operation = { op: "add_claim", entity: "boris", claim };
  expect(decide([other, replace], "theirs")?.operations).toEqual([other]);
});

test("a whole entity is deleted or left; a mark on what is gone can only be left", () => {
  const whole: Operation = { op: "delete_entity", entity: "ana" };
  expect(decide([whole], "mine")?.operations).toEqual([whole]);
  expect(decisionsOn(whole)).toEqual(["theirs", "mine"]);
  expect(decisionsOn({ op: "use_claim", statement: "old", reason: "r" })).toEqual(["theirs"]);
});
