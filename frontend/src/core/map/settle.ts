import type { MapPicture } from "@/core/api/types";
import type { Place } from "./pins";

/** At least so large a share of a picture must be known for it to count as the same picture, changed a little. */
const SAME_SHARE = 0.6;
/** Golden angle: places along the spiral that it makes never line up. */
const TURN = 2.399963;
const TRIES = 400;

/** Keep everyone where they stood, and give newcomers a free place near those they are linked to.
 *
 * A layout is worked out anew from all links, so that one link more may move everybody. Where most of a picture is
 * known already its places are worth more to the reader than a slightly better layout. A picture of which little is
 * known is returned as it is.
 *
 * @param known places by entity id, as they were before
 * @param pins places that were given by hand: newcomers go to where people are seen, not to where they were laid out
 */
export function settle(picture: MapPicture, known: ReadonlyMap<string, Place>, pins: ReadonlyMap<string, Place>): MapPicture {
  const kept = picture.nodes.filter((node) => known.has(node.id));
  if (kept.length < picture.nodes.length * SAME_SHARE || kept.length === 0) return picture;
  if (kept.every((node) => isAt(node, known.get(node.id) as Place)) && kept.length === picture.nodes.length) return picture;
  const places = new Map<string, Place>();
  for (const { id } of kept) places.set(id, pins.get(id) ?? (known.get(id) as Place));
  const ground = new Ground([...places.values()]);
  const linked = neighbors(picture);
  const settled = new Map<string, Place>(kept.map(({ id }) => [id, known.get(id) as Place]));
  for (const node of newcomersFirstLinked(picture, places, linked)) {
    const near = (linked.get(node) ?? []).flatMap((other) => places.get(other) ?? []);
    const place = ground.free(near.length ? middle(near) : ground.rim());
    places.set(node, place);
    settled.set(node, place);
  }
  return { ...picture, nodes: picture.nodes.map((node) => ({ ...node, ...settled.get(node.id) })) };
}

function isAt(one: Place, other: Place): boolean {
  return one.x === other.x && one.y === other.y;
}

function middle(places: readonly Place[]): Place {
  const sum = places.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / places.length, y: sum.y / places.length };
}

function neighbors({ edges }: MapPicture): Map<string, string[]> {
  const linked = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const others = linked.get(from);
    if (others) others.push(to);
    else linked.set(from, [to]);
  };
  for (const { source, target } of edges) {
    add(source, target);
    add(target, source);
  }
  return linked;
}

/** Those with a place beside them first, so that chains of newcomers grow from where they hang on. */
function newcomersFirstLinked({ nodes }: MapPicture, places: ReadonlyMap<string, Place>, linked: ReadonlyMap<string, readonly string[]>): string[] {
  const order = [...places.keys()];
  const met = new Set(order);
  for (let index = 0; index < order.length; index++) {
    for (const other of linked.get(order[index] as string) ?? []) {
      if (met.has(other)) continue;
      met.add(other);
      order.push(other);
    }
  }
  const inPicture = new Set(nodes.map(({ id }) => id));
  const unlinked = nodes.map(({ id }) => id).filter((id) => !met.has(id));
  return [...order.filter((id) => !places.has(id) && inPicture.has(id)), ...unlinked];
}

/** The ground people stand on, in squares about as wide as the room that one of them has. */
class Ground {
  private readonly taken = new Map<string, Place[]>();
  private readonly room: number;
  private readonly box: { left: number; right: number; low: number; high: number };

  constructor(places: readonly Place[]) {
    let box = { left: Infinity, right: -Infinity, low: Infinity, high: -Infinity };
    for (const { x, y } of places) {
      box = { left: Math.min(box.left, x), right: Math.max(box.right, x), low: Math.min(box.low, y), high: Math.max(box.high, y) };
    }
    this.box = box;
    const side = Math.max(box.right - box.left, box.high - box.low) || 1;
    this.room = (0.5 * side) / Math.sqrt(places.length);
    for (const place of places) this.take(place);
  }

  /** The nearest free place along a spiral around `wish`, which is then taken. */
  free(wish: Place): Place {
    for (let step = 0; step < TRIES; step++) {
      const reach = this.room * 0.5 * Math.sqrt(step);
      const place = { x: wish.x + reach * Math.cos(step * TURN), y: wish.y + reach * Math.sin(step * TURN) };
      if (!this.isFree(place)) continue;
      this.take(place);
      return place;
    }
    this.take(wish);
    return wish;
  }

  /** Where those stand who are linked to nobody: below the others. */
  rim(): Place {
    return { x: (this.box.left + this.box.right) / 2, y: this.box.low - 2 * this.room };
  }

  private square({ x, y }: Place): [number, number] {
    return [Math.floor(x / this.room), Math.floor(y / this.room)];
  }

  private isFree(place: Place): boolean {
    const [column, row] = this.square(place);
    for (let across = column - 1; across <= column + 1; across++)
      for (let down = row - 1; down <= row + 1; down++)
        for (const other of this.taken.get(`${across} ${down}`) ?? [])
          if (Math.hypot(other.x - place.x, other.y - place.y) < this.room) return false;
    return true;
  }

  private take(place: Place): void {
    const key = this.square(place).join(" ");
    this.taken.set(key, [...(this.taken.get(key) ?? []), place]);
  }
}
