import { afterEach, expect, test, vi } from "vitest";
import type { ApiError } from "@/core/api/client";
import { lastSeen, noteSeen } from "./seen";
import { newRequestId, sendEdit } from "./send";

const EDIT = { operations: [{ op: "delete_entity", entity: "a" } as const], label: "delete" };
const made = (seq: number) => new Response(JSON.stringify({ change: null, seq, created: {}, removed: [] }));

afterEach(() => vi.unstubAllGlobals());

test("an edit whose answer was lost is asked for again under the same name", async () => {
  const asked: { request_id: string; base_seq: number | null }[] = [];
  const fetch = vi.fn((_: string, options: RequestInit) => {
    asked.push(JSON.parse(String(options.body)) as (typeof asked)[number]);
    return asked.length < 3 ? Promise.reject(new TypeError("lost")) : Promise.resolve(made(8));
  });
  vi.stubGlobal("fetch", fetch);
  noteSeen("one", 7);
  expect((await sendEdit("one", EDIT, [0, 0])).seq).toBe(8);
  expect(new Set(asked.map((body) => body.request_id)).size).toBe(1);
  expect(asked.map((body) => body.base_seq)).toEqual([7, 7, 7]);
  expect(lastSeen("one")).toBe(8);
});

test("a desk that stays out of reach, and a refusal, are told at once", async () => {
  vi.stubGlobal("fetch", vi.fn(() => Promise.reject(new TypeError("gone"))));
  await expect(sendEdit("one", EDIT, [0])).rejects.toMatchObject({ status: 0 });
  const refused = vi.fn(() => Promise.resolve(new Response(JSON.stringify({ error: { code: "input", message: "no date", parts: { operation: 0, property: "birthDate" } } }), { status: 422 })));
  vi.stubGlobal("fetch", refused);
  const error = await sendEdit("one", EDIT).catch((reason: unknown) => reason as ApiError);
  expect(error).toMatchObject({ status: 422, message: "no date", parts: { property: "birthDate" } });
  expect(refused).toHaveBeenCalledTimes(1);
});

test("names of requests are drawn anew", () => {
  expect(newRequestId()).toMatch(/^[0-9a-f]{32}$/);
  expect(newRequestId()).not.toBe(newRequestId());
});
