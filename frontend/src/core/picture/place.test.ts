import { expect, test } from "vitest";
import { placePicture } from "./place";

test("a picture takes the place of the one before, and leaves when there is none", () => {
  const sheet = document.createElement("div");
  for (const name of ["one", "two"]) placePicture(sheet, `<svg xmlns="http://www.w3.org/2000/svg"><title>${name}</title></svg>`);
  expect([sheet.childElementCount, sheet.textContent]).toEqual([1, "two"]);
  placePicture(sheet, null);
  expect(sheet.childElementCount).toBe(0);
});
