import { useCallback, useMemo, useState } from "react";
import { SearchList, type ListRow } from "@/components/fields/SearchList";
import { KindMark } from "@/components/Swatch";
import { useNamed } from "@/core/editing/suggestions";
import { t } from "@/core/i18n/i18n";
import { useOpenCase } from "./caseContext";

interface FindPersonProps {
  label: string;
  onPick: (id: string) => void;
  className?: string;
}

const ROLES_SHOWN = 3;

/** Find an entity of the case as one types, in any script; Enter takes the first. */
export function FindPerson({ label, onPick, className = "" }: FindPersonProps) {
  const { id, words } = useOpenCase();
  const [text, setText] = useState("");
  const { rows, error, isCurrent } = useNamed(id, text);
  const offered = useMemo<ListRow[]>(
    () =>
      rows.map((row) => ({
        id: row.id,
        label: row.caption,
        mark: <KindMark kind={row.kind} />,
        note: [...row.roles.slice(0, ROLES_SHOWN).map((role) => words.label("case_role", role)), ...(row.roles.length > ROLES_SHOWN ? ["…"] : []), t("{count, plural, one {# link} other {# links}}", { count: row.degree })].join(" · "),
      })),
    [rows, words],
  );
  const pick = useCallback(
    (row: ListRow) => {
      setText("");
      onPick(row.id);
    },
    [onPick],
  );
  return (
    <SearchList
      className={`find-box ${className}`} label={label} isLabelHidden placeholder={label} text={text} onText={setText} rows={offered} isCurrent={isCurrent}
      onPick={pick} takesFirst emptyText={error ? t("The search failed. Try again.") : t("Nobody has this name")} clearsOnEscape
    />
  );
}
