import { useState } from "react";
import { IconButton } from "@/components/Buttons";
import { ClassBars } from "@/components/ClassBars";
import type { CaseSummary } from "@/core/api/types";
import type { LinkStyles } from "@/core/appearance/linkStyle";
import { formatInstant } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { languageName } from "@/core/i18n/names";
import { routeAddress } from "@/core/route/route";
import type { Words } from "@/core/vocabulary/words";
import { CaseForm } from "./CaseForm";

/** Where the work stands and what changed last, as far as anyone has said. */
function CaseWork({ summary, words }: { summary: CaseSummary; words: Words }) {
  const { status, open_tasks: open, overdue_tasks: late, last_change: last } = summary;
  return (
    <>
      {status || open ? (
        <p className="case-work-line">
          {status ? <span className="chip">{words.label("case_status", status)}</span> : null}
          {open ? <span>{t("{count, plural, =0 {no open to-do} one {# open to-do} other {# open to-dos}}", { count: open })}</span> : null}
          {late ? <b>{t("{count, plural, one {# overdue} other {# overdue}}", { count: late })}</b> : null}
        </p>
      ) : null}
      {last ? <p className="muted case-last">{t("Changed last by {name}, {when}", { name: last.actor, when: formatInstant(last.at) })}</p> : null}
    </>
  );
}

/** One case in the list. */
export function CaseCard({ summary, words, styles }: { summary: CaseSummary; words: Words; styles: LinkStyles }) {
  const [isRenaming, setRenaming] = useState(false);
  const people = summary.entities["Person"] ?? 0;
  const links = Object.values(summary.links).reduce((sum, count) => sum + count, 0);
  if (isRenaming) return <li className="case-card"><CaseForm summary={summary} onDone={() => setRenaming(false)} /></li>;
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
        <CaseWork summary={summary} words={words} />
        <ClassBars counts={summary.links} words={words} styles={styles} />
      </a>
      <IconButton icon="rename" className="case-rename" label={t("Rename: {name}", { name: summary.title })} onPress={() => setRenaming(true)} />
    </li>
  );
}
