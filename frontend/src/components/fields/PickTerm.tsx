import { useMemo, useState } from "react";
import type { Term } from "@/core/api/types";
import { t } from "@/core/i18n/i18n";
import { foldedText } from "@/core/i18n/folded";
import { SearchList, type ListRow } from "./SearchList";

interface PickTermProps {
  label: string;
  /** In the order in which they are offered. */
  terms: readonly Term[];
  /** Code of the term chosen, "" for none. */
  value: string;
  onChange: (code: string) => void;
  isLabelHidden?: boolean;
  help?: string;
  fault?: string;
  autoFocus?: boolean;
}

type Row = ListRow & { term: Term };

/** A word of a vocabulary: each is offered with its definition, and that of the chosen one stays in view. */
export function PickTerm({ label, terms, value, onChange, help, ...props }: PickTermProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = terms.find((term) => term.code === value);
  const rows = useMemo<Row[]>(() => {
    const wanted = foldedText(typed ?? "");
    const byLabel = terms.filter((term) => foldedText(term.label).includes(wanted));
    const byMeaning = wanted ? terms.filter((term) => !byLabel.includes(term) && foldedText(term.definition).includes(wanted)) : [];
    return [...byLabel, ...byMeaning].map((term) => ({ id: term.code, label: term.label, note: term.definition, term }));
  }, [terms, typed]);
  const pick = (row: Row) => {
    setTyped(null);
    onChange(row.id);
  };
  const write = (text: string) => {
    setTyped(text);
    if (value) onChange("");
  };
  const unproven = chosen?.attributes["need_not_be_proven"];
  return (
    <div className="pick-term">
      <SearchList
        {...props} label={label} text={typed ?? chosen?.label ?? ""} onText={write} rows={rows} isCurrent onPick={pick} takesFirst={Boolean(typed)}
        opensEmpty emptyText={t("No word begins so")} onLeave={() => setTyped(null)} {...(help ? { help } : {})}
      />
      {chosen?.definition ? <p className="meaning-line">{chosen.definition}</p> : null}
      {typeof unproven === "string" && unproven ? <p className="meaning-line"><b>{t("Need not be proven:")}</b> {unproven}</p> : null}
    </div>
  );
}
