import type { Analysis, AnalysisResult, Cell } from "@/core/api/types";
import { formatNumber } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";

/** A value of an analysis in words. */
export function cellText(value: Cell): string {
  if (value === null) return "–";
  if (typeof value === "number") return formatNumber(value);
  if (typeof value === "boolean") return value ? t("yes") : t("no");
  return typeof value === "string" ? value : value.join(", ");
}

/** The numbers that describe the network as a whole. */
export function Values({ analysis, values }: { analysis: Analysis; values: AnalysisResult["values"] }) {
  const shown = analysis.outputs.filter(({ name }) => name in values);
  if (shown.length === 0) return null;
  return (
    <dl className="values">
      {shown.map(({ name, label, unit, unit_label }) => (
        <div key={name}>
          <dd>{cellText(values[name] ?? null)}</dd>
          <dt>{label}{unit && unit !== "share" ? <span className="muted">{` (${unit_label})`}</span> : null}</dt>
        </div>
      ))}
    </dl>
  );
}
