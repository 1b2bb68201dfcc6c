import { BEND_REACH } from "../curve";

/** Where each number of a link stands in its row. The ribbon shader reads rows in this order. */
export const ROW = {
  fromX: 0, fromY: 1, toX: 2, toY: 3,
  /** Radius of the node it leads to, which its arrow touches. */
  stop: 4,
  curvature: 5, directed: 6, width: 7,
  /** Lengths of up to three dashes, then of the gaps after them. */
  dashes: 8, gaps: 11,
  color: 14,
  length: 15,
} as const;

/** How the picture lies on the screen: a 3×3 matrix, column by column, to [-1, 1] in both directions, and pixels. */
export interface Frame {
  matrix: Float32Array;
  width: number;
  height: number;
  /** Radii are divided by this to get pixels. */
  sizeRatio: number;
}

/** What a row is made of; places are those of sigma's frame, y upwards. */
export interface DrawnLink {
  from: { x: number; y: number };
  to: { x: number; y: number; size: number };
  curvature: number;
  directed: boolean;
  width: number;
  dash: readonly number[];
  /** Red, green, blue and alpha in the bytes of one number. */
  color: number;
  /** Id of the link that is selected by a click on it. */
  link: string;
}

const SLACK_PX = 8;

/** The links of a picture as rows of numbers, cheap enough to go through at every frame: which of them are on screen?
 *
 * A row whose width is 0 is hidden.
 */
export class LinkRows {
  values = new Float32Array(0);
  /** Rows on screen, the first `seenCount` entries; as of the last {@link look}. */
  seen = new Uint32Array(0);
  seenCount = 0;
  frame: Frame | null = null;
  private links: string[] = [];

  get count(): number {
    return this.seen.length;
  }

  reserve(count: number): void {
    if (count === this.count) return;
    this.values = new Float32Array(count * ROW.length);
    this.seen = new Uint32Array(count);
    this.links = new Array<string>(count).fill("");
    this.seenCount = 0;
  }

  hide(row: number): void {
    this.values.fill(0, row * ROW.length, (row + 1) * ROW.length);
  }

  put(row: number, { from, to, curvature, directed, width, dash, color, link }: DrawnLink): void {
    const dashes = [dash[0] ?? 0, dash[2] ?? 0, dash[4] ?? 0, dash[1] ?? 0, dash[3] ?? 0, dash[5] ?? 0];
    this.values.set([from.x, from.y, to.x, to.y, to.size, curvature, directed ? 1 : 0, width, ...dashes, color], row * ROW.length);
    this.links[row] = link;
  }

  linkOf(row: number): string {
    return this.links[row] ?? "";
  }

  /** Find which links cross the screen. */
  look(frame: Frame): void {
    const { values, seen } = this;
    const { matrix: m, width, height } = frame;
    const at = (index: number) => m[index] as number;
    const [ax, bx, cx, ay, by, cy] = [at(0), at(3), at(6), at(1), at(4), at(7)];
    this.frame = frame;
    let count = 0;
    for (let start = 0, row = 0; start < values.length; start += ROW.length, row++) {
      if (values[start + ROW.width] === 0) continue;
      const [x0, y0] = [values[start] as number, values[start + 1] as number];
      const [x1, y1] = [values[start + 2] as number, values[start + 3] as number];
      const slack = 2 * (SLACK_PX + (Math.abs(values[start + ROW.curvature] as number) * BEND_REACH) / 2);
      const isSeen = crosses(
        ax * x0 + bx * y0 + cx, ay * x0 + by * y0 + cy, ax * x1 + bx * y1 + cx, ay * x1 + by * y1 + cy,
        1 + slack / width, 1 + slack / height,
      );
      if (isSeen) seen[count++] = row;
    }
    this.seenCount = count;
  }

  /** Copy the rows on screen one after the other into `target`, which has room for them. */
  pack(target: Float32Array): void {
    for (let place = 0; place < this.seenCount; place++) {
      const start = (this.seen[place] as number) * ROW.length;
      target.set(this.values.subarray(start, start + ROW.length), place * ROW.length);
    }
  }
}

/** Tell whether a straight line crosses the box from (-right, -top) to (right, top): Liang and Barsky's clipping. */
export function crosses(x0: number, y0: number, x1: number, y1: number, right: number, top: number): boolean {
  if (Math.max(x0, x1) < -right || Math.min(x0, x1) > right || Math.max(y0, y1) < -top || Math.min(y0, y1) > top) return false;
  const across = x0 === x1 ? 0 : 1 / (x1 - x0);
  const upward = y0 === y1 ? 0 : 1 / (y1 - y0);
  const [a, b] = across ? [(-right - x0) * across, (right - x0) * across] : [0, 1];
  const [c, d] = upward ? [(-top - y0) * upward, (top - y0) * upward] : [0, 1];
  return Math.max(0, Math.min(a, b), Math.min(c, d)) <= Math.min(1, Math.max(a, b), Math.max(c, d));
}
