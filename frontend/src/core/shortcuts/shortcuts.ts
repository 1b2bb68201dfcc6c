import { useEffect } from "react";
import { t } from "@/core/i18n/i18n";

/** Every key the desk listens to; the visible map of keys is drawn from this list. */
export const SHORTCUTS = [
  { id: "keys", keys: "?", match: (e: KeyboardEvent) => e.key === "?" },
  { id: "find", keys: "/", match: (e: KeyboardEvent) => e.key === "/" && !e.ctrlKey },
  { id: "undo", keys: "Ctrl Z", match: (e: KeyboardEvent) => isCommand(e, "z") && !e.shiftKey },
  { id: "redo", keys: "Ctrl Shift Z", match: (e: KeyboardEvent) => isCommand(e, "z") && e.shiftKey },
  { id: "new", keys: "N", match: (e: KeyboardEvent) => isPlain(e, "n") },
  { id: "hide", keys: "H", match: (e: KeyboardEvent) => isPlain(e, "h") },
  { id: "isolate", keys: "I", match: (e: KeyboardEvent) => isPlain(e, "i") },
  { id: "all", keys: "A", match: (e: KeyboardEvent) => isPlain(e, "a") },
  { id: "link", keys: "L", match: (e: KeyboardEvent) => isPlain(e, "l") && !e.shiftKey },
  { id: "otherLink", keys: "Shift L", match: (e: KeyboardEvent) => isPlain(e, "l") && e.shiftKey },
  { id: "event", keys: "E", match: (e: KeyboardEvent) => isPlain(e, "e") },
  { id: "pick", keys: "P", match: (e: KeyboardEvent) => isPlain(e, "p") },
  { id: "draw", keys: "D", match: (e: KeyboardEvent) => isPlain(e, "d") },
  { id: "turn", keys: "R", match: (e: KeyboardEvent) => isPlain(e, "r") },
  { id: "fit", keys: "0", match: (e: KeyboardEvent) => isPlain(e, "0") },
  { id: "clear", keys: "Esc", match: (e: KeyboardEvent) => e.key === "Escape" },
] as const;

export type ShortcutId = (typeof SHORTCUTS)[number]["id"];

function isCommand(event: KeyboardEvent, key: string): boolean {
  return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === key;
}

function isPlain(event: KeyboardEvent, key: string): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && event.key.toLowerCase() === key;
}

/** What a shortcut does, in words. */
export function shortcutTitle(id: ShortcutId): string {
  const titles: Record<ShortcutId, string> = {
    keys: t("Show this map of keys"),
    find: t("Find a person"),
    undo: t("Take back what was done last: a step of the view or a change"),
    redo: t("Make it again"),
    new: t("Enter someone or something new"),
    hide: t("Hide what is selected"),
    isolate: t("Show only the entourage of what is selected"),
    all: t("Show all"),
    link: t("Draw a link from what is selected, or another from the same person as the selected link"),
    otherLink: t("Draw a link between other people, resting on the same source"),
    event: t("Join those picked in an event"),
    pick: t("Pick the selected person, to join several"),
    draw: t("On the map: draw links by dragging from one to the other"),
    turn: t("Turn the selected link around"),
    fit: t("Fit the map to the window"),
    clear: t("Clear the selection"),
  };
  return titles[id];
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Listen for shortcuts while a view is on screen. Keys typed into a field or an open menu are left to it. */
export function useShortcuts(actions: Partial<Record<ShortcutId, () => void>>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isWriting(event.target)) return;
      if (event.target instanceof HTMLElement && event.target.closest("[role=dialog],[role=listbox],[role=menu]")) return;
      const found = SHORTCUTS.find((shortcut) => actions[shortcut.id] && shortcut.match(event));
      if (!found) return;
      event.preventDefault();
      actions[found.id]?.();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [actions]);
}
