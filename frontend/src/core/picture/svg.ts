import type { LinkStyle } from "@/core/appearance/linkStyle";
import { corners, type Shape } from "@/core/appearance/shape";
import { drawnCurve, type Point } from "@/core/map/curve";
import type { PlacedLabel } from "@/core/map/labels";
import type { Ink } from "@/core/theme/theme";

export interface PictureNode extends Point {
  radius: number;
  shape: Shape;
  color: string;
  label: string;
}

export interface PictureEdge {
  from: PictureNode;
  to: PictureNode;
  color: string;
  width: number;
  dash: readonly number[];
  curvature: number;
  directed: boolean;
}

/** A line of the legend: how a class is drawn, and how many links it has. */
export interface LegendLine {
  style: LinkStyle;
  count: string;
}

export interface LegendMark {
  label: string;
  color: string;
  count: string;
}

/** All that a written picture holds. */
export interface Picture {
  title: string;
  width: number;
  height: number;
  nodes: readonly PictureNode[];
  edges: readonly PictureEdge[];
  labels: readonly PlacedLabel[];
  lines: readonly LegendLine[];
  marks: readonly LegendMark[];
  ink: Ink;
}

const LEGEND_WIDTH = 240;
const ROW = 20;
const HEAD = 44;
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

export function escapeXml(text: string): string {
  const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
const at = (x: number, y: number): string => `${round(x)},${round(y)}`;
const dashed = (dash: readonly number[]): string => (dash.length ? ` stroke-dasharray="${dash.join(" ")}"` : "");

function edgeSvg({ from, to, color, width, dash, curvature, directed }: PictureEdge): string {
  const { control, end, arrow } = drawnCurve(from, to, to.radius, { curvature, directed, width });
  const path = `M${at(from.x, from.y)}Q${at(control.x, control.y)} ${at(end.x, end.y)}`;
  const line = `<path d="${path}" fill="none" stroke="${color}" stroke-width="${round(width)}"${dashed(dash)}/>`;
  if (!directed) return line;
  const head = [arrow.tip, arrow.left, arrow.right].map(({ x, y }) => at(x, y)).join(" ");
  return `${line}<polygon points="${head}" fill="${color}"/>`;
}

function nodeSvg({ x, y, radius, shape, color }: PictureNode, ink: Ink): string {
  const look = `fill="${color}" stroke="${ink.surface}" stroke-width="1.5"`;
  const points = corners(shape);
  if (points.length === 0) return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${look}/>`;
  return `<polygon points="${points.map(([dx, dy]) => at(x + dx * radius, y + dy * radius)).join(" ")}" ${look}/>`;
}

const ANCHORS = { left: "start", right: "end", center: "middle" };

function labelSvg({ x, y, align, text }: PlacedLabel, ink: Ink): string {
  const halo = `fill="${ink.text}" stroke="${ink.surface}" stroke-width="3" paint-order="stroke" stroke-linejoin="round"`;
  return `<text x="${round(x)}" y="${round(y + 4)}" text-anchor="${ANCHORS[align]}" ${halo}>${escapeXml(text)}</text>`;
}

function legendSvg({ lines, marks, ink, width }: Picture): string[] {
  const left = width + 16;
  const text = (x: number, y: number, content: string, anchor: "start" | "end") =>
    `<text x="${x}" y="${y}" fill="${ink.text}" text-anchor="${anchor}">${escapeXml(content)}</text>`;
  const words = (y: number, label: string, count: string) =>
    text(left + 44, y, label, "start") + text(left + LEGEND_WIDTH - 32, y, count, "end");
  const lineRows = lines.map(({ style, count }, index) => {
    const y = HEAD + index * ROW;
    const ends = `x1="${left}" y1="${y - 4}" x2="${left + 34}" y2="${y - 4}"`;
    return `<line ${ends} stroke="${style.color}" stroke-width="2.5"${dashed(style.dash)}/>${words(y, style.label, count)}`;
  });
  const markRows = marks.map(({ label, color, count }, index) => {
    const y = HEAD + (lines.length + 1 + index) * ROW;
    return `<circle cx="${left + 17}" cy="${y - 4}" r="6" fill="${color}"/>${words(y, label, count)}`;
  });
  return [...lineRows, ...markRows];
}

/** Write a map as an SVG file that needs nothing else: links, marks, names, a title, and a legend beside them. */
export function writeSvg(picture: Picture): string {
  const { ink, title, nodes, edges, labels } = picture;
  const width = picture.width + LEGEND_WIDTH;
  const height = Math.max(picture.height, HEAD + (picture.lines.length + picture.marks.length + 2) * ROW);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" font-size="12">`,
    `<title>${escapeXml(title)}</title>`,
    `<defs><clipPath id="stage"><rect width="${picture.width}" height="${height}"/></clipPath></defs>`,
    `<rect width="${width}" height="${height}" fill="${ink.surface}"/>`,
    `<g clip-path="url(#stage)">`,
    ...edges.map(edgeSvg),
    ...nodes.map((node) => nodeSvg(node, ink)),
    ...labels.map((label) => labelSvg(label, ink)),
    "</g>",
    `<text x="16" y="26" font-size="16" font-weight="600" fill="${ink.text}">${escapeXml(title)}</text>`,
    ...legendSvg(picture),
    "</svg>",
  ].join("\n");
}
