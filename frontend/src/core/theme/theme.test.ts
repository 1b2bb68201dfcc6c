import { afterEach, expect, test } from "vitest";
import { chooseTheme, startTheme, useTheme } from "./theme";

afterEach(() => localStorage.clear());

test("paper is light, and the screen dark again afterwards", () => {
  startTheme();
  chooseTheme("dark");
  window.dispatchEvent(new Event("beforeprint"));
  expect(useTheme.getState()).toMatchObject({ isDark: false, isPrinting: true });
  expect(document.documentElement.dataset["theme"]).toBe("light");
  window.dispatchEvent(new Event("afterprint"));
  expect(useTheme.getState()).toMatchObject({ theme: "dark", isDark: true, isPrinting: false });
  expect(localStorage.getItem("fanal.theme")).toBe("dark");
});
