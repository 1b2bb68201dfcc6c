import { flushSync } from "react-dom";
import { create } from "zustand";

export type Theme = "system" | "light" | "dark";
const KEPT_AS = "fanal.theme";

interface ThemeState {
  theme: Theme;
  /** What is drawn now: paper is never dark. */
  isDark: boolean;
  isPrinting: boolean;
}

const darkSystem = () => window.matchMedia?.("(prefers-color-scheme: dark)").matches ?? false;

function kept(): Theme {
  try {
    const value = localStorage.getItem(KEPT_AS);
    return value === "light" || value === "dark" ? value : "system";
  } catch {
    return "system";
  }
}

export const useTheme = create<ThemeState>(() => ({ theme: "system", isDark: false, isPrinting: false }));

function show(theme: Theme, isPrinting: boolean): void {
  const isDark = !isPrinting && (theme === "dark" || (theme === "system" && darkSystem()));
  document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
  useTheme.setState({ theme, isDark, isPrinting });
}

export function chooseTheme(theme: Theme): void {
  show(theme, useTheme.getState().isPrinting);
  try {
    localStorage.setItem(KEPT_AS, theme);
  } catch {
    // Kept for this page only.
  }
}

/** Follow the kept choice, and the system while none is made; print in light colors. Called before anything is drawn. */
export function startTheme(): void {
  chooseTheme(kept());
  window.matchMedia?.("(prefers-color-scheme: dark)").addEventListener("change", () => {
    if (useTheme.getState().theme === "system") chooseTheme("system");
  });
  // At once: the browser takes its picture of the page as soon as those who listen have returned.
  const print = (isPrinting: boolean) => () => flushSync(() => show(useTheme.getState().theme, isPrinting));
  window.addEventListener("beforeprint", print(true));
  window.addEventListener("afterprint", print(false));
}

/** True where the person asked their system for little movement. */
export function prefersStillness(): boolean {
  return window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;
}

/** The colours of the page that the canvas needs, read from the style sheet so there is one palette. */
export interface Ink {
  text: string;
  muted: string;
  surface: string;
  faint: string;
  select: string;
}

export function readInk(): Ink {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  return {
    text: read("--text", "#1b1d20"),
    muted: read("--text-2", "#565b62"),
    surface: read("--canvas", "#ffffff"),
    faint: read("--faint", "#e3e3df"),
    select: read("--select", "#b45309"),
  };
}
