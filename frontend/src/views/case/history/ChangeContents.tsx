import { useState } from "react";
import { ToggleButton } from "react-aria-components";
import { TextButton } from "@/components/Buttons";
import { ErrorState, Skeleton } from "@/components/States";
import type { ChangeLines, KindTurned } from "@/core/api/types";
import { formatInteger } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { useChangeLines, useForesight } from "@/core/history/queries";
import { useOpenCase } from "../caseContext";
import { TurnLines } from "./TurnLines";
import { kindCount } from "./wording";

interface Windows {
  data?: { pages: ChangeLines[] } | undefined;
  error: Error | null;
  hasNextPage: boolean;
  isFetching: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
}

function KindCounts({ kinds, schema, onPick }: { kinds: readonly KindTurned[]; schema: string; onPick: (schema: string) => void }) {
  const { words } = useOpenCase();
  return (
    <ul className="kind-counts" aria-label={t("Counted by kind")}>
      {kinds.map((kind) => (
        <li key={kind.schema}>
          <ToggleButton className="kind-count" isSelected={schema === kind.schema} onChange={(isOn) => onPick(isOn ? kind.schema : "")}>
            <b>{words.schemaPlural(kind.schema)}</b> {kindCount(kind)}
          </ToggleButton>
        </li>
      ))}
    </ul>
  );
}

function Contents({ windows, schema, onPick, nothing }: { windows: Windows; schema: string; onPick: (schema: string) => void; nothing: string }) {
  const pages = windows.data?.pages ?? [];
  const kinds = pages[0]?.kinds ?? [];
  const lines = pages.flatMap((page) => page.lines);
  const total = kinds.reduce((sum, kind) => sum + (schema && kind.schema !== schema ? 0 : kind.statements), 0);
  if (windows.error) return <ErrorState error={windows.error} onRetry={() => void windows.refetch()} />;
  if (!windows.data) return <Skeleton lines={3} />;
  if (kinds.length === 0) return <p className="muted">{nothing}</p>;
  return (
    <div className="change-contents" aria-busy={windows.isFetching}>
      <KindCounts kinds={kinds} schema={schema} onPick={onPick} />
      <TurnLines lines={lines} />
      {windows.hasNextPage ? (
        <div className="button-row">
          <TextButton isDisabled={windows.isFetching} onPress={() => void windows.fetchNextPage()}>{t("Show more")}</TextButton>
          <span className="muted">{t("{shown} of {total} claims shown", { shown: formatInteger(lines.length), total: formatInteger(total) })}</span>
        </div>
      ) : null}
    </div>
  );
}

/** What a change did: counted by kind, then line by line, a window at a time. */
export function ChangeContents({ seq }: { seq: number }) {
  const { id } = useOpenCase();
  const [schema, setSchema] = useState("");
  const windows = useChangeLines(id, seq, schema);
  return <Contents windows={windows} schema={schema} onPick={setSchema} nothing={t("It changed nothing that is recorded.")} />;
}

/** What bringing a state back would change. */
export function Foresight({ seq, entity }: { seq: number; entity: string }) {
  const { id } = useOpenCase();
  const [schema, setSchema] = useState("");
  const windows = useForesight(id, seq, entity, schema);
  return <Contents windows={windows} schema={schema} onPick={setSchema} nothing={t("Nothing would change: this is how it stands now.")} />;
}
