import type { MapGraph, NodeAttributes } from "./graph";
import type { LabelWish, Room } from "./labels";
import type { Lifted } from "./lifted";
import { linkPoints } from "./linkPoints";
import { LABEL_FONT, LABEL_FONT_STRONG, type PlacedNode } from "./overlay";

const AREA_PER_LABEL = 9000;
const NEVER_FEWER = 12;
const FEW_ENOUGH_FOR_ALL = 70;
const MARGIN = 20;
/** Room that the ring around someone in focus takes. */
const RING = 4;
/** Above this many marks in sight, labels may lie on marks: they would else find no room at all. */
const KEPT_CLEAR = 250;

const widths = new Map<string, number>();

function widthOf(context: CanvasRenderingContext2D, text: string, font: string): number {
  const key = font + text;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = font;
  const width = context.measureText(text).width;
  widths.set(key, width);
  return width;
}

/** List the names that want to be on screen, most important first: what is selected, those around it, then by size. */
export function labelWishes(
  context: CanvasRenderingContext2D,
  graph: MapGraph,
  lifted: Lifted | null,
  placedNode: (id: string, attributes: NodeAttributes) => PlacedNode,
  width: number,
  height: number,
): { list: LabelWish[]; room: Room } {
  const ids = lifted ? [...lifted.nodes] : graph.nodes();
  const seen: { id: string; node: PlacedNode }[] = [];
  for (const id of ids) {
    const attributes = graph.getNodeAttributes(id);
    if (attributes.hidden || !attributes.label) continue;
    const node = placedNode(id, attributes);
    const isInside = node.x > -MARGIN && node.y > -MARGIN && node.x < width + MARGIN && node.y < height + MARGIN;
    if (isInside) seen.push({ id, node });
  }
  const rank = (id: string) => (lifted?.focus.has(id) ? 0 : 1);
  seen.sort((a, b) => rank(a.id) - rank(b.id) || b.node.radius - a.node.radius || (a.id < b.id ? -1 : 1));
  const isAll = lifted !== null || seen.length <= FEW_ENOUGH_FOR_ALL;
  const most = isAll ? seen.length : Math.max(NEVER_FEWER, Math.floor((width * height) / AREA_PER_LABEL / 2));
  const list = seen.slice(0, most * 3).map(({ id, node }) => ({
    id,
    text: node.attributes.label,
    x: node.x,
    y: node.y,
    radius: node.radius + (lifted?.focus.has(id) ? RING : 0),
    width: widthOf(context, node.attributes.label, lifted?.focus.has(id) ? LABEL_FONT_STRONG : LABEL_FONT),
  }));
  const marks = seen.length <= KEPT_CLEAR ? seen.map(({ node }) => node) : [];
  const places = new Map<string, PlacedNode>(seen.map(({ id, node }) => [id, node]));
  const lines = linkPoints(graph, lifted?.edges ?? null, (id) => places.get(id) ?? placedNode(id, graph.getNodeAttributes(id)));
  return { list, room: { width, height, most, marks, lines, forced: lifted ? Math.min(lifted.focus.size, 2) : 0 } };
}
