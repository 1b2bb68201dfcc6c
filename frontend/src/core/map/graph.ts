import { MultiGraph } from "graphology";
import type { MapPicture } from "@/core/api/types";
import { mixColors } from "@/core/appearance/color";
import type { LinkStyles } from "@/core/appearance/linkStyle";
import type { NodeStyles } from "@/core/appearance/nodeStyle";
import { shapeOf, type Shape } from "@/core/appearance/shape";
import type { Place } from "./pins";
import { curvatures } from "./parallel";

export interface NodeAttributes {
  x: number;
  y: number;
  size: number;
  color: string;
  border: string;
  shape: Shape;
  label: string;
  hidden: boolean;
}

export interface EdgeAttributes {
  link: string;
  linkClass: string;
  color: string;
  size: number;
  curvature: number;
  dash: readonly number[];
  directed: boolean;
  hidden: boolean;
}

export type MapGraph = MultiGraph<NodeAttributes, EdgeAttributes>;

/** Build the drawn graph of a picture; looks are given by {@link paint}. Loops and dangling links are left out. */
export function buildGraph(picture: MapPicture, pins: ReadonlyMap<string, Place>): MapGraph {
  const graph: MapGraph = new MultiGraph();
  for (const node of picture.nodes) {
    const { x, y } = pins.get(node.id) ?? node;
    const shape = shapeOf(node.kind);
    graph.addNode(node.id, { x, y, size: 4, color: "#888888", border: "#ffffff", shape, label: node.caption, hidden: false });
  }
  const curvature = curvatures(picture.edges);
  picture.edges.forEach((edge, index) => {
    if (edge.source === edge.target || !graph.hasNode(edge.source) || !graph.hasNode(edge.target)) return;
    graph.addEdgeWithKey(edge.id, edge.source, edge.target, {
      link: edge.link,
      linkClass: edge.link_class,
      color: "#888888",
      size: 1,
      curvature: curvature[index] ?? 0,
      dash: [],
      directed: edge.directed,
      hidden: false,
    });
  });
  return graph;
}

/** What stays in the picture. */
export interface Visible {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
}

export interface Look {
  nodes: NodeStyles;
  links: LinkStyles;
  canvas: string;
}

const UNCERTAIN_SHARE = 0.5;
/** What rests on withdrawn sources alone has no color of its own any more. */
const WITHDRAWN_COLOR = "#9a9a9a";

function widthOf(weight: number, isCrowded: boolean): number {
  const widest = isCrowded ? 2 : 4;
  return Math.min(widest, 1.4 + Math.log2(Math.max(1, weight)) * 0.5);
}

/** Give every node and link of the graph its look, and hide what is filtered away. */
export function paint(graph: MapGraph, picture: MapPicture, look: Look, visible: Visible): void {
  const isCrowded = picture.edges.length > 600;
  const gone = new Set(picture.nodes.filter((node) => node.withdrawn).map((node) => node.id));
  graph.updateEachNodeAttributes((id, attributes) => ({
    ...attributes,
    color: gone.has(id) ? WITHDRAWN_COLOR : look.nodes.colors.get(id) ?? attributes.color,
    size: look.nodes.sizes.get(id) ?? attributes.size,
    border: look.canvas,
    hidden: !visible.nodes.has(id),
  }));
  const byId = new Map(picture.edges.map((edge) => [edge.id, edge]));
  graph.updateEachEdgeAttributes((id, attributes) => {
    const edge = byId.get(id);
    const style = look.links.of(attributes.linkClass, edge?.subtype);
    const color = edge?.withdrawn ? WITHDRAWN_COLOR : style.color;
    const isUncertain = edge?.stance === "uncertain";
    return {
      ...attributes,
      color: isUncertain ? mixColors(color, look.canvas, UNCERTAIN_SHARE) : color,
      dash: style.dash,
      size: widthOf(edge?.weight ?? 1, isCrowded),
      hidden: !visible.edges.has(id),
    };
  });
}
