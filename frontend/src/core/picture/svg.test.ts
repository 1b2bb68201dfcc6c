import { expect, test } from "vitest";
import { escapeXml, writeSvg, type Picture, type PictureNode } from "./svg";

const INK = { text: "#111111", muted: "#555555", surface: "#ffffff", faint: "#eeeeee", select: "#b35c00" };
const node = (x: number, shape: PictureNode["shape"] = "circle"): PictureNode => ({ x, y: 50, radius: 8, shape, color: "#2f7fb5", label: "n" });
const [left, right] = [node(10), node(90, "square")];

const PICTURE: Picture = {
  title: "A & <B>",
  width: 200,
  height: 100,
  nodes: [left, right],
  edges: [
    { from: left, to: right, color: "#ff0000", width: 2, dash: [4, 2], curvature: 0.25, directed: true },
    { from: right, to: left, color: "#00ff00", width: 2, dash: [], curvature: 0, directed: false },
  ],
  labels: [{ id: "n", text: "Мария <3", x: 20, y: 50, align: "left" }],
  lines: [{ style: { code: "criminal", label: "criminal", color: "#ff0000", dash: [4, 2] }, count: "1" }],
  marks: [{ label: "victim", color: "#2f7fb5", count: "2" }],
  ink: INK,
};

const parsed = new DOMParser().parseFromString(writeSvg(PICTURE), "image/svg+xml");
const all = (selector: string) => [...parsed.querySelectorAll(selector)];

test("the file is well-formed and holds every link, mark and name", () => {
  expect(parsed.querySelector("parsererror")).toBeNull();
  expect(all("path").length).toBe(2);
  expect(all("g circle").length).toBe(1);
  expect(all("text").map((text) => text.textContent)).toContain("Мария <3");
});

test("line styles and directions are kept, and the legend explains them", () => {
  expect(all("path").map((path) => path.getAttribute("stroke-dasharray"))).toEqual(["4 2", null]);
  expect(all("g polygon").length).toBe(2);
  expect(all("line")[0]?.getAttribute("stroke-dasharray")).toBe("4 2");
  expect(all("text").map((text) => text.textContent)).toEqual(expect.arrayContaining(["criminal", "victim", "A & <B>"]));
});

test("nothing in it needs a style sheet, a script or another host", () => {
  expect(writeSvg(PICTURE)).not.toMatch(/style=|<style|<script|href|url\((?!#)/);
});

test("marks of XML are written as text", () => expect(escapeXml(`<&>"'`)).toBe("&lt;&amp;&gt;&quot;&#39;"));
