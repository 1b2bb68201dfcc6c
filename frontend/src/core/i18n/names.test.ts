import { afterEach, describe, expect, it } from "vitest";
import { activate } from "./i18n";
import { countryName, languageName, valueName } from "./names";

afterEach(() => activate("en", {}));

describe("names of codes", () => {
  it("are in the reader's language", () => {
    expect([countryName("ng"), languageName("eng")]).toEqual(["Nigeria", "English"]);
    activate("fr", {});
    expect([countryName("de"), languageName("ron")]).toEqual(["Allemagne", "roumain"]);
  });

  it("are the codes themselves where nobody knows them", () => {
    expect([countryName("not a country"), languageName("!"), languageName("")]).toEqual(["not a country", "!", ""]);
  });

  it("stand for values by type, and leave other values as shown", () => {
    expect([valueName("country", "fr", "fr"), valueName("date", "2014", "2014"), valueName("name", "A", "")]).toEqual(["France", "2014", "A"]);
  });
});
