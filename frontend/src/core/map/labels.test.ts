import { expect, test } from "vitest";
import { placeLabels, type LabelWish, type PlacedLabel } from "./labels";

const ROOM = { width: 1000, height: 1000, most: 1000, forced: 0, marks: [], lines: [] };

function wish(id: string, x: number, y: number, width = 80): LabelWish {
  return { id, text: id, x, y, radius: 5, width };
}

function boxOf(label: PlacedLabel, width = 80) {
  const left = label.align === "left" ? label.x : label.align === "right" ? label.x - width : label.x - width / 2;
  return { left, right: left + width, top: label.y - 7.4, bottom: label.y + 7.4 };
}

test("no label lies on another, however crowded it is", () => {
  const wishes = Array.from({ length: 300 }, (_, index) => wish(String(index), 500 + ((index * 37) % 200), 500 + ((index * 61) % 150)));
  const boxes = placeLabels(wishes, ROOM).map((label) => boxOf(label));
  expect(boxes.length).toBeGreaterThan(10);
  boxes.forEach((a, i) =>
    boxes.slice(i + 1).forEach((b) => {
      const isApart = a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom;
      expect(isApart).toBe(true);
    }),
  );
});

test("the first wish wins, and a forced one is placed even without room", () => {
  const wishes = Array.from({ length: 8 }, (_, index) => wish(String(index), 100, 100));
  expect(placeLabels(wishes, ROOM)[0]?.id).toBe("0");
  expect(placeLabels(wishes, ROOM).length).toBeLessThan(8);
  expect(placeLabels(wishes, { ...ROOM, forced: 8 }).length).toBe(8);
});

test("a label at the edge turns inwards, and marks are kept clear", () => {
  expect(placeLabels([wish("a", 980, 500)], ROOM)[0]?.align).toBe("right");
  expect(placeLabels([wish("a", 500, 500)], { ...ROOM, marks: [{ x: 540, y: 500, radius: 10 }] })[0]?.align).toBe("right");
});

test("no more than asked for", () => {
  const wishes = Array.from({ length: 9 }, (_, index) => wish(String(index), 100, 100 + 40 * index));
  expect(placeLabels(wishes, { ...ROOM, most: 3 }).map((label) => label.id)).toEqual(["0", "1", "2"]);
});

test("a name at the side of the picture is pushed inside rather than cut", () => {
  const room = { width: 100, height: 100, most: 9, forced: 0, marks: [{ x: 60, y: 50, radius: 8 }], lines: [] };
  const [label] = placeLabels([{ id: "a", text: "a long name", x: 10, y: 50, radius: 5, width: 60 }], room);
  expect([label?.x, label?.align]).toEqual([34, "center"]);
});

test("a name lies where it covers no link", () => {
  const lines = Array.from({ length: 12 }, (_, index) => ({ x: 510 + 8 * index, y: 500 }));
  expect(placeLabels([wish("a", 500, 500)], { ...ROOM, lines })[0]?.align).toBe("right");
});

test("a forced name without room is not cut at the edge either", () => {
  const marks = [{ x: 980, y: 500, radius: 120 }];
  const [label] = placeLabels([wish("a", 980, 500)], { ...ROOM, forced: 1, marks });
  expect(boxOf(label as PlacedLabel).right).toBeLessThanOrEqual(1000);
});
