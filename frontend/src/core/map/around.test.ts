import { expect, test } from "vitest";
import { anEdge } from "@/core/testing";
import { within } from "./around";

const CHAIN = ["ab", "bc", "cd", "xy"].map((ends) => anEdge({ id: ends, source: ends.charAt(0), target: ends.charAt(1) }));

test.each([
  [0, "a"],
  [1, "ab"],
  [2, "abc"],
  [9, "abcd"],
])("within %d steps", (steps, reached) => expect(within(CHAIN, "a", steps).sort().join("")).toBe(reached));
