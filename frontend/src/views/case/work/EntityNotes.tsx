import { useState } from "react";
import { TextButton } from "@/components/Buttons";
import { ErrorState, Skeleton } from "@/components/States";
import { t } from "@/core/i18n/i18n";
import { notesOn } from "@/core/work/diary";
import { emptyForm, type Picked } from "@/core/work/form";
import { useDiary } from "@/core/work/queries";
import { useOpenCase } from "../caseContext";
import { WorkForm } from "./WorkForm";
import { WorkLine } from "./WorkLine";

/** What is noted about one person or thing, or mentions them; a note can be added there. */
export function EntityNotes({ entity }: { entity: Picked }) {
  const { id } = useOpenCase();
  const diary = useDiary(id);
  const [isWriting, setWriting] = useState(false);
  if (diary.error) return <ErrorState error={diary.error} onRetry={() => void diary.refetch()} />;
  if (!diary.data) return <Skeleton lines={2} />;
  const lines = notesOn(diary.data.lines, entity.id);
  return (
    <>
      {lines.length ? <ul className="diary">{lines.map((line) => <WorkLine key={line.id} line={line} />)}</ul> : <p className="muted">{t("Nothing is noted here.")}</p>}
      {isWriting ? (
        <WorkForm start={emptyForm("Note", [entity])} onDone={() => setWriting(false)} />
      ) : (
        <TextButton icon="plus" onPress={() => setWriting(true)}>{t("Add a note")}</TextButton>
      )}
    </>
  );
}
