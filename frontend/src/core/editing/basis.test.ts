import { expect, test } from "vitest";
import { basisGiven, basisOperations, lastBasis, NO_BASIS, NO_GRADE, rememberBasis } from "./basis";

const source = { id: "s", caption: "Report", kind: "source" };
const made = { change: null, seq: 1, created: {}, removed: [] };

test("no grade, the source's own and a grade of a scheme are three things", () => {
  const graded = (scheme: string) => basisGiven({ ...NO_BASIS, grade: { scheme, source: "A", information: "1" } }).grade;
  expect(graded("")).toBeNull();
  expect(graded(NO_GRADE)).toEqual({ scheme: "", source: "", information: "" });
  expect(graded("admiralty_6x6")).toEqual({ scheme: "admiralty_6x6", source: "A", information: "1" });
});

test("a new source is created in the same edit and remembered under its own id", () => {
  const form = { ...NO_BASIS, source: { ...source, id: "" }, stance: "negated" as const };
  expect(basisOperations(form)).toMatchObject([{ op: "create_entity", schema: "Source", ref: "@source" }]);
  expect(basisGiven(form).source_id).toBe("@source");
  rememberBasis("one", form, { ...made, created: { "@source": "new" } });
  expect(lastBasis("one")).toMatchObject({ source: { id: "new" }, stance: "asserted" });
  expect(lastBasis("two")).toBe(NO_BASIS);
});
