import { useState } from "react";
import { TextButton } from "@/components/Buttons";
import { EmptyState, ErrorState, Skeleton } from "@/components/States";
import { apiAddress } from "@/core/api/client";
import type { Diary } from "@/core/api/types";
import { currentLocale, t } from "@/core/i18n/i18n";
import { byDay, filterDiary, isOverdue, today, WHOLE_DIARY, WORK_SCHEMATA, type WorkSchema } from "@/core/work/diary";
import { emptyForm } from "@/core/work/form";
import { useDiary } from "@/core/work/queries";
import { useOpenCase } from "../caseContext";
import { WorkFilterBar } from "./WorkFilterBar";
import { WorkForm } from "./WorkForm";
import { WorkLine } from "./WorkLine";

/** Where the work stands, in one line. */
function Standing({ diary }: { diary: Diary }) {
  const { words } = useOpenCase();
  const late = diary.lines.filter((line) => isOverdue(line, today())).length;
  return (
    <p className="work-standing">
      <span><span className="muted">{t("Status")}:</span> <b>{diary.status ? words.label("case_status", diary.status) : t("nobody has said")}</b></span>
      {diary.closing_reason ? <span>{diary.closing_reason}</span> : null}
      <span>{t("{count, plural, =0 {no open to-do} one {# open to-do} other {# open to-dos}}", { count: diary.open_tasks })}</span>
      {late ? <b>{t("{count, plural, one {# overdue} other {# overdue}}", { count: late })}</b> : null}
    </p>
  );
}

/** Notes, to-dos, entries and changes of status, read from top to bottom. */
export function WorkView() {
  const { id, words } = useOpenCase();
  const diary = useDiary(id);
  const [filter, setFilter] = useState(WHOLE_DIARY);
  const [writing, setWriting] = useState<WorkSchema | null>(null);
  const lines = diary.data?.lines ?? [];
  const shown = filterDiary(lines, filter);
  return (
    <div className="view is-scrolling work" aria-busy={diary.isFetching}>
      <header className="view-head">
        <h2>{t("Work")}</h2>
        <span className="grow" />
        <TextButton onPress={() => window.print()}>{t("Print")}</TextButton>
        <a className="button" href={apiAddress(`cases/${id}/diary/file`, { language: currentLocale() })} download="diary.csv">{t("Save as a table")}</a>
      </header>
      {diary.data ? <Standing diary={diary.data} /> : null}
      <div className="button-row work-new">
        {WORK_SCHEMATA.map((schema) => (
          <TextButton key={schema} icon="plus" aria-expanded={writing === schema} onPress={() => setWriting(writing === schema ? null : schema)}>{words.schemaLabel(schema)}</TextButton>
        ))}
      </div>
      {writing ? <WorkForm key={writing} start={emptyForm(writing)} onDone={() => setWriting(null)} /> : null}
      {lines.length ? <WorkFilterBar lines={lines} filter={filter} onChange={setFilter} /> : null}
      {diary.error ? <ErrorState error={diary.error} onRetry={() => void diary.refetch()} /> : null}
      {!diary.data && !diary.error ? <Skeleton lines={6} /> : null}
      {diary.data && !lines.length && !writing ? (
        <EmptyState heading={t("Nothing is written yet")}>
          <p>{t("Notes, to-dos, what was done on a day and where the work stands are kept here and read from top to bottom. None of it is ever on the map or counted in a measure.")}</p>
        </EmptyState>
      ) : null}
      {lines.length && !shown.length ? <EmptyState heading={t("Nothing fits this filter")} /> : null}
      <ol className="diary">
        {byDay(shown).map(({ day, lines: own }) => (
          <li key={day}>
            <h3><time dateTime={day}>{day}</time></h3>
            <ul>{own.map((line) => <WorkLine key={line.id} line={line} />)}</ul>
          </li>
        ))}
      </ol>
    </div>
  );
}
