import type { MapNode, MapPicture } from "@/core/api/types";
import type { LinkStyles } from "@/core/appearance/linkStyle";
import { showsEdge } from "@/core/filters/filter";
import type { View } from "@/core/view/view";
import type { Visible } from "./graph";

/** Decide what of a picture a view shows: its filter, what was hidden by hand, the part that was isolated. */
export function visibleParts(picture: MapPicture, view: View): Visible {
  const hidden = new Set(view.hidden);
  const isolated = view.isolated ? new Set(view.isolated) : null;
  const stays = (id: string) => !hidden.has(id) && (!isolated || isolated.has(id));
  const isKept = (node: MapNode) => stays(node.id) && (view.filter.withdrawn || !node.withdrawn);
  const nodes = new Set(picture.nodes.filter(isKept).map((node) => node.id));
  const edges = new Set<string>();
  const linked = new Set<string>();
  for (const edge of picture.edges) {
    if (!nodes.has(edge.source) || !nodes.has(edge.target) || !showsEdge(view.filter, edge)) continue;
    edges.add(edge.id);
    linked.add(edge.source);
    linked.add(edge.target);
  }
  return { nodes: view.hasUnlinked ? nodes : linked, edges };
}

/** Count the links of each class that stay when the classes themselves are not filtered. */
export function countByClass(picture: MapPicture, view: View): Map<string, number> {
  const anyClass = { ...view.filter, hiddenClasses: [] };
  const counts = new Map<string, number>();
  for (const edge of picture.edges) {
    if (showsEdge(anyClass, edge)) counts.set(edge.link_class, (counts.get(edge.link_class) ?? 0) + 1);
  }
  return counts;
}

/** A term that the organization gave a color, among the links in sight: its class and how many there are. */
export interface OwnLine {
  code: string;
  linkClass: string;
  count: number;
}

/** The own terms that a legend has to explain. */
export function ownLines(picture: MapPicture, view: View, styles: LinkStyles): OwnLine[] {
  const own = styles.ownCodes();
  const lines = new Map<string, OwnLine>();
  for (const edge of picture.edges) {
    if (!own.has(edge.subtype) || !showsEdge(view.filter, edge)) continue;
    const line = lines.get(edge.subtype) ?? { code: edge.subtype, linkClass: edge.link_class, count: 0 };
    lines.set(edge.subtype, { ...line, count: line.count + 1 });
  }
  return [...lines.values()];
}
