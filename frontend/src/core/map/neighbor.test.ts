import { expect, test } from "vitest";
import { nextInDirection } from "./neighbor";

const AROUND = [
  { id: "near", x: 10, y: 1 },
  { id: "far", x: 90, y: 0 },
  { id: "above", x: 2, y: -40 },
];

test("an arrow key leads to the nearest in its direction", () => {
  expect(nextInDirection({ x: 0, y: 0 }, AROUND, "right")).toBe("near");
  expect(nextInDirection({ x: 0, y: 0 }, AROUND, "up")).toBe("above");
});

test("and nowhere if nothing lies that way", () => {
  expect(nextInDirection({ x: 0, y: 0 }, AROUND, "left")).toBeNull();
  expect(nextInDirection({ x: 0, y: 0 }, [], "down")).toBeNull();
});
