import { useMemo, useState } from "react";
import { ToggleButton } from "react-aria-components";
import { SearchList, type ListRow } from "@/components/fields/SearchList";
import { LineSwatch } from "@/components/Swatch";
import type { LinkStyle } from "@/core/appearance/linkStyle";
import { t } from "@/core/i18n/i18n";
import { findKinds, type LinkKind } from "@/core/linking/kinds";
import { useOpenCase } from "../caseContext";

interface KindPickerProps {
  kinds: readonly LinkKind[];
  isCurrent: boolean;
  value: LinkKind | null;
  onChange: (kind: LinkKind | null) => void;
  /** Names of the two, as the form reads. */
  source: string;
  target: string;
  fault?: string;
  autoFocus?: boolean;
}

type Row = ListRow & { kind: LinkKind };

const arrow = (kind: LinkKind, source: string, target: string): string =>
  !kind.directed ? `${source} – ${target}` : kind.isReversed ? `${target} → ${source}` : `${source} → ${target}`;

const unproven = (kind: LinkKind): string => (kind.needNotBeProven ? `${t("Need not be proven:")} ${kind.needNotBeProven}` : "");

/** The classes that fit, each with its line; one of them narrows what is offered. */
function Classes({ kinds, chosen, onChoose }: { kinds: readonly LinkKind[]; chosen: string; onChoose: (code: string) => void }) {
  const { styles } = useOpenCase();
  const classes = [...new Map(kinds.map((kind) => [kind.linkClass, kind.classLabel]))];
  return (
    <div className="kind-classes" role="group" aria-label={t("Class of link")}>
      {classes.map(([code, label]) => (
        <ToggleButton key={code} className="kind-class" isSelected={code === chosen} onChange={(isOn) => onChoose(isOn ? code : "")}>
          <LineSwatch style={styles.of(code)} />{label}
        </ToggleButton>
      ))}
    </div>
  );
}

/** What the link is: an act or a sub-type of any class, found as one types, its meaning in view. */
export function KindPicker({ kinds, isCurrent, value, onChange, source, target, fault, autoFocus = false }: KindPickerProps) {
  const { styles } = useOpenCase();
  const [typed, setTyped] = useState<string | null>(null);
  const [linkClass, setLinkClass] = useState("");
  const rows = useMemo<Row[]>(
    () =>
      findKinds(kinds, typed ?? "", linkClass).map((kind) => ({
        id: `${kind.key}${kind.isReversed ? "<" : ""}`,
        label: kind.isReversed ? `${kind.label} (${arrow(kind, source, target)})` : kind.label,
        mark: <LineSwatch style={ownColor(styles.of(kind.linkClass), kind.color)} />,
        note: [kind.definition, unproven(kind)].filter(Boolean).join(" "),
        kind,
      })),
    [kinds, typed, linkClass, source, target, styles],
  );
  const write = (text: string) => {
    setTyped(text);
    if (value) onChange(null);
  };
  const pick = (row: Row) => {
    setTyped(null);
    onChange(row.kind);
  };
  return (
    <div className="kind-picker">
      {value ? null : <Classes kinds={kinds} chosen={linkClass} onChoose={setLinkClass} />}
      <SearchList
        label={t("What is between them?")} text={typed ?? value?.label ?? ""} onText={write} rows={rows} isCurrent={isCurrent} onPick={pick} takesFirst={!value}
        opensEmpty={!value} placeholder={t("recruits, sibling, pays …")} emptyText={t("Nothing that fits these two has this word")}
        onLeave={() => setTyped(null)} autoFocus={autoFocus} {...(fault ? { fault } : {})}
      />
      {value ? (
        <div className="kind-meaning" aria-live="polite">
          <p><LineSwatch style={ownColor(styles.of(value.linkClass), value.color)} /> <b>{value.classLabel}</b> · {arrow(value, source, target)}</p>
          <p>{value.definition}</p>
          {value.needNotBeProven ? <p><b>{t("Need not be proven:")}</b> {value.needNotBeProven}</p> : null}
        </div>
      ) : null}
    </div>
  );
}

/** The line of a class in the color that the organization gave its own term. */
function ownColor(style: LinkStyle, color: string): LinkStyle {
  return color ? { ...style, color } : style;
}
