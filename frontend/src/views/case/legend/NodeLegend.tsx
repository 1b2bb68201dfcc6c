import { Button } from "react-aria-components";
import { Choice, type OptionGroup } from "@/components/Choice";
import { KindMark } from "@/components/Swatch";
import { useAnalyses } from "@/core/api/queries";
import { REST } from "@/core/appearance/nodeStyle";
import { categoryOf } from "@/core/appearance/category";
import { rampColor } from "@/core/appearance/color";
import { formatInteger, formatNumber } from "@/core/i18n/format";
import { t, useLocale } from "@/core/i18n/i18n";
import { useTheme } from "@/core/theme/theme";
import { changeView, emphasize, useView } from "@/core/view/view";
import { useOpenCase } from "../caseContext";
import { measureKey } from "../measureKey";
import { useNodeStyles } from "../useNodeStyles";
import { entryLabel } from "./entryLabel";

const NUMERIC = new Set(["number", "integer"]);

function useMeasureOptions(): OptionGroup {
  const { code } = useLocale();
  const analyses = useAnalyses(code);
  const options = (analyses.data ?? [])
    .filter((analysis) => analysis.per === "node")
    .flatMap((analysis) =>
      analysis.outputs
        .filter((output) => output.of === "row" && NUMERIC.has(output.type))
        .map((output) => ({ id: measureKey(analysis.id, output.name), label: output.label })),
    );
  return { title: t("Measures"), options };
}

/** Choose what colour and size say, and read what they mean. */
export function NodeLegend() {
  const { words, picture } = useOpenCase();
  const view = useView((state) => state.steps.now);
  const { isDark } = useTheme();
  const measures = useMeasureOptions();
  const styles = useNodeStyles();
  const lift = (code: string) => {
    const nodes = (picture?.nodes ?? []).filter((node) => categoryOf(node, view.colorBy, words) === code).map((node) => node.id);
    emphasize({ nodes, links: (picture?.edges ?? []).map((edge) => edge.id) });
  };
  const categories = { title: "", options: [{ id: "side", label: t("Side") }, { id: "role", label: t("Role") }, { id: "capacity", label: t("Capacity") }, { id: "kind", label: t("Kind") }, { id: "community", label: t("Community") }] };
  const sizes = { title: "", options: [{ id: "degree", label: t("Number of links") }, { id: "same", label: t("All the same") }] };
  return (
    <div className="legend-part" role="group" aria-labelledby="legend-marks">
      <h3 id="legend-marks">{t("People")}</h3>
      <Choice label={t("Color by")} value={view.colorBy} groups={[categories, measures]} onChange={(colorBy) => changeView({ colorBy })} />
      <ul className="node-legend">
        {styles?.legend.map((entry) => (
          <li key={entry.code}>
            <Button className="node-entry" isDisabled={entry.code === REST} onPress={() => lift(entry.code)}>
              <KindMark kind="person" color={entry.color} />
              <span className="grow">{entryLabel(entry, view.colorBy, words)}</span>
              <span className="number">{formatInteger(entry.count)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {styles?.range ? (
        <div className="ramp">
          <span>{formatNumber(styles.range[0])}</span>
          <i style={{ background: `linear-gradient(90deg, ${rampColor(0, isDark)}, ${rampColor(1, isDark)})` }} />
          <span>{formatNumber(styles.range[1])}</span>
        </div>
      ) : null}
      <Choice label={t("Size by")} value={view.sizeBy} groups={[sizes, measures]} onChange={(sizeBy) => changeView({ sizeBy })} />
    </div>
  );
}
