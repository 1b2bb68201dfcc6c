import { controlPoint, type Point } from "./curve";
import type { MapGraph } from "./graph";

/** Pixels between two points of a link: less than a line of text is high, so that no link slips through a name. */
const APART = 8;
/** Above this many links a name cannot keep clear of them, and looking for it would cost more than it gives. */
const MOST_LINKS = 600;

/** List points along the links that are shown, all or only some, for what wants to keep clear of them. */
export function linkPoints(graph: MapGraph, only: ReadonlySet<string> | null, placeOf: (id: string) => Point): Point[] {
  const points: Point[] = [];
  if ((only?.size ?? graph.size) > MOST_LINKS) return points;
  for (const edge of only ?? graph.edges()) {
    const { hidden, curvature } = graph.getEdgeAttributes(edge);
    if (hidden) continue;
    const [from, to] = [placeOf(graph.source(edge)), placeOf(graph.target(edge))];
    const middle = controlPoint(from, to, curvature);
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / APART);
    for (let step = 1; step < steps; step++) {
      const share = step / steps;
      const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
      points.push({ x: a * from.x + b * middle.x + c * to.x, y: a * from.y + b * middle.y + c * to.y });
    }
  }
  return points;
}
