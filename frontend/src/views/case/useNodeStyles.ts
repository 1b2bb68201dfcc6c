import { useMemo } from "react";
import { useAnalysis } from "@/core/api/queries";
import type { AnalysisResult, MapNode } from "@/core/api/types";
import { categoryOf, sideColors } from "@/core/appearance/category";
import { nodeStyles, type MeasureValues, type NodeStyles } from "@/core/appearance/nodeStyle";
import { useTheme } from "@/core/theme/theme";
import { useView } from "@/core/view/view";
import { useOpenCase } from "./caseContext";
import { parseMeasureKey } from "./measureKey";

function valuesOf(result: AnalysisResult, output: string): MeasureValues {
  const values = new Map<string, number>();
  for (const row of result.rows) {
    const value = row[output];
    if (typeof value === "number" && typeof row["id"] === "string") values.set(row["id"], value);
  }
  return values;
}

/** Values of the measure a menu chose; null while none is chosen or it is being fetched. */
function useMeasure(key: string): MeasureValues | null {
  const { id, question } = useOpenCase();
  const { analysis, output } = parseMeasureKey(key) ?? { analysis: "", output: "" };
  const { data } = useAnalysis(id, analysis, question, analysis !== "");
  return useMemo(() => (data && analysis ? valuesOf(data, output) : null), [data, analysis, output]);
}

/** Colours and sizes of the nodes of the picture on screen, null before it is there. */
export function useNodeStyles(): NodeStyles | null {
  const { picture, words } = useOpenCase();
  const { isDark } = useTheme();
  const colorBy = useView((state) => state.steps.now.colorBy);
  const sizeBy = useView((state) => state.steps.now.sizeBy);
  const color = useMeasure(colorBy);
  const size = useMeasure(sizeBy);
  return useMemo(() => {
    if (!picture) return null;
    const coding = {
      categoryOf: (node: MapNode) => categoryOf(node, parseMeasureKey(colorBy) ? "side" : colorBy, words),
      fixed: colorBy === "side" ? sideColors(isDark) : new Map<string, string>(),
      color,
      size: size ?? (sizeBy === "same" ? ("same" as const) : ("degree" as const)),
    };
    return nodeStyles(picture.nodes, coding, isDark);
  }, [picture, words, isDark, colorBy, sizeBy, color, size]);
}
