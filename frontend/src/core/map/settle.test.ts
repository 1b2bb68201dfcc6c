import { afterEach, describe, expect, it } from "vitest";
import { aNode, anEdge } from "@/core/testing";
import { KeptPlaces } from "./keptPlaces";
import { Pins, type Place } from "./pins";
import { settle } from "./settle";

const BEFORE = new Map<string, Place>([["a", { x: 0, y: 0 }], ["b", { x: 1, y: 0 }], ["c", { x: 0, y: 1 }], ["d", { x: 1, y: 1 }]]);
const NO_PINS = new Map<string, Place>();

/** A picture in which the layout put everybody somewhere else. */
function pictureOf(ids: string, ...pairs: string[]) {
  const edges = pairs.map((pair) => anEdge({ id: pair, source: pair[0] as string, target: pair[1] as string }));
  return { nodes: [...ids].map((id, place) => aNode(id, { x: -place, y: 9 })), edges, layout: "force", seed: 1 };
}

const placeIn = (picture: ReturnType<typeof pictureOf>, id: string) => {
  const { x, y } = picture.nodes.find((node) => node.id === id) ?? { x: NaN, y: NaN };
  return { x, y };
};
const distance = (one: Place, other: Place) => Math.hypot(one.x - other.x, one.y - other.y);

describe("settle", () => {
  it("leaves everyone where they were when a link is added or a person goes", () => {
    const settled = settle(pictureOf("abd", "ab", "ad"), BEFORE, NO_PINS);
    for (const id of "abd") expect(placeIn(settled, id)).toEqual(BEFORE.get(id));
  });

  it("puts a newcomer near those they are linked to, on nobody's place", () => {
    const settled = settle(pictureOf("abcde", "ae"), BEFORE, NO_PINS);
    const newcomer = placeIn(settled, "e");
    expect(distance(newcomer, { x: 0, y: 0 })).toBeLessThan(0.6);
    for (const place of BEFORE.values()) expect(distance(newcomer, place)).toBeGreaterThanOrEqual(0.25);
  });

  it("lets a chain of newcomers grow from where it hangs on, whatever the order of the nodes", () => {
    const settled = settle(pictureOf("feabcd", "af", "fe"), BEFORE, NO_PINS);
    expect(distance(placeIn(settled, "e"), placeIn(settled, "f"))).toBeLessThan(0.6);
    expect(distance(placeIn(settled, "f"), { x: 0, y: 0 })).toBeLessThan(0.6);
  });

  it("puts newcomers beside the place where a neighbor was put by hand", () => {
    const settled = settle(pictureOf("abcde", "ae"), BEFORE, new Map([["a", { x: 5, y: 5 }]]));
    expect(distance(placeIn(settled, "e"), { x: 5, y: 5 })).toBeLessThan(2);
    expect(placeIn(settled, "a")).toEqual({ x: 0, y: 0 });
  });

  it("gives those who are linked to nobody places of their own", () => {
    const settled = settle(pictureOf("abcdef"), BEFORE, NO_PINS);
    expect(distance(placeIn(settled, "e"), placeIn(settled, "f"))).toBeGreaterThan(0.2);
  });

  it("takes the new layout of a picture it knows little of, and of one that did not change", () => {
    const strange = pictureOf("axyz");
    expect(settle(strange, BEFORE, NO_PINS)).toBe(strange);
    const same = settle(pictureOf("abcd"), BEFORE, NO_PINS);
    expect(settle(same, BEFORE, NO_PINS)).toBe(same);
    const empty = pictureOf("");
    expect(settle(empty, BEFORE, NO_PINS)).toBe(empty);
  });
});

describe("KeptPlaces", () => {
  afterEach(() => localStorage.clear());

  it("remembers those who were filtered away", () => {
    const kept = KeptPlaces.of("one", "force");
    const first = kept.settle(pictureOf("abcd", "ab"));
    kept.remember(first);
    kept.remember(kept.settle(pictureOf("abc", "ab")));
    const back = kept.settle({ ...pictureOf("dcba", "ab") });
    expect(placeIn(back, "d")).toEqual(placeIn(first, "d"));
  });

  it("forgets when told to, and keeps nothing then", () => {
    const kept = KeptPlaces.of("two", "force");
    kept.remember(pictureOf("abcd"));
    kept.forget();
    expect(localStorage.length).toBe(0);
    const next = pictureOf("dcba");
    expect(kept.settle(next)).toBe(next);
  });

  it("leaves layouts alone in which a place says something", () => {
    const kept = KeptPlaces.of("three", "circular");
    kept.remember(pictureOf("abcd"));
    const next = { ...pictureOf("dcba"), layout: "circular" };
    expect(kept.settle(next)).toBe(next);
  });

  it("does not take pins for places: letting go brings people back", () => {
    Pins.of("four", "force", "").put("a", { x: 7, y: 7 });
    const kept = KeptPlaces.of("four", "force");
    kept.remember(pictureOf("abcd"));
    expect(placeIn(kept.settle(pictureOf("dcba")), "a")).toEqual({ x: -0, y: 9 });
  });
});
