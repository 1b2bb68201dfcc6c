import { useCallback } from "react";
import type { NodeStyles } from "@/core/appearance/nodeStyle";
import { formatInteger } from "@/core/i18n/format";
import { buildGraph, paint } from "@/core/map/graph";
import { Pins } from "@/core/map/pins";
import { countByClass, ownLines, visibleParts } from "@/core/map/visible";
import { drawScene, fitScene, type Scene } from "@/core/picture/scene";
import { pictureSource } from "@/core/picture/source";
import { writeSvg } from "@/core/picture/svg";
import { readInk, type Ink } from "@/core/theme/theme";
import { useView, type View } from "@/core/view/view";
import { useOpenCase, type OpenCase } from "../caseContext";
import { entryLabel } from "../legend/entryLabel";
import { useNodeStyles } from "../useNodeStyles";

const SHEET = { width: 1400, height: 900 };

/** The whole map on a sheet, for the tabs on which none is drawn. */
function sheetScene({ id, picture, styles }: OpenCase, view: View, nodes: NodeStyles, ink: Ink): Scene | null {
  if (!picture || picture.nodes.length === 0) return null;
  const graph = buildGraph(picture, Pins.of(id, picture.layout, view.root).all);
  paint(graph, picture, { nodes, links: styles, canvas: ink.surface }, visibleParts(picture, view));
  return fitScene(graph, SHEET.width, SHEET.height);
}

/** A function that writes the map, as it is on screen where it is, as SVG; it returns null while there is none. */
export function usePictureSvg(): () => string | null {
  const open = useOpenCase();
  const nodes = useNodeStyles();
  const view = useView((state) => state.steps.now);
  return useCallback(() => {
    const { picture, classes, styles, words, summary } = open;
    if (!picture || !nodes) return null;
    const ink = readInk();
    const scene = pictureSource()?.placed() ?? sheetScene(open, view, nodes, ink);
    if (!scene) return null;
    const counts = countByClass(picture, view);
    const lines = classes
      .filter((code) => !view.filter.hiddenClasses.includes(code) && counts.get(code))
      .flatMap((code) => [
        { style: styles.of(code), count: formatInteger(counts.get(code) ?? 0) },
        ...ownLines(picture, view, styles).filter((line) => line.linkClass === code).map((line) => ({ style: styles.of(code, line.code), count: formatInteger(line.count) })),
      ]);
    const marks = nodes.legend.map((entry) => ({
      label: entryLabel(entry, view.colorBy, words), color: entry.color, count: formatInteger(entry.count),
    }));
    return writeSvg({ ...drawScene(scene), title: summary.title, lines, marks, ink });
  }, [open, nodes, view]);
}
