import { useEffect, useMemo, useRef, useState, type FormEvent } from "react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { TextButton } from "@/components/Buttons";
import { PickTerm } from "@/components/fields/PickTerm";
import { TextArea, TextField } from "@/components/fields/TextField";
import { ErrorState } from "@/components/States";
import { post } from "@/core/api/client";
import type { CaseSummary, Term } from "@/core/api/types";
import { languages } from "@/core/i18n/codes";
import { t } from "@/core/i18n/i18n";

interface CaseFormProps {
  /** The case that is described anew; a new one is begun without it. */
  summary?: CaseSummary;
  onDone: (id: string | null) => void;
}

const asTerm = ({ code, label }: { code: string; label: string }): Term => ({ code, label, definition: "", parent: "", replaced_by: "", attributes: {} });

/** Begin a case, or give one another title or description; what is in it stays. */
export function CaseForm({ summary, onDone }: CaseFormProps) {
  const queries = useQueryClient();
  const [title, setTitle] = useState(summary?.title ?? "");
  const [organization, setOrganization] = useState(summary?.organization ?? "");
  const [language, setLanguage] = useState(summary?.language ?? "");
  const [description, setDescription] = useState(summary?.description ?? "");
  const [isTried, setTried] = useState(false);
  const terms = useMemo(() => languages().map(asTerm), []);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const saved = useMutation({
    mutationFn: () => post<CaseSummary>(summary ? `cases/${summary.id}/rename` : "cases", { title, organization, language, description }),
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ["cases"] });
      void queries.invalidateQueries({ queryKey: ["case", made.id] });
      onDone(made.id);
    },
  });
  const isUntitled = isTried && !title.trim();
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() && !saved.isPending) saved.mutate();
  };
  const name = summary ? t("Rename or describe the case") : t("New case");
  return (
    <form className="step-form work-form" aria-label={name} onSubmit={save}>
      <h2 ref={heading} tabIndex={-1}>{name}</h2>
      <TextField label={t("Title")} value={title} onChange={setTitle} {...(isUntitled ? { fault: t("Give the case a title.") } : {})} />
      <div className="field-pair">
        <TextField label={t("Kept by")} value={organization} onChange={setOrganization} />
        <PickTerm label={t("Main language of its papers")} terms={terms} value={language} onChange={setLanguage} />
      </div>
      <TextArea label={t("Description")} value={description} onChange={setDescription} rows={2} />
      {saved.error ? <ErrorState error={saved.error} /> : null}
      <div className="button-row">
        <TextButton look="main" type="submit" isDisabled={saved.isPending}>{t("Save")}</TextButton>
        <TextButton onPress={() => onDone(null)}>{t("Cancel")}</TextButton>
      </div>
    </form>
  );
}
