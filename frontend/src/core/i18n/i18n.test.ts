import { compileMessage } from "@lingui/message-utils/compileMessage";
import { afterEach, describe, expect, it } from "vitest";
import { compareText, formatInstant, formatNumber, formatSpan } from "./format";
import { activate, t } from "./i18n";
import { bestLocale, localeOf } from "./locales";

afterEach(() => activate("en", {}));

describe("t", () => {
  it("speaks the catalogue in force and English where it has nothing", () => {
    activate("fr", { Map: compileMessage("Carte") });
    expect(t("Map")).toBe("Carte");
    expect(t("Table")).toBe("Table");
  });

  it("chooses the plural of the language, not of English", () => {
    const english = "{count, plural, one {# link} other {# links}}";
    activate("ru", { [english]: compileMessage("{count, plural, one {# связь} few {# связи} other {# связей}}") });
    expect([1, 2, 5, 21].map((count) => t(english, { count }))).toEqual(["1 связь", "2 связи", "5 связей", "21 связь"]);
  });
});

describe("bestLocale", () => {
  it.each([
    [["fr-CH", "en"], "fr"],
    [["sr"], "sr-Cyrl"],
    [["sr-Latn-RS"], "sr-Latn"],
    [["sh"], "sr-Latn"],
    [["hr-HR"], "bs"],
    [["de", "mk"], "mk"],
    [["de"], "en"],
    [[], "en"],
  ])("%j", (wanted, code) => expect(bestLocale(wanted).code).toBe(code));

  it("answers English for a code that is not shipped", () => expect(localeOf("xx").code).toBe("en"));
});

describe("formats", () => {
  it("leaves the open end of a span open", () => {
    expect([formatSpan("2014", ""), formatSpan("", "2015-03"), formatSpan("2016", "2016"), formatSpan("", "")]).toEqual(["2014 – …", "… – 2015-03", "2016", ""]);
  });

  it("writes numbers as the reader does", () => {
    activate("fr", {});
    expect(formatNumber(0.30769)).toBe("0,308");
  });

  it("shows what is no instant as it is", () => expect(formatInstant("yesterday")).toBe("yesterday"));

  it("orders numbers in text by value", () => expect(["10", "9", "a"].sort(compareText)).toEqual(["9", "10", "a"]));
});
