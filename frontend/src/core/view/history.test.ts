import { expect, test } from "vitest";
import { redoStep, startSteps, takeStep, undoStep } from "./history";

test("a step back and forth restores what was shown", () => {
  const steps = takeStep(takeStep(startSteps("a"), "b"), "c");
  expect(undoStep(steps).now).toBe("b");
  expect(redoStep(undoStep(steps)).now).toBe("c");
});

test("a new step forgets those that were undone", () => {
  const steps = takeStep(undoStep(takeStep(startSteps("a"), "b")), "c");
  expect(redoStep(steps).now).toBe("c");
  expect(undoStep(steps).now).toBe("a");
});
