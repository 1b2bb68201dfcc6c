import { expect, test } from "vitest";
import { aTerm } from "@/core/testing";
import { Words } from "@/core/vocabulary/words";
import { BOTH_SIDES, firstInOrder, sideOf } from "./category";
import { NONE } from "./nodeStyle";

const ROLES = [aTerm("sold", { attributes: { side: "victim" } }), aTerm("recruiter", { attributes: { side: "offender" } }), aTerm("host", { attributes: { side: "neutral" } })];
const words = new Words([{ name: "case_role", label: "", definition: "", terms: ROLES }], []);

test.each([
  [[], NONE],
  [["sold"], "victim"],
  [["host", "recruiter"], "offender"],
  [["recruiter", "sold"], BOTH_SIDES],
  [["host"], "neutral"],
  [["unheard_of"], "other"],
])("roles %j stand on the side %j", (roles, side) => expect(sideOf(roles, words)).toBe(side));

test("the role that comes first in the vocabulary stands for all", () => {
  expect(firstInOrder(["host", "sold"], "case_role", words)).toBe("sold");
  expect(firstInOrder([], "case_role", words)).toBe(NONE);
  expect(firstInOrder(["unheard_of"], "case_role", words)).toBe("unheard_of");
});
