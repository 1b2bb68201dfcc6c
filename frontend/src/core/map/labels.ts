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
const CELL = 64;

/** Boxes already taken, in a grid so that thousands of wishes stay cheap. */
class Taken {
  private readonly cells = new Map<number, Box[]>();

  private *keys(box: Box): Generator<number> {
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++)
      for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++)
        yield (column + 1000) * 10000 + row + 1000;
  }

  isFree(box: Box): boolean {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top) return false;
      }
    }
    return true;
  }

  take(box: Box): void {
    for (const key of this.keys(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    }
  }
}

function choices({ x, y, radius, width }: LabelWish, room: Room): { box: Box; x: number; y: number; align: PlacedLabel["align"] }[] {
  const half = LINE / 2;
  const right = x + radius + GAP;
  const left = x - radius - GAP;
  const below = y + radius + GAP;
  const above = y - radius - GAP - LINE;
  // Below and above, a name may be pushed aside so that the edge of the picture does not cut it.
  const middle = x > 0 && x < room.width ? Math.max(width / 2, Math.min(room.width - width / 2, x)) : x;
  return [
    { align: "left", x: right, y, box: { left: right, right: right + width, top: y - half, bottom: y + half } },
    { align: "right", x: left, y, box: { left: left - width, right: left, top: y - half, bottom: y + half } },
    { align: "center", x: middle, y: below + half, box: { left: middle - width / 2, right: middle + width / 2, top: below, bottom: below + LINE } },
    { align: "center", x: middle, y: above + half, box: { left: middle - width / 2, right: middle + width / 2, top: above, bottom: above + LINE } },
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
}

/** Place labels so that none lies on another: each tries right, left, below, above; a wish that finds no room is dropped.
 *
 * Wishes are served in order, most important first.
 */
export function placeLabels(wishes: readonly LabelWish[], room: Room): PlacedLabel[] {
  const taken = new Taken();
  for (const { x, y, radius } of room.marks) taken.take({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  const isInside = ({ left, right, top, bottom }: Box) => left >= 0 && top >= 0 && right <= room.width && bottom <= room.height;
  const placed: PlacedLabel[] = [];
  wishes.forEach((wish, place) => {
    if (placed.length >= room.most && place >= room.forced) return;
    const open = choices(wish, room);
    const free = open.filter(({ box }) => taken.isFree(box));
    const chosen = free.find(({ box }) => isInside(box)) ?? free[0] ?? (place < room.forced ? open[0] : undefined);
    if (!chosen) return;
    taken.take(chosen.box);
    placed.push({ id: wish.id, text: wish.text, x: chosen.x, y: chosen.y, align: chosen.align });
  });
  return placed;
}
