import type Sigma from "sigma";
import type { Ink } from "@/core/theme/theme";
import { attachDrawing, type Stroke } from "./drawing";
import type { EdgeAttributes, NodeAttributes } from "./graph";
import { drawRing, drawStroke, type PlacedNode } from "./overlay";
import type { Point } from "./curve";

/** How far from a mark or a link a pointer, or a finger, still means it. */
export const POINTER_PX = 5;
export const FINGER_PX = 14;

/** What is done by hand on the map: several people picked, links drawn from one to the other. */
export class ByHand {
  isDrawing = false;
  private picks: readonly string[] = [];
  private stroke: Stroke | null = null;
  private wasDrawn: () => boolean = () => false;

  constructor(
    private readonly container: HTMLElement,
    private readonly heard: { picked: (id: string) => void; drawn: (from: string, to: string) => void },
    private readonly redraw: () => void,
  ) {}

  /** Ring those who are picked. */
  setPicks(picks: readonly string[]): void {
    this.picks = picks;
    this.redraw();
  }

  /** Whether dragging from one mark to another draws a link rather than moves the mark. */
  setDrawing(isOn: boolean): void {
    this.isDrawing = isOn;
    this.container.dataset["drawing"] = isOn ? "yes" : "no";
  }

  attach(sigma: Sigma<NodeAttributes, EdgeAttributes>, placed: () => ReadonlyMap<string, PlacedNode>): void {
    this.wasDrawn = attachDrawing(sigma, {
      isOn: () => this.isDrawing,
      nodeAt: (place, isFinger) => nodeAt(placed(), place, isFinger ? FINGER_PX : POINTER_PX),
      moved: (stroke) => {
        this.stroke = stroke;
        this.redraw();
      },
      drawn: (from, to) => this.heard.drawn(from, to),
    });
  }

  /** Take a click that ends a drawn link, or means one more rather than another one; false leaves it to the selection. */
  takes(node: string, event: MouseEvent | TouchEvent): boolean {
    if (this.wasDrawn()) return true;
    if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return false;
    this.heard.picked(node);
    return true;
  }

  draw(context: CanvasRenderingContext2D, ink: Ink, placed: (id: string) => PlacedNode | null): void {
    const { stroke } = this;
    for (const id of [...this.picks, ...(stroke ? [stroke.from, stroke.to ?? ""] : [])]) {
      const node = placed(id);
      if (node) drawRing(context, node, ink);
    }
    const from = stroke && placed(stroke.from);
    if (stroke && from) drawStroke(context, from, (stroke.to && placed(stroke.to)) || stroke.at, ink);
  }
}

/** Who stands at a place of the stage, the nearest of several. */
export function nodeAt(nodes: ReadonlyMap<string, PlacedNode>, place: Point, slack: number): string | null {
  let best: { id: string; away: number } | null = null;
  for (const [id, { x, y, radius }] of nodes) {
    const away = Math.hypot(x - place.x, y - place.y) - radius;
    if (away <= slack && (!best || away < best.away)) best = { id, away };
  }
  return best?.id ?? null;
}
