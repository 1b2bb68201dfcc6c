import { expect, test } from "vitest";
import { readDate } from "./writtenDate";

test.each([
  ["", ""], ["2012", "2012"], ["2012-05", "2012-05"], ["2012-5-3", "2012-05-03"], ["05/2012", "2012-05"],
  ["13/05/2012", "2012-05-13"], ["13.05.2012.", "2012-05-13"], ["29.02.2024", "2024-02-29"], ["00/00/2012", "2012"],
])("%j is read as %j", (text, date) => expect(readDate(text)).toBe(date));

test.each(["spring 2012", "31/02/2012", "2012-13", "12", "29.02.2023", "1/2/12"])("%j is no date", (text) => expect(readDate(text)).toBeNull());
