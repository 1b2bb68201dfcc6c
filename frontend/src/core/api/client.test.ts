import { afterEach, expect, test, vi } from "vitest";
import { ApiError, get, queryString } from "./client";

afterEach(() => vi.unstubAllGlobals());

function answerWith(answer: () => Promise<Response>) {
  vi.stubGlobal("fetch", vi.fn(answer));
}

test("lists repeat their name and what is empty is left out", () => {
  expect(queryString({ link_class: ["a", "b"], kind: [], date_from: "", min_weight: null, radius: 2 })).toBe("?link_class=a&link_class=b&radius=2");
  expect(queryString({})).toBe("");
});

test("a refusal keeps the text the desk wrote", async () => {
  answerWith(async () => new Response('{"error": {"code": "not_found", "message": "No such case.", "parts": {}}}', { status: 404 }));
  await expect(get("cases/x")).rejects.toMatchObject({ status: 404, code: "not_found", message: "No such case." });
});

test("an answer that is no JSON, and no answer at all, are told apart", async () => {
  answerWith(async () => new Response("<html>", { status: 502, statusText: "Bad Gateway" }));
  await expect(get("status")).rejects.toMatchObject({ status: 502, code: "unreadable_answer" });
  answerWith(() => Promise.reject(new TypeError("refused")));
  await expect(get("status")).rejects.toBeInstanceOf(ApiError);
  await expect(get("status")).rejects.toMatchObject({ status: 0, code: "unreachable" });
});
