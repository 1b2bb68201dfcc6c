import PO from "pofile";
import { describe, expect, it } from "vitest";
import { namesIn, translations, wording } from "./catalogues.mjs";
import { merge } from "./extract.mjs";
import { messagesIn } from "./messages.mjs";
import { toLatin } from "./serbian.mjs";

describe("messages", () => {
  it("finds what t says, wherever it stands", () => {
    const source = 'const a = t("One"); export const B = () => <p title={t("Two")}>{t("{n} three", { n: 3 })}</p>; get("No"); o.t("No");';
    expect(messagesIn("x.tsx", source)).toEqual(["One", "Two", "{n} three"]);
  });

  it("refuses a text that is put together while running", () => {
    expect(() => messagesIn("x.tsx", "t(`Hello ${name}`)")).toThrow(/x\.tsx/);
    expect(() => messagesIn("x.tsx", "t(title)")).toThrow(/in quotes/);
  });
});

describe("merge", () => {
  const po = () =>
    PO.parse(
      [
        'msgid ""\nmsgstr "Language: fr\\n"',
        '#: frontend/src/a.tsx\nmsgid "Old"\nmsgstr "Vieux"',
        '#: frontend/src/a.tsx\n#: src/fanal/x.py\nmsgid "Both"\nmsgstr "Deux"',
        '#: src/fanal/x.py\nmsgid "Python"\nmsgstr "Serpent"',
      ].join("\n\n"),
    );
  const merged = () => merge(po(), new Map([["New", new Set(["frontend/src/b.tsx"])]]));

  it("keeps what Python says and its translations, adds the new, drops what nobody says", () => {
    expect(merged().items.map((item) => [item.msgid, item.msgstr[0]])).toEqual([["Both", "Deux"], ["New", ""], ["Python", "Serpent"]]);
  });

  it("names only those who still say it", () => {
    expect(merged().items.map((item) => item.references)).toEqual([["src/fanal/x.py"], ["frontend/src/b.tsx"], ["src/fanal/x.py"]]);
  });

  it("changes nothing the second time", () => {
    const once = merged().toString();
    expect(merge(PO.parse(once), new Map([["New", new Set(["frontend/src/b.tsx"])]])).toString()).toBe(once);
  });
});

describe("wording", () => {
  it("leaves in English what is missing or doubtful", () => {
    const po = 'msgid ""\nmsgstr ""\n\nmsgid "A"\nmsgstr "Ah"\n\n#, fuzzy\nmsgid "B"\nmsgstr "Bof"\n\nmsgid "C"\nmsgstr ""\n';
    expect(wording(["A", "B", "C"], translations(po), "fr")).toEqual([["A", "Ah"], ["B", "B"], ["C", "C"]]);
  });

  it("refuses a translation that names other parts", () => {
    expect(() => wording(["{name} left"], new Map([["{name} left", "{nom} est parti"]]), "fr")).toThrow(/fr: .*other parts/);
  });

  it("knows the names of plurals", () => {
    expect(namesIn("{name}: {count, plural, one {# link} other {# links}}")).toBe("count,name");
  });
});

describe("Serbian in Latin letters", () => {
  it.each([
    ["Људи и њихове везе", "Ljudi i njihove veze"],
    ["ЉУДИ, ЏЕП", "LJUDI, DŽEP"],
    ["{count, plural, one {# веза} other {# веза}}", "{count, plural, one {# veza} other {# veza}}"],
    ["Đ š stays", "Đ š stays"],
  ])("%s", (cyrillic, latin) => expect(toLatin(cyrillic)).toBe(latin));
});
