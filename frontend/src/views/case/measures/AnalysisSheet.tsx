import { useState } from "react";
import { TextButton } from "@/components/Buttons";
import { ErrorState, Skeleton } from "@/components/States";
import { useAnalysis } from "@/core/api/queries";
import type { Analysis } from "@/core/api/types";
import type { Question } from "@/core/api/client";
import { t } from "@/core/i18n/i18n";
import { goTo } from "@/core/route/route";
import { changeView } from "@/core/view/view";
import { useOpenCase } from "../caseContext";
import { measureKey } from "../measureKey";
import { MatrixTable } from "./MatrixTable";
import { Parameters } from "./Parameters";
import { RowTable } from "./RowTable";
import { Values } from "./Values";
import { Why } from "./Why";

/** Show a measure of each person on the map, as colour or as size. */
function OnMap({ analysis }: { analysis: Analysis }) {
  const { id } = useOpenCase();
  const output = analysis.outputs.find(({ of, type }) => of === "row" && (type === "number" || type === "integer"));
  if (analysis.per !== "node" || !output) return null;
  const show = (by: "colorBy" | "sizeBy") => {
    changeView({ [by]: measureKey(analysis.id, output.name) });
    goTo({ page: "case", id, tab: "map" });
  };
  return (
    <div className="button-row">
      <TextButton onPress={() => show("colorBy")}>{t("Color the map by it")}</TextButton>
      <TextButton onPress={() => show("sizeBy")}>{t("Size the map by it")}</TextButton>
    </div>
  );
}

/** One analysis of the case under the filter in force. */
export function AnalysisSheet({ analysis }: { analysis: Analysis }) {
  const { id, question } = useOpenCase();
  const [chosen, setChosen] = useState<Question>({});
  const answer = useAnalysis(id, analysis.id, { ...question, ...chosen });
  const result = answer.data;
  return (
    <div className="view-main sheet-main" aria-busy={answer.isFetching}>
      <header className="analysis-head">
        <h2>{analysis.title}</h2>
        <p>{analysis.summary}</p>
        <Why analysis={analysis} />
      </header>
      <Parameters parameters={analysis.parameters} chosen={chosen} onChange={(name, value) => setChosen({ ...chosen, [name]: value })} />
      {answer.error ? <ErrorState error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      {!result && !answer.error ? <Skeleton lines={6} /> : null}
      {result && !answer.error ? (
        <>
          {result.notes.map((note) => <p key={note} className="note">{note}</p>)}
          <Values analysis={analysis} values={result.values} />
          <OnMap analysis={analysis} />
          {result.rows.length ? <RowTable analysis={analysis} rows={result.rows} /> : null}
          {result.matrix ? <MatrixTable title={analysis.title} matrix={result.matrix} /> : null}
        </>
      ) : null}
    </div>
  );
}
