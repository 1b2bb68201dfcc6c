import type { MapRenderer } from "@/core/map/renderer";

/** The map on screen, for whoever writes it as a picture: the export menu and the printer. */
let source: MapRenderer | null = null;

export function setPictureSource(renderer: MapRenderer | null): void {
  source = renderer;
}

export function pictureSource(): MapRenderer | null {
  return source;
}
