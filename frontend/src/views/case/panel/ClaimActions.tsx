import { useState, type SyntheticEvent } from "react";
import { TextButton } from "@/components/Buttons";
import { TextField } from "@/components/fields/TextField";
import { Segments } from "@/components/Segments";
import type { Claim, PropertyClaims } from "@/core/api/types";
import { basisForm, basisGiven } from "@/core/editing/basis";
import type { Edit, Stance } from "@/core/editing/types";
import { t } from "@/core/i18n/i18n";
import { say } from "@/core/notice/notice";
import { useOpenCase } from "../caseContext";
import { useEditingEntity } from "./editingEntity";

interface ClaimActionsProps {
  claim: Claim;
  property: PropertyClaims;
  isContested: boolean;
  onCorrect: () => void;
}

/** Say why this one of several claims is the one to use. */
function UseForm({ onUse, onDone }: { onUse: (reason: string) => void; onDone: () => void }) {
  const [reason, setReason] = useState("");
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (reason.trim()) onUse(reason.trim());
  };
  return (
    <form className="claim-editor" onSubmit={submit} noValidate>
      <TextField label={t("Why is this the one to use?")} value={reason} onChange={setReason} autoFocus />
      <div className="button-row">
        <TextButton type="submit" look="main" isDisabled={!reason.trim()}>{t("Use this one")}</TextButton>
        <TextButton onPress={onDone}>{t("Cancel")}</TextButton>
      </div>
    </form>
  );
}

/** What can be done with a claim. */
export function ClaimActions({ claim, property, isContested, onCorrect }: ClaimActionsProps) {
  const { words } = useOpenCase();
  const { edit, isBusy, error, seq } = useEditingEntity();
  const [isChoosing, setChoosing] = useState(false);
  const field = property.label;
  const run = (asked: Edit, said: string) => void edit({ ...asked, baseSeq: seq }).then((made) => made && say({ text: said }));
  const mean = (stance: string) => {
    const basis = { ...basisGiven(basisForm(claim)), stance: stance as Stance };
    const given = { property: property.name, value: claim.value, lang: claim.lang, basis };
    run({ operations: [{ op: "replace_claim", statement: claim.statement, claim: given }], label: t("{stance}: {field}", { stance: words.label("stance", stance), field }) }, t("Saved. Ctrl Z takes it back."));
  };
  const use = (reason: string) => {
    setChoosing(false);
    run({ operations: [{ op: "use_claim", statement: claim.statement, reason }], label: t("The one to use: {field}", { field }), reason }, t("Marked as the one to use."));
  };
  const unuse = () => run({ operations: [{ op: "unuse_claim", statement: claim.statement }], label: t("No longer the one to use: {field}", { field }) }, t("No longer marked."));
  const takeBack = () => run({ operations: [{ op: "remove_claim", statement: claim.statement }], label: t("Taken back: {field}", { field }) }, t("Taken back. It stays in the history; Ctrl Z brings it back."));
  return (
    <>
      <Segments
        label={t("How it is meant")} value={claim.stance} onChange={(stance) => stance !== claim.stance && mean(stance)}
        options={words.list("stance").map((term) => ({ id: term.code, label: term.label }))}
      />
      <div className="claim-actions">
        <TextButton look="quiet" isDisabled={isBusy} onPress={onCorrect}>{t("Correct it")}</TextButton>
        {claim.used ? <TextButton look="quiet" isDisabled={isBusy} onPress={unuse}>{t("Not the one to use any more")}</TextButton> : null}
        {isContested && !claim.used ? <TextButton look="quiet" isDisabled={isBusy} onPress={() => setChoosing(true)}>{t("Use this one…")}</TextButton> : null}
        <TextButton look="quiet" isDisabled={isBusy} onPress={takeBack}>{t("Take it back")}</TextButton>
      </div>
      {isChoosing ? <UseForm onUse={use} onDone={() => setChoosing(false)} /> : null}
      {error?.message ? <p className="field-fault" role="alert">{error.message}</p> : null}
    </>
  );
}
