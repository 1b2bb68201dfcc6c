import type { ReactNode } from "react";
import { DropZone, FileTrigger, Text, type FileDropItem } from "react-aria-components";
import { useQueryClient } from "@tanstack/react-query";
import { IconButton, TextButton } from "@/components/Buttons";
import { ErrorState } from "@/components/States";
import { t } from "@/core/i18n/i18n";
import { addFiles, forgetAdded, stopWork, useWork } from "@/core/papers/work";
import type { AddedDocument } from "@/core/papers/types";

async function dropped(items: readonly { kind: string }[]): Promise<File[]> {
  return Promise.all(items.filter((item): item is FileDropItem => item.kind === "file").map((item) => item.getFile()));
}

function becameText(one: AddedDocument): string {
  if (one.status === "refused") return one.message || t("This file could not be added.");
  return one.status === "known" ? t("The case has this document already.") : t("{count, plural, one {# page} other {# pages}}", { count: one.pages });
}

function AddedList({ added }: { added: readonly AddedDocument[] }) {
  return (
    <section className="added" aria-label={t("What became of the files")}>
      <ul>
        {added.map((one, place) => (
          <li key={`${place} ${one.name}`} data-status={one.status}>
            <b>{one.parent ? `${one.parent} / ${one.name}` : one.name}</b> <span>{becameText(one)}</span>
            {one.remarks.map((remark) => <p key={remark} className="muted">{remark}</p>)}
          </li>
        ))}
      </ul>
      <IconButton icon="close" label={t("Close the list")} onPress={forgetAdded} />
    </section>
  );
}

/** Add papers by dropping or choosing them, one after the other; each that cannot be read says why. */
export function AddPapers({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const { what, name, done, total, added, error } = useWork();
  const take = (files: readonly File[]) => {
    if (files.length) void addFiles(queries, files);
  };
  return (
    <div className="add-papers">
      <DropZone className="papers-drop" getDropOperation={() => (what ? "cancel" : "copy")} onDrop={(event) => void dropped(event.items).then(take)}>
        <Text slot="label">{t("Drop papers here: PDF, Word, OpenDocument, text, e-mail, pictures, sheets, or a zip of these.")}</Text>
        <div className="button-row">
          <FileTrigger allowsMultiple onSelect={(list) => take([...(list ?? [])])}>
            <TextButton icon="import" look="main" isDisabled={what !== null}>{t("Choose files")}</TextButton>
          </FileTrigger>
          {children}
        </div>
      </DropZone>
      <Progress />
      {error && what === null ? <ErrorState error={error} /> : null}
      {added.length && what === null ? <AddedList added={added} /> : null}
      <p className="unseen" role="status">{what === "adding" ? t("Adding {name}, {done} of {total}", { name, done: done + 1, total }) : ""}</p>
    </div>
  );
}

/** How far the work on papers is, and the way to stop it. */
export function Progress() {
  const { what, name, done, total } = useWork();
  if (!what) return null;
  return (
    <div className="paper-progress">
      <span>{what === "adding" ? t("Adding {name}, {done} of {total}", { name, done: Math.min(done + 1, total), total }) : t("Reading {name}: page {done} of {total}", { name, done, total })}</span>
      <progress max={total || 1} value={done} aria-label={what === "adding" ? t("Files added") : t("Pages read")} />
      <TextButton icon="close" onPress={stopWork}>{t("Stop")}</TextButton>
    </div>
  );
}
