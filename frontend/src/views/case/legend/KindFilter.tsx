import { useMemo } from "react";
import { Checkbox, CheckboxGroup, Label } from "react-aria-components";
import { KindMark } from "@/components/Swatch";
import { formatInteger } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { changeFilter, useView } from "@/core/view/view";
import { useOpenCase } from "../caseContext";

const SHOWN_FIRST = ["person", "group", "organization"];
const NEVER_ON_MAP = new Set(["link", "source", "thing"]);

function useKinds(): { kind: string; count: number }[] {
  const { summary, words } = useOpenCase();
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const [name, count] of Object.entries(summary.entities)) {
      const kind = words.schema(name)?.kind;
      if (kind && !NEVER_ON_MAP.has(kind)) counts.set(kind, (counts.get(kind) ?? 0) + count);
    }
    return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
  }, [summary, words]);
}

/** Which kinds of entity are on the map: people, groups and organizations until others are asked for. */
export function KindFilter() {
  const { words } = useOpenCase();
  const kinds = useKinds();
  const chosen = useView((state) => state.steps.now.filter.kinds);
  if (kinds.length < 2) return null;
  const change = (next: string[]) => {
    const isFirst = next.length === SHOWN_FIRST.length && SHOWN_FIRST.every((kind) => next.includes(kind));
    changeFilter((filter) => ({ ...filter, kinds: isFirst ? [] : next }));
  };
  return (
    <CheckboxGroup className="legend-part" value={chosen.length ? [...chosen] : SHOWN_FIRST} onChange={change}>
      <Label className="legend-title">{t("Kinds")}</Label>
      {kinds.map(({ kind, count }) => (
        <Checkbox key={kind} value={kind} className="check">
          <span className="box" aria-hidden="true" />
          <KindMark kind={kind} />
          <span className="grow">{words.kindLabel(kind)}</span>
          <span className="number">{formatInteger(count)}</span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
