import { expect, test } from "vitest";
import { aTerm } from "@/core/testing";
import { LinkStyles, parseDash } from "./linkStyle";

const TERM = aTerm("family", { attributes: { color: "#7870e8", color_dark: "#7273ff", dash: "long", dash_pattern: [14, 5] } });

test("colour and dash come from the vocabulary, by theme", () => {
  expect(new LinkStyles([TERM], false).of("family")).toMatchObject({ color: "#7870e8", dash: [14, 5] });
  expect(new LinkStyles([TERM], true).of("family").color).toBe("#7273ff");
});

test("a class the vocabulary lacks is drawn plain", () => {
  expect(new LinkStyles([], false).of("new_class")).toMatchObject({ label: "new_class", dash: [] });
});

test.each([[undefined], ["long"], [[4]], [[4, 0]], [[4, "x"]]])("a pattern %j that cannot be drawn is solid", (raw) => {
  expect(parseDash(raw)).toEqual([]);
});
