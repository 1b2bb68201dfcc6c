import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Input, Label, ProgressBar, TextField } from "react-aria-components";
import { TextButton } from "@/components/Buttons";
import { ErrorState } from "@/components/States";
import { apiAddress } from "@/core/api/client";
import { useHistoryStep } from "@/core/history/queries";
import { formatInteger } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { rowCounts, total } from "@/core/import/counts";
import { stopWork, useImport, work } from "@/core/import/store";
import type { DraftView, ImportOutcome, JobView } from "@/core/import/types";
import { routeAddress } from "@/core/route/route";
import { useOpenCase } from "../caseContext";
import { Step } from "./Step";

function Progress({ job }: { job: JobView }) {
  const share = job.total ? (100 * job.done) / job.total : 0;
  return (
    <div className="import-progress">
      <ProgressBar aria-label={job.what === "finish" ? t("Importing") : t("Checking")} value={share}>
        {({ percentage }) => <span className="import-track"><span style={{ width: `${percentage ?? 0}%` }} /></span>}
      </ProgressBar>
      <span className="number">{`${formatInteger(share)} %`}</span>
      <TextButton icon="close" onPress={() => void stopWork()}>{t("Stop")}</TextButton>
    </div>
  );
}

/** Rows in, rows kept, rows listed; and how much would be new. */
function Counts({ outcome }: { outcome: ImportOutcome }) {
  const counts = rowCounts(outcome);
  const shown = Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, formatInteger(value)]));
  return (
    <div className="import-counts" role="status">
      {outcome.tables.length ? <p className="import-sum">{t("Rows: {rows} = kept {kept} + listed {listed}", shown)}</p> : null}
      <p>
        {t("{entities} people and things, {links} links; {fresh} statements new, {known} known already", {
          entities: formatInteger(total(outcome.entities)), links: formatInteger(total(outcome.links)),
          fresh: formatInteger(outcome.new), known: formatInteger(outcome.known),
        })}
      </p>
      {counts.cells ? <p>{t("{count, plural, one {# cell could not be read; its row is kept without it.} other {# cells could not be read; their rows are kept without them.}}", { count: counts.cells })}</p> : null}
    </div>
  );
}

function Problems({ outcome, file }: { outcome: ImportOutcome; file: string }) {
  const count = total(outcome.problem_counts);
  if (!count) return <p>{t("Nothing is wrong with any row.")}</p>;
  return (
    <details className="import-fold" open={count <= 5}>
      <summary>{t("Problems ({count})", { count: formatInteger(count) })}</summary>
      {file ? <a className="import-file" href={file} download>{t("Download the problem rows (CSV)")}</a> : null}
      <ul className="import-problems">
        {outcome.problems.map((problem, place) => (
          <li key={place}><b>{[problem.table, problem.row, problem.column].filter(Boolean).join(", ")}</b> {problem.message}</li>
        ))}
      </ul>
    </details>
  );
}

function Finished({ outcome }: { outcome: ImportOutcome }) {
  const { id } = useOpenCase();
  const undo = useHistoryStep(id);
  return (
    <div className="button-row">
      <a className="button main" href={routeAddress({ page: "case", id, tab: "map" })}>{t("Go to the map")}</a>
      {outcome.change !== null && !undo.isSuccess ? (
        <TextButton icon="undo" isDisabled={undo.isPending} onPress={() => undo.mutate({ step: "undo", seq: outcome.change, reason: "" })}>{t("Undo the whole import")}</TextButton>
      ) : null}
      {undo.isSuccess ? <p role="status">{t("The import is undone. The history can make it again.")}</p> : null}
      {undo.error ? <ErrorState error={undo.error} /> : null}
    </div>
  );
}

/** Check everything, then record it as one change. */
export function CheckStep({ draft, isFinished }: { draft: DraftView; isFinished: boolean }) {
  const { id } = useOpenCase();
  const queries = useQueryClient();
  const job = useImport((state) => state.job);
  const isBusy = useImport((state) => state.isBusy);
  const [reason, setReason] = useState("");
  const isRunning = job?.state === "running";
  const finish = async () => {
    if (await work("finish", { reason })) await queries.invalidateQueries({ queryKey: ["case", id] });
  };
  return (
    <Step number={draft.tables.length ? 3 : 2} title={isFinished ? t("Imported") : t("Check and import")}>
      {!draft.is_ready ? <p className="import-need">{t("Some tables still need an answer above.")}</p> : null}
      {isRunning && job ? <Progress job={job} /> : null}
      {job?.state === "cancelled" ? <p role="status">{t("Stopped. Nothing was recorded.")}</p> : null}
      {job?.error ? <p className="import-need" role="alert">{job.error}</p> : null}
      {job?.outcome ? (
        <>
          <Counts outcome={job.outcome} />
          <Problems outcome={job.outcome} file={isFinished ? "" : apiAddress(`cases/${id}/imports/${draft.id}/problem-rows`)} />
        </>
      ) : null}
      {isFinished && job?.outcome ? <Finished outcome={job.outcome} /> : (
        <div className="import-fields">
          <TextButton isDisabled={!draft.is_ready || isBusy} onPress={() => void work("check")}>{t("Check all rows")}</TextButton>
          <TextField className="import-field" value={reason} onChange={setReason}>
            <Label className="field-label">{t("Why (recorded with the change)")}</Label>
            <Input maxLength={500} />
          </TextField>
          <TextButton look="main" isDisabled={!draft.is_ready || isBusy} onPress={() => void finish()}>{t("Import")}</TextButton>
        </div>
      )}
    </Step>
  );
}
