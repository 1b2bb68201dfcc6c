import { useEffect, useRef, useState, type ReactNode } from "react";
import { Input, Label, TextField } from "react-aria-components";
import { TextButton } from "@/components/Buttons";
import { ErrorState } from "@/components/States";
import type { IconName } from "@/components/Icon";
import { t } from "@/core/i18n/i18n";

interface StepFormProps {
  title: string;
  confirm: string;
  icon: IconName;
  isBusy: boolean;
  error: Error | null;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
  children?: ReactNode;
}

/** Asked in the page, where what it is about stays in sight: what would happen, why, and yes or no. */
export function StepForm({ title, confirm, icon, isBusy, error, onConfirm, onCancel, children }: StepFormProps) {
  const [reason, setReason] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      className="step-form" aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onConfirm(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <h4 ref={heading} tabIndex={-1}>{title}</h4>
      {children}
      <TextField className="field" value={reason} onChange={setReason} maxLength={2000}>
        <Label className="field-label">{t("Why (recorded with the change)")}</Label>
        <Input />
      </TextField>
      {error ? <ErrorState error={error} /> : null}
      <div className="button-row">
        <TextButton look="main" icon={icon} type="submit" isDisabled={isBusy}>{confirm}</TextButton>
        <TextButton onPress={onCancel}>{t("Cancel")}</TextButton>
      </div>
    </form>
  );
}
