import { useState } from "react";
import { ErrorState, Skeleton } from "@/components/States";
import { useAnalyses } from "@/core/api/queries";
import type { Analysis } from "@/core/api/types";
import { t, useLocale } from "@/core/i18n/i18n";
import { AnalysisSheet } from "./AnalysisSheet";

const FIRST = "degree";
const ORDER = ["network", "node", "role", "pair", "table"];

function groupTitle(per: string): string {
  const titles: Record<string, string> = {
    network: t("Of the whole network"),
    node: t("Of each person"),
    role: t("Of each role"),
    pair: t("Of pairs"),
    table: t("Tables"),
  };
  return titles[per] ?? per;
}

interface AnalysisListProps {
  analyses: readonly Analysis[];
  chosen: string;
  onChoose: (id: string) => void;
}

function AnalysisList({ analyses, chosen, onChoose }: AnalysisListProps) {
  const groups = ORDER.map((per) => ({ per, list: analyses.filter((analysis) => analysis.per === per) })).filter(({ list }) => list.length);
  return (
    <nav className="view-side" aria-label={t("Measures")}>
      {groups.map(({ per, list }) => (
        <section key={per} className="legend-part">
          <h2 className="legend-title">{groupTitle(per)}</h2>
          <ul className="analysis-list">
            {list.map((analysis) => (
              <li key={analysis.id}>
                <button type="button" aria-current={analysis.id === chosen ? "true" : undefined} onClick={() => onChoose(analysis.id)}>{analysis.title}</button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** The analyses of the registry, drawn from their descriptions: what each means, its choices, its numbers. */
export function MeasuresView() {
  const { code } = useLocale();
  const analyses = useAnalyses(code);
  const [chosen, setChosen] = useState(FIRST);
  if (analyses.error) return <ErrorState error={analyses.error} onRetry={() => void analyses.refetch()} />;
  if (!analyses.data) return <Skeleton lines={10} />;
  const analysis = analyses.data.find(({ id }) => id === chosen) ?? analyses.data[0];
  return (
    <div className="view has-side">
      <AnalysisList analyses={analyses.data} chosen={analysis?.id ?? ""} onChoose={setChosen} />
      {analysis ? <AnalysisSheet key={analysis.id} analysis={analysis} /> : null}
    </div>
  );
}
