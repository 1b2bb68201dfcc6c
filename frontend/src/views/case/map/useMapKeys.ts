import type { KeyboardEvent, RefObject } from "react";
import type { Direction } from "@/core/map/neighbor";
import type { MapRenderer } from "@/core/map/renderer";
import { select, useView } from "@/core/view/view";

const DIRECTIONS: Record<string, Direction> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

/** Keys on the map: arrows walk, Enter goes to the panel, plus and minus zoom, 0 fits. */
export function useMapKeys(renderer: RefObject<MapRenderer | null>): (event: KeyboardEvent) => void {
  return (event) => {
    const map = renderer.current;
    if (!map || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    const { selection } = useView.getState();
    if (direction) {
      const next = map.step(selection?.kind === "entity" ? selection.id : null, direction);
      if (next) select({ kind: "entity", id: next });
    } else if (event.key === "Enter") document.querySelector<HTMLElement>(".panel h2")?.focus();
    else if (event.key === "+" || event.key === "=") map.zoom("in");
    else if (event.key === "-") map.zoom("out");
    else if (event.key === "0") map.fit();
    else return;
    event.preventDefault();
  };
}
