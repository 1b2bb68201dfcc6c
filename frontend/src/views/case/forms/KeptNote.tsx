import { TextButton } from "@/components/Buttons";
import type { Keeping } from "@/core/editing/keptForm";
import { t } from "@/core/i18n/i18n";

interface KeptNoteProps {
  state: Keeping;
  isPutBack: boolean;
  onThrowAway: () => void;
}

/** Say that what is filled in is kept, and that it was put back; a way to begin anew. */
export function KeptNote({ state, isPutBack, onThrowAway }: KeptNoteProps) {
  const said = state === "unkept" ? t("Not kept: the desk cannot be reached") : state === "kept" ? (isPutBack ? t("Put back as you left it") : t("Kept")) : "";
  return (
    <p className="kept-note">
      <span role="status" data-fault={state === "unkept"}>{said}</span>
      {state === "kept" ? <TextButton look="quiet" onPress={onThrowAway}>{t("Throw away")}</TextButton> : null}
    </p>
  );
}
