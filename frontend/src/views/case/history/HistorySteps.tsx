import { TextButton } from "@/components/Buttons";
import { ErrorState } from "@/components/States";
import { useHistoryStep } from "@/core/history/queries";
import type { Change } from "@/core/api/types";
import { formatInstant } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { useOpenCase } from "../caseContext";
import { Foresight } from "./ChangeContents";
import { StepForm } from "./StepForm";

interface StepProps {
  change: Change;
  onDone: () => void;
}

/** Take one change back, whichever it is. */
export function UndoForm({ change, onDone }: StepProps) {
  const { id } = useOpenCase();
  const step = useHistoryStep(id);
  return (
    <StepForm
      title={t("Take this change back")} confirm={t("Take back")} icon="undo" isBusy={step.isPending} error={step.error} onCancel={onDone}
      onConfirm={(reason) => step.mutate({ step: "undo", seq: change.seq, reason }, { onSuccess: onDone })}
    >
      <p>{t("What it added goes, what it took back stands again. What later changes said of the same claims stays. You can make it again.")}</p>
    </StepForm>
  );
}

/** Make a change again that was taken back, however long ago. */
export function RedoButton({ change }: { change: Change }) {
  const { id } = useOpenCase();
  const step = useHistoryStep(id);
  return (
    <>
      <TextButton look="quiet" icon="redo" isDisabled={step.isPending} onPress={() => step.mutate({ step: "redo", seq: change.seq, reason: "" })}>{t("Make it again")}</TextButton>
      {step.error ? <ErrorState error={step.error} /> : null}
    </>
  );
}

/** Bring back the state after a change, of the whole case or of one entity, after seeing what that changes. */
export function RestoreForm({ change, entity = "", onDone }: StepProps & { entity?: string }) {
  const { id } = useOpenCase();
  const step = useHistoryStep(id);
  const when = formatInstant(change.at);
  return (
    <StepForm
      title={entity ? t("Bring this one back to how it stood on {when}", { when }) : t("Bring the whole case back to how it stood on {when}", { when })}
      confirm={t("Bring this state back")} icon="undo" isBusy={step.isPending} error={step.error} onCancel={onDone}
      onConfirm={(reason) => step.mutate({ step: "restore", seq: change.seq, entity, reason }, { onSuccess: onDone })}
    >
      <p>{t("This is what would change. It becomes a change of its own, which you can take back.")}</p>
      <div className="foresight"><Foresight seq={change.seq} entity={entity} /></div>
    </StepForm>
  );
}
