/** A place on screen, pixels from the top left, y downwards. */
export interface Point {
  x: number;
  y: number;
}

/** Longest length, in pixels, that widens a bend: long links would else sweep across the picture. */
export const BEND_REACH = 120;
export const ARROW_LENGTH = 8;
export const ARROW_HALF_WIDTH = 3.6;

/** Middle control point of the bend of a link (quadratic Bézier). The ribbon shader computes the same. */
export function controlPoint(from: Point, to: Point, curvature: number): Point {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const offset = (curvature * Math.min(length, BEND_REACH)) / length;
  return { x: (from.x + to.x) / 2 + dy * offset, y: (from.y + to.y) / 2 - dx * offset };
}

export interface Arrow {
  tip: Point;
  left: Point;
  right: Point;
  base: Point;
}

/** The arrowhead that touches a node of the given radius, coming from `control`. */
export function arrowAt(to: Point, control: Point, radius: number, scale = 1): Arrow {
  const length = Math.hypot(to.x - control.x, to.y - control.y) || 1;
  const ux = (to.x - control.x) / length;
  const uy = (to.y - control.y) / length;
  const tip = { x: to.x - ux * radius, y: to.y - uy * radius };
  const base = { x: tip.x - ux * ARROW_LENGTH * scale, y: tip.y - uy * ARROW_LENGTH * scale };
  const wide = ARROW_HALF_WIDTH * scale;
  return {
    tip,
    base,
    left: { x: base.x - uy * wide, y: base.y + ux * wide },
    right: { x: base.x + uy * wide, y: base.y - ux * wide },
  };
}

export interface DrawnCurve {
  control: Point;
  end: Point;
  arrow: Arrow;
}

/** Arrowheads grow with the line they end. */
export function arrowScale(width: number): number {
  return 0.7 + 0.3 * width;
}

/** The part of a link that is drawn: cut off where its arrowhead begins, or at the rim of its target.
 *
 * Cutting keeps the curve where it was (de Casteljau), so that a link lifted out lies on the one below it.
 */
export function drawnCurve(from: Point, to: Point, radius: number, link: { curvature: number; directed: boolean; width: number }): DrawnCurve {
  const control = controlPoint(from, to, link.curvature);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const cut = (radius + (link.directed ? ARROW_LENGTH * 0.7 : 0)) / length;
  const last = 1 - Math.min(0.9, Math.max(0, cut));
  const between = (a: Point, b: Point): Point => ({ x: a.x + (b.x - a.x) * last, y: a.y + (b.y - a.y) * last });
  const near = between(from, control);
  return { control: near, end: between(near, between(control, to)), arrow: arrowAt(to, control, radius, arrowScale(link.width)) };
}
