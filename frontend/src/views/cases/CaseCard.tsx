import { ClassBars } from "@/components/ClassBars";
import type { CaseSummary } from "@/core/api/types";
import type { LinkStyles } from "@/core/appearance/linkStyle";
import { t } from "@/core/i18n/i18n";
import { languageName } from "@/core/i18n/names";
import { routeAddress } from "@/core/route/route";
import type { Words } from "@/core/vocabulary/words";

/** One case in the list. */
export function CaseCard({ summary, words, styles }: { summary: CaseSummary; words: Words; styles: LinkStyles }) {
  const people = summary.entities["Person"] ?? 0;
  const links = Object.values(summary.links).reduce((sum, count) => sum + count, 0);
  return (
    <li className="case-card">
      <a href={routeAddress({ page: "case", id: summary.id, tab: "map" })}>
        <h2>{summary.title}</h2>
        <p className="muted">{[summary.organization, languageName(summary.language)].filter(Boolean).join(" · ")}</p>
        <p className="counts">
          {t("{count, plural, one {# person} other {# people}}", { count: people })}
          {" · "}
          {t("{count, plural, one {# link} other {# links}}", { count: links })}
        </p>
        <ClassBars counts={summary.links} words={words} styles={styles} />
      </a>
    </li>
  );
}
