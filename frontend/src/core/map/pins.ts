/** A place in the coordinates of a layout. */
export interface Place {
  x: number;
  y: number;
}

/** Nodes that were dragged stay where they were put, for each case and layout, in this browser. Only keyed ids are kept. */
export class Pins {
  private readonly places: Map<string, Place>;

  constructor(private readonly keptAs: string) {
    this.places = readPlaces(keptAs);
  }

  static of(caseId: string, layout: string, root: string): Pins {
    return new Pins(`fanal.pins.${caseId}.${layout}${root ? `.${root}` : ""}`);
  }

  get all(): ReadonlyMap<string, Place> {
    return this.places;
  }

  put(id: string, place: Place): void {
    this.places.set(id, place);
    writePlaces(this.keptAs, this.places);
  }

  release(): void {
    this.places.clear();
    writePlaces(this.keptAs, this.places);
  }
}

/** Keep places in this browser. One that keeps nothing still lets nodes be dragged. */
export function writePlaces(keptAs: string, places: ReadonlyMap<string, Place>): void {
  try {
    if (places.size === 0) localStorage.removeItem(keptAs);
    else localStorage.setItem(keptAs, JSON.stringify(Object.fromEntries(places)));
  } catch {
    // Full, or turned off.
  }
}

/** Places kept in this browser; what is not a place is left out. */
export function readPlaces(keptAs: string): Map<string, Place> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptAs) ?? "{}");
    if (typeof kept !== "object" || kept === null) return new Map();
    return new Map(Object.entries(kept).filter((entry): entry is [string, Place] => isPlace(entry[1])));
  } catch {
    return new Map();
  }
}

function isPlace(value: unknown): value is Place {
  const place = value as Place | null;
  return Number.isFinite(place?.x) && Number.isFinite(place?.y);
}
