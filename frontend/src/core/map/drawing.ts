import type Sigma from "sigma";
import type { EdgeAttributes, NodeAttributes } from "./graph";
import type { Point } from "./curve";

type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

/** A link while it is being drawn: from someone to where the pointer is, and whom that would mean. */
export interface Stroke {
  from: string;
  at: Point;
  to: string | null;
}

interface Drawing {
  isOn: () => boolean;
  /** Who stands at a place of the viewport, with some slack for a finger. */
  nodeAt: (place: Point, isFinger: boolean) => string | null;
  moved: (stroke: Stroke | null) => void;
  drawn: (from: string, to: string) => void;
}

/** Let links be drawn by dragging from one mark to another, while drawing is on; mouse and finger alike.
 *
 * Returns a function that tells whether the last press drew one: sigma calls its end a click as well.
 */
export function attachDrawing(sigma: Renderer, { isOn, nodeAt, moved, drawn }: Drawing): () => boolean {
  let stroke: Stroke | null = null;
  let wasDrawn = false;
  sigma.on("downNode", ({ node, event }) => {
    wasDrawn = false;
    if (!isOn()) return;
    stroke = { from: node, at: { x: event.x, y: event.y }, to: null };
    event.preventSigmaDefault();
  });
  sigma.on("moveBody", ({ event }) => {
    if (!stroke) return;
    const at = { x: event.x, y: event.y };
    const to = nodeAt(at, "touches" in event.original);
    stroke = { ...stroke, at, to: to === stroke.from ? null : to };
    moved(stroke);
    event.preventSigmaDefault();
    event.original.preventDefault();
  });
  const end = () => {
    const last = stroke;
    stroke = null;
    if (!last) return;
    moved(null);
    wasDrawn = last.to !== null;
    if (last.to) drawn(last.from, last.to);
  };
  sigma.on("upNode", end);
  sigma.on("upStage", end);
  sigma.on("leaveStage", () => {
    stroke = null;
    moved(null);
  });
  return () => wasDrawn;
}
