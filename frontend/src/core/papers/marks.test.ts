import { describe, expect, it } from "vitest";
import { charactersIn, pieces, type Mark } from "./marks";
import { readPlace, writePlace } from "./locator";

const mark = (id: string, start: number, end: number): Mark => ({ id, kind: "cited", start, end });

describe("a page with marks", () => {
  it("is cut so that overlapping marks are all there and no letter is lost", () => {
    const cut = pieces("Ana met Boris.", [mark("a", 0, 7), mark("b", 4, 13)]);
    expect(cut.map((piece) => [piece.text, piece.marks.map((one) => one.id).join("")])).toEqual([["Ana ", "a"], ["met", "ab"], [" Boris", "b"], [".", ""]]);
  });
  it("counts characters, not units, and leaves out marks that do not fit", () => {
    const cut = pieces("🙂 Ana", [mark("a", 2, 5), mark("gone", 3, 40)]);
    expect(cut.map((piece) => piece.text)).toEqual(["🙂 ", "Ana"]);
    expect(cut[1]?.marks).toHaveLength(1);
    expect(charactersIn("🙂 Ana", 3)).toBe(2);
  });
  it("has at least one piece unless it is empty", () => {
    expect(pieces("x", [])).toHaveLength(1);
    expect(pieces("", [])).toHaveLength(0);
  });
});

describe("a place", () => {
  it("is written as the desk reads it", () => {
    const locator = writePlace(3, "🙂 he took\n all", 2, 14);
    expect(locator).toBe("page=3;chars=2-14;words=he took all");
    expect(readPlace(locator)).toEqual({ page: 3, words: "he took all" });
    expect(readPlace("min. 4")).toBeNull();
  });
});
