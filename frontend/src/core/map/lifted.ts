import type { Emphasis, Selection } from "@/core/view/view";
import type { MapGraph } from "./graph";

/** What is drawn above the veil: the people and links in question. */
export interface Lifted {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
  /** Ringed and always named. */
  focus: ReadonlySet<string>;
  veil: number;
}

const VEIL_SELECTED = 0.72;
const VEIL_HOVER = 0.5;

function around(graph: MapGraph, id: string): { nodes: string[]; edges: string[] } {
  const edges: string[] = [];
  const nodes = new Set([id]);
  graph.forEachEdge(id, (edge, attributes, source, target) => {
    if (attributes.hidden) return;
    edges.push(edge);
    nodes.add(source === id ? target : source);
  });
  return { nodes: [...nodes].filter((node) => !graph.getNodeAttribute(node, "hidden")), edges };
}

function ofEmphasis(graph: MapGraph, emphasis: Emphasis, focus: string[]): Lifted {
  const nodes = emphasis.nodes.filter((id) => graph.hasNode(id));
  const links = new Set(emphasis.links);
  const inside = new Set(nodes);
  const edges = graph.filterEdges(
    (id, attributes, source, target) =>
      !attributes.hidden && inside.has(source) && inside.has(target) && (links.has(id) || links.has(attributes.link)),
  );
  return { nodes: inside, edges: new Set(edges), focus: new Set(focus), veil: VEIL_SELECTED };
}

function ofLink(graph: MapGraph, link: string): Lifted | null {
  const edges = graph.filterEdges((id, attributes) => (attributes.link === link || id === link) && !attributes.hidden);
  if (edges.length === 0) return null;
  const ends = new Set(edges.flatMap((edge) => graph.extremities(edge)));
  return { nodes: ends, edges: new Set(edges), focus: ends, veil: VEIL_SELECTED };
}

/** Work out what to lift: what the pointer is on before a path or entourage before the selection. */
export function liftedOf(
  graph: MapGraph,
  hover: string | null,
  selection: Selection | null,
  emphasis: Emphasis | null,
): Lifted | null {
  const selected = selection?.kind === "entity" && graph.hasNode(selection.id) ? [selection.id] : [];
  if (hover && graph.hasNode(hover)) {
    const { nodes, edges } = around(graph, hover);
    return { nodes: new Set([...nodes, ...selected]), edges: new Set(edges), focus: new Set([hover, ...selected]), veil: VEIL_HOVER };
  }
  if (emphasis) return ofEmphasis(graph, emphasis, selected);
  if (selection?.kind === "link") return ofLink(graph, selection.id);
  const id = selected[0];
  if (!id || graph.getNodeAttribute(id, "hidden")) return null;
  const { nodes, edges } = around(graph, id);
  return { nodes: new Set(nodes), edges: new Set(edges), focus: new Set(selected), veil: VEIL_SELECTED };
}
