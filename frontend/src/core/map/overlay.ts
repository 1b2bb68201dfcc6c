import { corners } from "@/core/appearance/shape";
import type { Ink } from "@/core/theme/theme";
import { drawnCurve, type Point } from "./curve";
import type { EdgeAttributes, NodeAttributes } from "./graph";
import type { PlacedLabel } from "./labels";

/** Draws what is lifted out of the picture (a person and their links, a path) and the names, over the WebGL layers. */

export const LABEL_FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
export const LABEL_FONT_STRONG = LABEL_FONT.replace("12px", "600 13px");

export interface PlacedNode extends Point {
  radius: number;
  attributes: NodeAttributes;
}

export function drawVeil(context: CanvasRenderingContext2D, width: number, height: number, ink: Ink, share: number): void {
  context.globalAlpha = share;
  context.fillStyle = ink.surface;
  context.fillRect(0, 0, width, height);
  context.globalAlpha = 1;
}

export function drawEdge(context: CanvasRenderingContext2D, from: PlacedNode, to: PlacedNode, edge: EdgeAttributes): void {
  const { control, end, arrow } = drawnCurve(from, to, to.radius, { ...edge, width: edge.size });
  context.strokeStyle = edge.color;
  context.lineWidth = edge.size + 0.4;
  context.setLineDash([...edge.dash]);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(control.x, control.y, end.x, end.y);
  context.stroke();
  context.setLineDash([]);
  if (!edge.directed) return;
  context.fillStyle = edge.color;
  context.beginPath();
  context.moveTo(arrow.tip.x, arrow.tip.y);
  context.lineTo(arrow.left.x, arrow.left.y);
  context.lineTo(arrow.right.x, arrow.right.y);
  context.fill();
}

function tracePath(context: CanvasRenderingContext2D, { x, y, attributes }: PlacedNode, radius: number): void {
  const points = corners(attributes.shape);
  context.beginPath();
  if (points.length === 0) context.arc(x, y, radius, 0, 2 * Math.PI);
  else points.forEach(([dx, dy]) => context.lineTo(x + dx * radius, y + dy * radius));
  context.closePath();
}

export function drawNode(context: CanvasRenderingContext2D, node: PlacedNode, ink: Ink, isFocus: boolean): void {
  tracePath(context, node, node.radius);
  context.fillStyle = node.attributes.color;
  context.strokeStyle = ink.surface;
  context.lineWidth = 3;
  context.stroke();
  context.fill();
  if (!isFocus) return;
  tracePath(context, node, node.radius + 4);
  context.strokeStyle = ink.select;
  context.lineWidth = 2.5;
  context.stroke();
}

/** Ring those picked, apart from the ring of the one that is selected. */
export function drawRing(context: CanvasRenderingContext2D, node: PlacedNode, ink: Ink): void {
  tracePath(context, node, node.radius + 6);
  context.strokeStyle = ink.text;
  context.lineWidth = 2;
  context.setLineDash([3, 3]);
  context.stroke();
  context.setLineDash([]);
}

/** A link that is being drawn, up to the pointer. */
export function drawStroke(context: CanvasRenderingContext2D, from: Point, to: Point, ink: Ink): void {
  context.strokeStyle = ink.select;
  context.lineWidth = 2.5;
  context.setLineDash([6, 4]);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  context.setLineDash([]);
}

export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  ink: Ink,
  strong: ReadonlySet<string>,
): void {
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const label of labels) {
    context.font = strong.has(label.id) ? LABEL_FONT_STRONG : LABEL_FONT;
    context.textAlign = label.align;
    context.strokeStyle = ink.surface;
    context.lineWidth = 5;
    context.strokeText(label.text, label.x, label.y);
    context.fillStyle = ink.text;
    context.fillText(label.text, label.x, label.y);
  }
}
