import { beforeEach, expect, test } from "vitest";
import { changeView, emphasize, FIRST_VIEW, hideEntity, isolate, openCase, redoView, select, selectPrevious, showAll, undoView, useView } from "./view";

const person = (id: string) => ({ kind: "entity" as const, id });
const now = () => useView.getState().steps.now;

beforeEach(() => {
  openCase("none");
  openCase("case");
});

test("steps of the view are undone and redone; the selection is no step", () => {
  changeView({ layout: "circular" });
  select(person("a"));
  undoView();
  expect(now()).toEqual(FIRST_VIEW);
  expect(useView.getState().selection).toEqual(person("a"));
  redoView();
  expect(now().layout).toBe("circular");
});

test("what is hidden comes back by undo and by showing all", () => {
  hideEntity("a");
  expect([now().hidden, useView.getState().selection]).toEqual([["a"], null]);
  undoView();
  expect(now().hidden).toEqual([]);
  isolate(["a", "b"]);
  showAll();
  expect(now().isolated).toBeNull();
});

test("the panel leads back along what was selected", () => {
  select(person("a"));
  select(person("b"));
  select(person("b"));
  selectPrevious();
  expect(useView.getState().selection).toEqual(person("a"));
  selectPrevious();
  expect(useView.getState().selection).toBeNull();
});

test("another case starts afresh, the same one as it was left", () => {
  changeView({ layout: "circular" });
  emphasize({ nodes: ["a"], links: [] });
  openCase("case");
  expect(now().layout).toBe("circular");
  openCase("other");
  expect([now().layout, useView.getState().emphasis]).toEqual(["force", null]);
});
