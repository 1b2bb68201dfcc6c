import { describe, expect, it } from "vitest";
import { crosses, LinkRows, ROW, type DrawnLink, type Frame } from "./linkRows";
import { distanceToLink, nearestLink } from "./nearestLink";

/** A frame that shows [-1, 1] in both directions on 200 × 100 pixels, moved and magnified. */
function frame(zoom = 1, dx = 0, dy = 0): Frame {
  return { matrix: new Float32Array([zoom, 0, 0, 0, zoom, 0, dx, dy, 1]), width: 200, height: 100, sizeRatio: 1 };
}

function link(name: string, from: [number, number], to: [number, number], curvature = 0): DrawnLink {
  return {
    from: { x: from[0], y: from[1] }, to: { x: to[0], y: to[1], size: 5 },
    curvature, directed: true, width: 2, dash: [6, 3], color: 1, link: name,
  };
}

function rowsOf(...links: DrawnLink[]): LinkRows {
  const rows = new LinkRows();
  rows.reserve(links.length);
  links.forEach((one, row) => rows.put(row, one));
  return rows;
}

const seenIn = (rows: LinkRows) => [...rows.seen.subarray(0, rows.seenCount)].map((row) => rows.linkOf(row));

describe("crosses", () => {
  it("finds a line that passes through with both ends outside", () => expect(crosses(-3, -2, 3, 2, 1, 1)).toBe(true));
  it("leaves out a line that only passes a corner", () => expect(crosses(-3, 0, 0, 3, 1, 1)).toBe(false));
  it("takes upright, level and pointlike lines", () => {
    expect(crosses(0.5, -5, 0.5, 5, 1, 1)).toBe(true);
    expect(crosses(2, -5, 2, 5, 1, 1)).toBe(false);
    expect(crosses(0, 0, 0, 0, 1, 1)).toBe(true);
  });
});

describe("LinkRows", () => {
  const rows = rowsOf(link("left", [-0.9, 0], [-0.5, 0]), link("right", [0.5, 0], [0.9, 0]), link("across", [-0.9, -0.5], [0.9, -0.5]));

  it("sees all at first, and what is left of them after zooming in", () => {
    rows.look(frame());
    expect(seenIn(rows)).toEqual(["left", "right", "across"]);
    rows.look(frame(2, -2, 0));
    expect(seenIn(rows)).toEqual(["right", "across"]);
  });

  it("does not see hidden ones", () => {
    const some = rowsOf(link("kept", [0, 0], [1, 0]), link("gone", [0, 0], [0, 1]));
    some.hide(1);
    some.look(frame());
    expect(seenIn(some)).toEqual(["kept"]);
  });

  it("packs the rows on screen one after the other", () => {
    rows.look(frame(2, -2, 0));
    const packed = new Float32Array(2 * ROW.length);
    rows.pack(packed);
    expect([packed[ROW.fromX], packed[ROW.length + ROW.fromY]]).toEqual([0.5, -0.5]);
    expect([...packed.subarray(ROW.dashes, ROW.gaps + 1)]).toEqual([6, 0, 0, 3]);
  });
});

describe("nearestLink", () => {
  it("finds the nearer of two, and nothing out of reach", () => {
    const rows = rowsOf(link("upper", [-1, 0.2], [1, 0.2]), link("lower", [-1, -0.2], [1, -0.2]));
    rows.look(frame());
    expect(nearestLink(rows, { x: 100, y: 43 }, 5)).toBe("upper");
    expect(nearestLink(rows, { x: 100, y: 58 }, 5)).toBe("lower");
    expect(nearestLink(rows, { x: 100, y: 50 }, 5)).toBeNull();
  });

  it("tells parallel links apart by their bends, on the side where they are drawn", () => {
    const rows = rowsOf(link("up", [-1, 0], [1, 0], 0.5), link("down", [-1, 0], [1, 0], -0.5));
    rows.look(frame());
    // Bends of 0.5 × 120 px stray by half of that: 30 px above and below the middle line at y = 50.
    expect(nearestLink(rows, { x: 100, y: 20 }, 5)).toBe("up");
    expect(nearestLink(rows, { x: 100, y: 80 }, 5)).toBe("down");
    expect(nearestLink(rows, { x: 100, y: 50 }, 5)).toBeNull();
  });

  it("measures the distance to a straight link beyond its ends", () => {
    expect(distanceToLink({ x: 13, y: 4 }, { x: 0, y: 0 }, { x: 10, y: 0 }, 0)).toBe(5);
  });
});
