import { afterEach, expect, test } from "vitest";
import { Pins } from "./pins";

afterEach(() => localStorage.clear());

test("those moved by hand stay after a reload, for each layout apart", () => {
  Pins.of("case", "force", "").put("p", { x: 1, y: 2 });
  expect(Pins.of("case", "force", "").all.get("p")).toEqual({ x: 1, y: 2 });
  expect(Pins.of("case", "circular", "").all.size).toBe(0);
});

test("letting go keeps nothing", () => {
  const pins = Pins.of("case", "force", "");
  pins.put("p", { x: 1, y: 2 });
  pins.release();
  expect(localStorage.length).toBe(0);
});

test("what was kept by something else is not taken for places", () => {
  localStorage.setItem("fanal.pins.case.force", '{"p": {"x": "left"}, "q": null}');
  expect(Pins.of("case", "force", "").all.size).toBe(0);
  localStorage.setItem("fanal.pins.case.force", "not json");
  expect(Pins.of("case", "force", "").all.size).toBe(0);
});
