/** Small made-up things for tests. */
import type { Edge, MapNode, Term } from "@/core/api/types";

export function anEdge(part: Partial<Edge> & Pick<Edge, "id" | "source" | "target">): Edge {
  return {
    link: part.id, schema: "Act", link_class: "criminal", subtype: "", directed: true, date_from: "", date_to: "",
    weight: 1, stance: "asserted", withdrawn: false, ...part,
  };
}

export function aNode(id: string, part: Partial<MapNode> = {}): MapNode {
  return { id, schema: "Person", kind: "person", caption: id.toUpperCase(), roles: [], capacities: [], degree: 1, x: 0, y: 0, community: 0, withdrawn: false, ...part };
}

export function aTerm(code: string, part: Partial<Term> = {}): Term {
  return { code, label: code, definition: "", parent: "", replaced_by: "", attributes: {}, ...part };
}
