// @vitest-environment node
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findMessages } from "./messages.mjs";

test("the screens say something, and every plural has its last resort", () => {
  const messages = [...findMessages().keys()];
  expect(messages.length).toBeGreaterThan(100);
  for (const text of messages.filter((one) => one.includes("plural"))) expect(text).toMatch(/other \{/);
});

test("the page asks nothing of another host and has no inline script or style", () => {
  const page = readFileSync(new URL("../index.html", import.meta.url), "utf8").replace(/<!--.*?-->/gs, "");
  expect(page).not.toMatch(/https?:\/\/|<style|style=|<script(?![^>]*src=)/);
});
