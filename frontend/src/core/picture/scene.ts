import type { MapGraph, NodeAttributes } from "@/core/map/graph";
import { placeLabels } from "@/core/map/labels";
import { labelWishes } from "@/core/map/labelWishes";
import type { PlacedNode } from "@/core/map/overlay";
import type { Picture, PictureEdge, PictureNode } from "./svg";

/** A graph with the place of each node on a sheet, in pixels. */
export interface Scene {
  graph: MapGraph;
  nodes: ReadonlyMap<string, PlacedNode>;
  width: number;
  height: number;
}

const MARGIN = 48;

/** Fit a whole graph on a sheet, for when no map is on screen. */
export function fitScene(graph: MapGraph, width: number, height: number): Scene {
  const shown = graph.filterNodes((_id, { hidden }) => !hidden).map((id) => [id, graph.getNodeAttributes(id)] as const);
  const xs = shown.map(([, { x }]) => x);
  const ys = shown.map(([, { y }]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((width - 2 * MARGIN) / (right - left || 1), (height - 2 * MARGIN) / (high - low || 1));
  const place = ({ x, y }: NodeAttributes) => ({
    x: width / 2 + (x - (left + right) / 2) * scale,
    y: height / 2 - (y - (low + high) / 2) * scale,
  });
  const nodes = new Map(shown.map(([id, attributes]) => [id, { ...place(attributes), radius: attributes.size, attributes }]));
  return { graph, nodes, width, height };
}

function labelsOf({ graph, nodes, width, height }: Scene): Picture["labels"] {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return [];
  const placed = (id: string, attributes: NodeAttributes) => nodes.get(id) ?? { x: -1e6, y: -1e6, radius: 0, attributes };
  const wishes = labelWishes(context, graph, null, placed, width, height);
  return placeLabels(wishes.list, wishes.room);
}

/** Turn what a scene shows into marks, lines and names. */
export function drawScene(scene: Scene): Pick<Picture, "nodes" | "edges" | "labels" | "width" | "height"> {
  const marks = new Map<string, PictureNode>();
  for (const [id, { x, y, radius, attributes }] of scene.nodes) {
    marks.set(id, { x, y, radius, shape: attributes.shape, color: attributes.color, label: attributes.label });
  }
  const edges: PictureEdge[] = [];
  scene.graph.forEachEdge((_id, { hidden, color, size, dash, curvature, directed }, source, target) => {
    const [from, to] = [marks.get(source), marks.get(target)];
    if (!hidden && from && to) edges.push({ from, to, color, width: size, dash, curvature, directed });
  });
  return { nodes: [...marks.values()], edges, labels: labelsOf(scene), width: scene.width, height: scene.height };
}
