import { describe, expect, it } from "vitest";
import { changeMeaning, changePart, columnsIn, leftOut, placeOf, placeOfColumn, put, slotsOf } from "./form";
import type { KindView, PartView, TableForm } from "./types";

const slot = (id: string) => ({ id, label: id, type: "name", vocabulary: "" });
const person = (id: string): PartView => ({
  id, label: id, is_link: false, is_optional: false, takes_several: id === "people", schema: "Person",
  schemata: [
    { name: "Person", label: "Person", slots: [slot("name"), slot("age")], more: [slot("alias")] },
    { name: "Phone", label: "Phone", slots: [slot("number")], more: [] },
  ],
});
const kind: KindView = { id: "k", label: "k", sentence: "", parts: [person("who"), person("people")] };
const form: TableForm = {
  kind: "k", space: "", parts: {},
  uses: { a: [{ part: "who", property: "main", split: "", values: {} }] },
  settings: {} as TableForm["settings"],
};

describe("the form of a table", () => {
  it("finds a column by the slot that names a part", () => {
    expect(columnsIn(form, ["a", "b"], person("who"), "name")).toEqual(["a"]);
    expect(placeOfColumn(form, kind, "a")).toBe("who.name");
    expect(placeOfColumn(form, kind, "b")).toBe("");
  });

  it("puts a column in a slot, and who was there is left out", () => {
    const changed = put(form, kind, "b", "who.name");
    expect(columnsIn(changed, ["a", "b"], person("who"), "name")).toEqual(["b"]);
    expect(leftOut(changed, ["a", "b"])).toEqual(["a"]);
    expect(form.uses["a"]).toHaveLength(1);
  });

  it("lets several columns be notes, and several people take part", () => {
    let changed = put(put(form, kind, "b", "who.#note"), kind, "c", "who.#note");
    expect(columnsIn(changed, ["a", "b", "c"], person("who"), "#note")).toEqual(["b", "c"]);
    changed = put(put(changed, kind, "b", "people.name"), kind, "c", "people.name");
    expect(columnsIn(changed, ["a", "b", "c"], person("people"), "name")).toEqual(["b", "c"]);
  });

  it("leaves a column out and takes a meaning back", () => {
    expect(leftOut(put(form, kind, "a", ""), ["a"])).toEqual(["a"]);
    const said = changeMeaning(form, "a", "friend", "link_subtype:friend");
    expect(said.uses["a"]?.[0]?.values).toEqual({ friend: "link_subtype:friend" });
    expect(changeMeaning(said, "a", "friend", "").uses["a"]?.[0]?.values).toEqual({});
  });

  it("offers what the chosen schema has", () => {
    const phone = changePart(form, "who", { schema: "Phone" });
    expect(slotsOf(phone, person("who")).first.map((one) => one.id)).toEqual(["number"]);
    expect(phone.parts["who"]?.key).toEqual([]);
  });

  it("reads a place back, whatever stands after the first dot", () => {
    expect(placeOf("who.#note")).toEqual({ part: "who", property: "#note" });
    expect(placeOf("")).toBeNull();
  });
});
