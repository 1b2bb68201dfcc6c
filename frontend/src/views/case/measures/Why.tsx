import type { Analysis } from "@/core/api/types";
import { t } from "@/core/i18n/i18n";

/** How the numbers came about: what counts, what does not, and whose method it is. */
export function Why({ analysis }: { analysis: Analysis }) {
  const answers = [
    { ask: t("Strengths of links"), answer: analysis.weighted },
    { ask: t("Direction of links"), answer: analysis.directed },
    { ask: t("Method"), answer: analysis.reference },
    ...analysis.outputs.map((output) => ({ ask: output.label, answer: output.unit ? t("counted in: {unit}", { unit: output.unit_label }) : "" })),
  ].filter(({ answer }) => answer);
  if (answers.length === 0) return null;
  return (
    <details className="why">
      <summary>{t("Why these numbers?")}</summary>
      <dl>
        {answers.map(({ ask, answer }) => (
          <div key={ask}>
            <dt>{ask}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
