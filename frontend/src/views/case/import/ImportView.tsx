import { useEffect } from "react";
import { TextButton } from "@/components/Buttons";
import { ErrorState } from "@/components/States";
import { t } from "@/core/i18n/i18n";
import { useKinds } from "@/core/import/queries";
import { discard, openImport, useImport } from "@/core/import/store";
import { useOpenCase } from "../caseContext";
import { CheckStep } from "./CheckStep";
import { FilesStep } from "./FilesStep";
import { MeaningStep } from "./MeaningStep";
import "./import.css";

/** Import files in three steps on one page: which files, what a row is, check and import. */
export function ImportView() {
  const { id } = useOpenCase();
  useEffect(() => openImport(id), [id]);
  const draft = useImport((state) => state.draft);
  const job = useImport((state) => state.job);
  const error = useImport((state) => state.error);
  const kinds = useKinds();
  const isFinished = job?.what === "finish" && job.state === "done";
  return (
    <div className="view is-scrolling import">
      <header className="view-head">
        <h2>{t("Import files")}</h2>
        <span className="grow" />
        {draft && !isFinished ? <TextButton icon="close" onPress={() => void discard()}>{t("Discard this import")}</TextButton> : null}
      </header>
      <p className="muted view-note">{t("Nothing is recorded before the last step. The files stay as they are, and the whole import can be undone later.")}</p>
      {error ?? kinds.error ? <ErrorState error={(error ?? kinds.error) as Error} /> : null}
      <FilesStep isFinished={isFinished} />
      {draft && draft.tables.length > 0 && kinds.data && !isFinished ? <MeaningStep draft={draft} kinds={kinds.data} /> : null}
      {draft ? <CheckStep draft={draft} isFinished={isFinished} /> : null}
    </div>
  );
}
