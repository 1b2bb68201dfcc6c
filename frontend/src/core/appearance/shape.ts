/** The shape a kind of entity is drawn with; the number is what the WebGL program reads. */
export const SHAPES = ["circle", "square", "triangle", "diamond", "hexagon"] as const;
export type Shape = (typeof SHAPES)[number];

const BY_KIND: Record<string, Shape> = {
  person: "circle",
  group: "square",
  organization: "square",
  place: "triangle",
  address: "triangle",
  event: "diamond",
};

export function shapeOf(kind: string): Shape {
  return BY_KIND[kind] ?? "hexagon";
}

/** Corners of a shape of radius 1 around 0, y downwards; none for a circle. */
export function corners(shape: Shape): readonly (readonly [number, number])[] {
  switch (shape) {
    case "circle":
      return [];
    case "square":
      return [[-0.86, -0.86], [0.86, -0.86], [0.86, 0.86], [-0.86, 0.86]];
    case "triangle":
      return [[0, -1.1], [1.05, 0.75], [-1.05, 0.75]];
    case "diamond":
      return [[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]];
    case "hexagon":
      return [[0.5, -0.87], [1, 0], [0.5, 0.87], [-0.5, 0.87], [-1, 0], [-0.5, -0.87]];
  }
}
