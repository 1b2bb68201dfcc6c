/** A place in the coordinates of a layout. */
export interface Place {
  x: number;
  y: number;
}

/** Nodes that were dragged stay where they were put, for each case and layout, in this browser. Only keyed ids are kept. */
export class Pins {
  private readonly places: Map<string, Place>;

  constructor(private readonly keptAs: string) {
    this.places = new Map(Object.entries(readKept(keptAs)));
  }

  static of(caseId: string, layout: string, root: string): Pins {
    return new Pins(`fanal.pins.${caseId}.${layout}${root ? `.${root}` : ""}`);
  }

  get all(): ReadonlyMap<string, Place> {
    return this.places;
  }

  put(id: string, place: Place): void {
    this.places.set(id, place);
    this.keep();
  }

  release(): void {
    this.places.clear();
    this.keep();
  }

  private keep(): void {
    try {
      if (this.places.size === 0) localStorage.removeItem(this.keptAs);
      else localStorage.setItem(this.keptAs, JSON.stringify(Object.fromEntries(this.places)));
    } catch {
      // A browser that keeps nothing still lets the nodes be dragged.
    }
  }
}

function readKept(keptAs: string): Record<string, Place> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptAs) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, Place] => isPlace(entry[1])));
  } catch {
    return {};
  }
}

function isPlace(value: unknown): value is Place {
  const place = value as Place | null;
  return Number.isFinite(place?.x) && Number.isFinite(place?.y);
}
