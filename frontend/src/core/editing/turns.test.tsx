import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { changeView, openCase, useView } from "@/core/view/view";
import { useTurns } from "./turns";

const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>;
const now = () => useView.getState().steps.now;
let status = 200;
const fetch = vi.fn((path: string, options: RequestInit) =>
  Promise.resolve(new Response(JSON.stringify(status === 200 ? { path, options } : { error: { code: "x", message: "not now", parts: {} } }), { status })),
);
const asked = () => fetch.mock.calls.map(([path, options]) => [path, JSON.parse(String(options.body))]);

beforeEach(() => {
  status = 200;
  fetch.mockClear();
  vi.stubGlobal("fetch", fetch);
  openCase("none");
  openCase("case");
});
afterEach(() => vi.unstubAllGlobals());

test("steps of the view and changes are taken back in the order in which they were made", async () => {
  const { result } = renderHook(() => useTurns("case"), { wrapper });
  act(() => {
    changeView({ layout: "circular" });
    changeView({ change: { seq: 5, label: "a person", created: [] } });
    changeView({ hidden: ["a"] });
  });
  expect(result.current.undoTitle).toBe("Undo the last step of the view");
  await act(async () => result.current.undo());
  expect(asked()).toEqual([]);
  expect(result.current.undoTitle).toBe("Take back: a person");
  await act(async () => result.current.undo());
  expect(asked()).toEqual([["api/cases/case/undo", { seq: 5 }]]);
  expect([now().change, now().layout]).toEqual([null, "circular"]);
  expect(result.current.redoTitle).toBe("Make again: a person");
  await act(async () => result.current.redo());
  expect(asked()[1]).toEqual(["api/cases/case/redo", { seq: 5 }]);
  expect(now().change?.seq).toBe(5);
});

test("what cannot be taken back now stays, what is taken back already is passed over", async () => {
  const { result } = renderHook(() => useTurns("case"), { wrapper });
  act(() => changeView({ change: { seq: 5, label: "a person", created: [] } }));
  status = 500;
  await act(async () => result.current.undo());
  expect(now().change?.seq).toBe(5);
  status = 409;
  await act(async () => result.current.undo());
  expect(now().change).toBeNull();
});
