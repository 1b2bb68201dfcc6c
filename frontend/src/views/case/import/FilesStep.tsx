import { DropZone, FileTrigger, Text, type FileDropItem } from "react-aria-components";
import { TextButton } from "@/components/Buttons";
import { Skeleton } from "@/components/States";
import { formatNumber } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { discard, handOver, useImport } from "@/core/import/store";
import { Step } from "./Step";

const KILO = 1024;
const FORMATS: Record<string, string> = { ftm: "FollowTheMoney", htcds: "HTCDS", anx: "i2 ANX", avres: "AVRES", jsonl: "Fanal", csv: "Fanal", xlsx: "Fanal" };

function sizeText(bytes: number): string {
  if (bytes < KILO * KILO) return t("{size} kB", { size: formatNumber(Math.max(bytes / KILO, 0.1), 1) });
  return t("{size} MB", { size: formatNumber(bytes / KILO / KILO, 1) });
}

function formatText(format: string): string {
  return format === "table" ? t("table") : t("{format}: needs no mapping", { format: FORMATS[format] ?? format });
}

async function dropped(items: readonly { kind: string }[]): Promise<File[]> {
  const files = items.filter((item): item is FileDropItem => item.kind === "file");
  return Promise.all(files.map((item) => item.getFile()));
}

function FileList() {
  const draft = useImport((state) => state.draft);
  return (
    <ul className="import-files">
      {draft?.files.map((file) => (
        <li key={file.name}>
          <b>{file.name}</b> <span className="muted">{formatText(file.format)} · {sizeText(file.size)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Hand files over, by dropping them or by choosing them. */
export function FilesStep({ isFinished }: { isFinished: boolean }) {
  const draft = useImport((state) => state.draft);
  const isBusy = useImport((state) => state.isBusy);
  const take = (files: readonly File[]) => {
    if (files.length) void handOver(files);
  };
  return (
    <Step number={1} title={t("Files")}>
      {draft ? (
        <>
          <FileList />
          {draft.notes.map((note) => <p key={note} className="import-note">{note}</p>)}
          {isFinished ? <TextButton icon="plus" onPress={() => void discard()}>{t("Import more files")}</TextButton> : null}
        </>
      ) : (
        <DropZone
          className="import-drop" getDropOperation={() => (isBusy ? "cancel" : "copy")}
          onDrop={(event) => void dropped(event.items).then(take)}
        >
          {isBusy ? <Skeleton lines={2} /> : (
            <>
              <Text slot="label">{t("Drop sheets or network files here: CSV, Excel, ODS, JSON, GraphML, GEXF, HTCDS, FollowTheMoney.")}</Text>
              <p className="muted">{t("Files that belong together, such as people and the links among them, go together.")}</p>
              <FileTrigger allowsMultiple onSelect={(list) => take([...(list ?? [])])}>
                <TextButton icon="plus" look="main">{t("Choose files")}</TextButton>
              </FileTrigger>
            </>
          )}
        </DropZone>
      )}
    </Step>
  );
}
