import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { TextButton } from "@/components/Buttons";
import { TextArea, TextField } from "@/components/fields/TextField";
import { t } from "@/core/i18n/i18n";
import { addText, useWork } from "@/core/papers/work";
import { goTo } from "@/core/route/route";
import { useOpenCase } from "../caseContext";

/** A text that was pasted or typed becomes a document like any other. */
export function PasteText({ onDone }: { onDone: () => void }) {
  const { id } = useOpenCase();
  const queries = useQueryClient();
  const isBusy = useWork((state) => state.what !== null);
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const add = async () => {
    const made = await addText(queries, title.trim() || t("Pasted text"), text);
    if (!made) return;
    onDone();
    goTo({ page: "case", id, tab: "sources", of: made.source });
  };
  return (
    <section className="paste field-stack" aria-label={t("Paste a text")}>
      <TextField label={t("What to call it")} placeholder={t("Pasted text")} value={title} onChange={setTitle} />
      <TextArea label={t("Text")} rows={6} value={text} onChange={setText} autoFocus />
      <div className="button-row">
        <TextButton look="main" isDisabled={!text.trim() || isBusy} onPress={() => void add()}>{t("Add the text")}</TextButton>
        <TextButton look="quiet" onPress={onDone}>{t("Cancel")}</TextButton>
      </div>
    </section>
  );
}
