import { expect, test } from "vitest";
import { stageScale } from "./stageScale";

test("marks have their full size on a laptop's stage", () => expect(stageScale(1100, 760)).toBe(1));

test("they shrink with the shorter side, but stay large enough to be hit", () => {
  expect(stageScale(390, 610)).toBeCloseTo(390 / 560);
  expect(stageScale(390, 200)).toBe(0.45);
});

test("a stage that is not laid out yet shrinks nothing", () => expect(stageScale(0, 0)).toBe(1));
