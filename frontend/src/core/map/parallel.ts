import type { Edge } from "@/core/api/types";

const STEP = 0.25;

/** Draw parallel links apart.
 *
 * Links between the same two ends share out curvatures evenly on both sides; a lone link stays straight. The sign
 * is seen from the link's own source, so two links of opposite direction with the same number bend apart.
 */
export function curvatures(edges: readonly Edge[]): Float32Array {
  const groups = new Map<string, number[]>();
  edges.forEach((edge, index) => {
    const key = edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  const curvature = new Float32Array(edges.length);
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    group.forEach((index, place) => {
      const edge = edges[index] as Edge;
      const offset = (place - (group.length - 1) / 2) * STEP;
      curvature[index] = edge.source < edge.target ? offset : -offset;
    });
  }
  return curvature;
}
