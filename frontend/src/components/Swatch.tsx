import { corners, shapeOf } from "@/core/appearance/shape";
import type { LinkStyle } from "@/core/appearance/linkStyle";

/** The line of a link class, as the map draws it. */
export function LineSwatch({ style, width = 30 }: { style: LinkStyle; width?: number }) {
  return (
    <svg className="line-swatch" width={width} height="10" viewBox={`0 0 ${width} 10`} aria-hidden="true">
      <line x1="1" y1="5" x2={width - 1} y2="5" stroke={style.color} strokeWidth="2.5" strokeDasharray={style.dash.join(" ") || undefined} />
    </svg>
  );
}

/** The mark of a kind of entity, as the map draws it. */
export function KindMark({ kind, color = "currentColor" }: { kind: string; color?: string }) {
  const shape = shapeOf(kind);
  const points = corners(shape).map(([x, y]) => `${8 + x * 6},${8 + y * 6}`).join(" ");
  return (
    <svg className="kind-mark" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {shape === "circle" ? <circle cx="8" cy="8" r="6" fill={color} /> : <polygon points={points} fill={color} />}
    </svg>
  );
}
