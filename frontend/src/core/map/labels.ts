import type { Point } from "./curve";

/** A label that asks to be drawn beside its node, in order of importance. */
export interface LabelWish {
  id: string;
  text: string;
  x: number;
  y: number;
  radius: number;
  width: number;
}

export interface PlacedLabel {
  id: string;
  text: string;
  x: number;
  y: number;
  align: "left" | "right" | "center";
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const LINE = 15;
const GAP = 4;
/** What stays free between a name and the sides of the picture. */
const EDGE = 4;
const CELL = 64;

/** What lies on the picture, boxes and points alike, in a grid so that thousands stay cheap. */
class Lying {
  private readonly cells = new Map<number, Box[]>();

  /** What a box covers; a wide one may be told of more than once. */
  *under(box: Box): Generator<Box> {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top) yield other;
      }
    }
  }

  put(box: Box): void {
    for (const key of this.keys(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    }
  }

  private *keys(box: Box): Generator<number> {
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++)
      for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++)
        yield (column + 1000) * 10000 + row + 1000;
  }
}

/** How many points of links a name would cover. */
function crossings(lines: Lying, box: Box): number {
  return [...lines.under(box)].length;
}

interface Choice {
  box: Box;
  x: number;
  y: number;
  align: PlacedLabel["align"];
  isFar?: boolean;
}

/** The places around a node, the most usual first: right, left, below, above, the four corners, and a line further off. */
function choices({ x, y, radius, width }: LabelWish, room: Room): Choice[] {
  const half = LINE / 2;
  const [right, left] = [x + radius + GAP, x - radius - GAP];
  const [below, above] = [y + radius + GAP + half, y - radius - GAP - half];
  const [low, high] = [y + (radius + LINE) * 0.7, y - (radius + LINE) * 0.7];
  // Not beside but below and above, a name may be pushed aside so that the edge of the picture does not cut it.
  const pushed = (start: number) => (x > 0 && x < room.width ? Math.max(EDGE, Math.min(room.width - EDGE - width, start)) : start);
  const middle = pushed(x - width / 2) + width / 2;
  const [after, before] = [pushed(x + radius * 0.7 + GAP), pushed(x - radius * 0.7 - GAP - width) + width];
  const from = (start: number, at: number): Choice => ({
    align: "left", x: start, y: at, box: { left: start, right: start + width, top: at - half, bottom: at + half },
  });
  const upTo = (end: number, at: number): Choice => ({
    align: "right", x: end, y: at, box: { left: end - width, right: end, top: at - half, bottom: at + half },
  });
  const around = (at: number): Choice => ({
    align: "center", x: middle, y: at, box: { left: middle - width / 2, right: middle + width / 2, top: at - half, bottom: at + half },
  });
  return [
    from(right, y), upTo(left, y), around(below), around(above),
    from(after, low), from(after, high), upTo(before, low), upTo(before, high),
    { ...around(below + LINE), isFar: true }, { ...around(above - LINE), isFar: true },
  ];
}

export interface Room {
  /** Size of the picture: a label that would be cut off at its edge looks for another place. */
  width: number;
  height: number;
  /** At most this many labels. */
  most: number;
  /** So many of the first wishes are placed even where there is no room. */
  forced: number;
  /** Marks no label should lie on. */
  marks: readonly { x: number; y: number; radius: number }[];
  /** Points along the links, about as far apart as a line of text is high; a name covers as few as it can. */
  lines: Iterable<Point>;
}

/** What it costs to lie on one point of a link, to be the next less usual place, to be a line off; being cut at the edge costs most. */
const COST = { line: 4, place: 1, far: 40, cut: 1000 };

/** Place labels so that none lies on another: each takes the place around its node where it covers the fewest links and is not
 * cut at the edge, of equal ones the more usual; a wish that finds no room is dropped.
 *
 * Wishes are served in order, most important first.
 */
export function placeLabels(wishes: readonly LabelWish[], room: Room): PlacedLabel[] {
  const taken = new Lying();
  for (const { x, y, radius } of room.marks) taken.put({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  const lines = new Lying();
  for (const { x, y } of room.lines) lines.put({ left: x, right: x, top: y, bottom: y });
  const isInside = ({ left, right, top, bottom }: Box) => left >= EDGE && top >= 0 && right <= room.width - EDGE && bottom <= room.height;
  const cost = ({ box, isFar }: Choice, place: number) =>
    COST.line * crossings(lines, box) + COST.place * place + (isFar ? COST.far : 0) + (isInside(box) ? 0 : COST.cut);
  const placed: PlacedLabel[] = [];
  wishes.forEach((wish, rank) => {
    if (placed.length >= room.most && rank >= room.forced) return;
    const priced = choices(wish, room).map((choice, place) => ({ choice, cost: cost(choice, place) }));
    const free = priced.filter(({ choice }) => taken.under(choice.box).next().done);
    const open = free.length || rank >= room.forced ? free : priced;
    if (!open.length) return;
    const { choice } = open.reduce((best, one) => (one.cost < best.cost ? one : best));
    taken.put(choice.box);
    placed.push({ id: wish.id, text: wish.text, x: choice.x, y: choice.y, align: choice.align });
  });
  return placed;
}
