import type { Point } from "./curve";

export type Direction = "left" | "right" | "up" | "down";

const HEADINGS: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

export interface Candidate extends Point {
  id: string;
}

/** Choose where an arrow key leads: the candidate most nearly in that direction, near before far; screen coordinates.
 *
 * Candidates more than a right angle off are never chosen. Returns null where nothing lies that way.
 */
export function nextInDirection(from: Point, candidates: readonly Candidate[], direction: Direction): string | null {
  const heading = HEADINGS[direction];
  let best: { id: string; cost: number } | null = null;
  for (const { id, x, y } of candidates) {
    const [dx, dy] = [x - from.x, y - from.y];
    const distance = Math.hypot(dx, dy);
    const along = dx * heading.x + dy * heading.y;
    if (distance === 0 || along <= 1e-9) continue;
    const cost = distance * (2 - along / distance) ** 2;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
