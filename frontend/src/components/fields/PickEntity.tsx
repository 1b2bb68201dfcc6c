import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { KindMark } from "@/components/Swatch";
import type { EntityRow } from "@/core/api/types";
import { useNamed } from "@/core/editing/suggestions";
import { t } from "@/core/i18n/i18n";
import type { Words } from "@/core/vocabulary/words";
import { Icon } from "@/components/Icon";
import { SearchList, type ListRow } from "./SearchList";

/** An entity that was picked: enough to name it. */
export interface Picked {
  id: string;
  caption: string;
  kind: string;
}

interface PickEntityProps {
  caseId: string;
  words: Words;
  label: string;
  value: Picked | null;
  onChange: (picked: Picked | null) => void;
  /** Only entities of this schema, or that are one. */
  range?: string;
  /** Makes a new one of this name, where none is there. */
  onNew?: (name: string) => void;
  isLabelHidden?: boolean;
  help?: string;
  fault?: string;
  autoFocus?: boolean;
}

const NEW = "";
const ROLES_SHOWN = 3;

type Row = ListRow & { entity: EntityRow | null };

/** One entity of the case, found by its name in any script. */
export function PickEntity({ caseId, words, label, value, onChange, range = "", onNew, help, fault, ...props }: PickEntityProps) {
  const [text, setText] = useState("");
  const schemata = useMemo(() => (range ? words.fitting(range).map((schema) => schema.name) : []), [words, range]);
  const { rows, error, isCurrent } = useNamed(caseId, text, schemata);
  const offered = useMemo<Row[]>(() => {
    const found = rows.map((row) => ({ id: row.id, label: row.caption, mark: <KindMark kind={row.kind} />, note: noteOf(row, words), entity: row }));
    const isNew = onNew && text.trim() && isCurrent;
    return isNew ? [...found, { id: NEW, label: t("New: {name}", { name: text.trim() }), mark: <Icon name="plus" />, entity: null }] : found;
  }, [rows, words, onNew, text, isCurrent]);
  // The field in which someone was typed makes room for who was picked: the focus goes on from there.
  const [wasTyped, setTyped] = useState(false);
  const pick = useCallback(
    (row: Row) => {
      setText("");
      setTyped(true);
      if (row.entity) onChange({ id: row.id, caption: row.label, kind: row.entity.kind });
      else onNew?.(text.trim());
    },
    [onChange, onNew, text],
  );
  if (value) return <PickedOne label={label} value={value} onClear={() => onChange(null)} isLabelHidden={props.isLabelHidden ?? false} fault={fault ?? ""} autoFocus={wasTyped} />;
  const unresolved = text.trim() ? t("Choose one from the list.") : undefined;
  return (
    <SearchList
      {...props} label={label} text={text} onText={setText} rows={offered} isCurrent={isCurrent} onPick={pick} takesFirst
      emptyText={error ? t("The search failed. Try again.") : t("Nobody and nothing has this name")}
      {...(help ?? unresolved ? { help: help ?? unresolved ?? "" } : {})} {...(fault ? { fault } : {})}
    />
  );
}

function noteOf(row: EntityRow, words: Words): string {
  const roles = row.roles.slice(0, ROLES_SHOWN).map((role) => words.label("case_role", role));
  return [words.schemaLabel(row.schema), ...roles, t("{count, plural, one {# link} other {# links}}", { count: row.degree })].join(" · ");
}

interface PickedOneProps {
  label: string;
  value: Picked;
  onClear: () => void;
  autoFocus: boolean;
  isLabelHidden: boolean;
  fault: string;
}

function PickedOne({ label, value, onClear, autoFocus, isLabelHidden, fault }: PickedOneProps) {
  // Where nothing else takes it. Not on the button: Enter again would leave out who was just picked.
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (autoFocus && document.activeElement === document.body) group.current?.focus();
  }, [autoFocus]);
  return (
    <div className="field" role="group" aria-label={label} tabIndex={-1} ref={group}>
      <span className={isLabelHidden ? "unseen" : "field-label"} aria-hidden="true">{label}</span>
      <span className="picked">
        <span className="picked-name"><KindMark kind={value.kind} /> {value.caption}</span>
        <Button className="icon-button small" aria-label={t("Choose another instead of {name}", { name: value.caption })} onPress={onClear}><Icon name="close" /></Button>
      </span>
      {fault ? <span className="field-fault">{fault}</span> : null}
    </div>
  );
}
