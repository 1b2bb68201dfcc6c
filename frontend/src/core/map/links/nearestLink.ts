import { BEND_REACH, controlPoint, type Point } from "../curve";
import { ROW, type Frame, type LinkRows } from "./linkRows";

const PIECES = 16;

/** Distance in pixels from a place to the straight piece between two others. */
export function distanceToPiece(place: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, ((place.x - from.x) * dx + (place.y - from.y) * dy) / squared));
  return Math.hypot(place.x - from.x - share * dx, place.y - from.y - share * dy);
}

/** Distance in pixels from a place to a link as it is drawn, bend included. */
export function distanceToLink(place: Point, from: Point, to: Point, curvature: number): number {
  if (curvature === 0) return distanceToPiece(place, from, to);
  const control = controlPoint(from, to, curvature);
  let [least, last] = [Infinity, from];
  for (let piece = 1; piece <= PIECES; piece++) {
    const t = piece / PIECES;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    const next = { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
    least = Math.min(least, distanceToPiece(place, last, next));
    last = next;
  }
  return least;
}

/** Find the link on screen that runs nearest to a place, at most `reach` pixels away; null if none does.
 *
 * Goes through all links on screen, some milliseconds for 50,000: an index would have to follow every move of the map.
 */
export function nearestLink(rows: LinkRows, place: Point, reach: number): string | null {
  const { values, seen, seenCount, frame } = rows;
  if (!frame) return null;
  const toPixels = pixelsOf(frame);
  const number = (index: number) => values[index] as number;
  let best = { row: -1, distance: reach };
  for (let index = 0; index < seenCount; index++) {
    const row = seen[index] as number;
    const start = row * ROW.length;
    const x0 = toPixels.x(number(start), number(start + 1));
    const y0 = toPixels.y(number(start), number(start + 1));
    const x1 = toPixels.x(number(start + 2), number(start + 3));
    const y1 = toPixels.y(number(start + 2), number(start + 3));
    const curvature = number(start + ROW.curvature);
    const half = number(start + ROW.width) / 2;
    // A drawn curve strays from its straight line by at most half the offset of its control point.
    const far = best.distance + half + (Math.abs(curvature) * BEND_REACH) / 2;
    if (Math.min(x0, x1) - far > place.x || Math.max(x0, x1) + far < place.x) continue;
    if (Math.min(y0, y1) - far > place.y || Math.max(y0, y1) + far < place.y) continue;
    const distance = distanceToLink(place, { x: x0, y: y0 }, { x: x1, y: y1 }, curvature) - half;
    if (distance <= best.distance) best = { row, distance };
  }
  return best.row < 0 ? null : rows.linkOf(best.row);
}

/** How places of sigma's frame become pixels from the top left. */
function pixelsOf({ matrix, width, height }: Frame) {
  const at = (index: number) => matrix[index] as number;
  const [a, b, c, d, e, f] = [at(0), at(3), at(6), at(1), at(4), at(7)];
  return {
    x: (x: number, y: number) => ((1 + a * x + b * y + c) * width) / 2,
    y: (x: number, y: number) => ((1 - d * x - e * y - f) * height) / 2,
  };
}
