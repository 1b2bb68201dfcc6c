import type { MapPicture } from "@/core/api/types";
import { Pins, readPlaces, writePlaces, type Place } from "./pins";
import { settle } from "./settle";

/** Layouts whose places are only as good as any others; in the rest a place says something (a ring, a row, a group). */
const FREE_LAYOUTS: readonly string[] = ["force"];
/** Larger pictures are kept while the page is open, and laid out anew by the next. */
const MOST_STORED = 2000;

/** Where everyone of a case stood last in a layout: kept in this browser, by keyed ids alone. */
export class KeptPlaces {
  private readonly known: Map<string, Place>;

  private constructor(
    private readonly caseId: string,
    private readonly layout: string,
  ) {
    this.known = readPlaces(this.keptAs);
  }

  private static readonly open = new Map<string, KeptPlaces>();

  static of(caseId: string, layout: string): KeptPlaces {
    const key = `${caseId} ${layout}`;
    const kept = KeptPlaces.open.get(key) ?? new KeptPlaces(caseId, layout);
    KeptPlaces.open.set(key, kept);
    return kept;
  }

  /** The picture with everyone who was seen before in their place. */
  settle(picture: MapPicture): MapPicture {
    if (!FREE_LAYOUTS.includes(this.layout)) return picture;
    return settle(picture, this.known, Pins.of(this.caseId, this.layout, "").all);
  }

  /** Remember where everyone stands; those who are not in the picture now keep the place they had. */
  remember(picture: MapPicture): void {
    if (!FREE_LAYOUTS.includes(this.layout)) return;
    for (const { id, x, y } of picture.nodes) this.known.set(id, { x, y });
    if (this.known.size <= MOST_STORED) writePlaces(this.keptAs, this.known);
  }

  forget(): void {
    this.known.clear();
    writePlaces(this.keptAs, this.known);
  }

  private get keptAs(): string {
    return `fanal.places.${this.caseId}.${this.layout}`;
  }
}
