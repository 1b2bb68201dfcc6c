import { useState } from "react";
import { Input, Label, TextField } from "react-aria-components";
import { IconButton, TextButton } from "@/components/Buttons";
import { ErrorState } from "@/components/States";
import { apiAddress } from "@/core/api/client";
import { t } from "@/core/i18n/i18n";
import { useKeepMapping, useMappings } from "@/core/import/queries";
import { loadMapping } from "@/core/import/store";
import type { DraftView, SavedMapping } from "@/core/import/types";
import { useOpenCase } from "../caseContext";

function Kept({ mapping }: { mapping: SavedMapping }) {
  const remove = useKeepMapping(`mappings/${mapping.id}/delete`);
  return (
    <li>
      <span className="grow">{mapping.name}</span>
      <TextButton onPress={() => void loadMapping(mapping.id)}>{t("Use")}</TextButton>
      <a href={apiAddress(`mappings/${mapping.id}/file`)} download>{t("Download")}</a>
      <IconButton icon="close" label={t("Delete {name}", { name: mapping.name })} onPress={() => remove.mutate({})} />
    </li>
  );
}

/** Say the same of this sheet as of an earlier one, or keep what is said for the next. */
export function SavedMappings({ draft }: { draft: DraftView }) {
  const { id } = useOpenCase();
  const mappings = useMappings();
  const keep = useKeepMapping(`cases/${id}/imports/${draft.id}/mapping`);
  const [name, setName] = useState("");
  const failure = mappings.error ?? keep.error;
  return (
    <details className="import-fold">
      <summary>{t("Mappings kept under a name ({count})", { count: mappings.data?.length ?? 0 })}</summary>
      {failure ? <ErrorState error={failure} /> : null}
      <ul className="import-kept">{mappings.data?.map((mapping) => <Kept key={mapping.id} mapping={mapping} />)}</ul>
      <div className="import-fields">
        <TextField className="import-field" value={name} onChange={setName}>
          <Label className="field-label">{t("Keep what is said here as")}</Label>
          <Input maxLength={120} />
        </TextField>
        <TextButton isDisabled={!name.trim() || !draft.is_ready} onPress={() => keep.mutate({ name })}>{t("Keep")}</TextButton>
      </div>
      {keep.isSuccess ? <p role="status">{t("Kept. `fanal import --mapping` reads the downloaded file too.")}</p> : null}
    </details>
  );
}
