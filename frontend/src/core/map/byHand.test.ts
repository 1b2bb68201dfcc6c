import { expect, test } from "vitest";
import { nodeAt } from "./byHand";
import type { PlacedNode } from "./overlay";

const mark = (x: number): PlacedNode => ({ x, y: 0, radius: 5 }) as PlacedNode;
const MARKS = new Map([["a", mark(0)], ["b", mark(20)]]);

test("the nearest mark within reach is meant, none beyond it", () => {
  expect(nodeAt(MARKS, { x: 3, y: 0 }, 0)).toBe("a");
  expect(nodeAt(MARKS, { x: 11, y: 0 }, 6)).toBe("b");
  expect(nodeAt(MARKS, { x: 100, y: 0 }, 14)).toBeNull();
});
