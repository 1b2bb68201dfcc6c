import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from "react";
import { Popover } from "react-aria-components";
import { t } from "@/core/i18n/i18n";

export interface ListRow {
  id: string;
  label: string;
  /** Smaller, under the label. */
  note?: string;
  mark?: ReactNode;
  lang?: string;
}

interface SearchListProps<Row extends ListRow> {
  label: string;
  text: string;
  onText: (text: string) => void;
  rows: readonly Row[];
  /** Whether the rows answer what is typed now; Enter waits until they do. */
  isCurrent: boolean;
  onPick: (row: Row) => void;
  /** Enter without moving to a row takes the first; without it only a row that was moved to is taken. */
  takesFirst?: boolean;
  /** Said where there is no row; nothing is said, and no list opens, without it. */
  emptyText?: string;
  opensEmpty?: boolean;
  isLabelHidden?: boolean;
  help?: string;
  fault?: string;
  placeholder?: string;
  autoFocus?: boolean;
  lang?: string;
  onLeave?: () => void;
  /** Escape empties the field, for one that only looks things up. */
  clearsOnEscape?: boolean;
  className?: string;
}

/** The list opens inside what holds the field, so that it belongs to the same part of the page. */
const HOLDERS = ".case-head, .panel, .case-work";

/**
 * A field with a list of what is meant, for keyboard, pointer and screen reader.
 *
 * Not react-aria's ComboBox: that one hides the rest of the page from screen readers
 * while its list is open, and picks a row by its place, which may have changed under the pointer.
 */
export function SearchList<Row extends ListRow>(props: SearchListProps<Row>) {
  const { label, text, onText, onPick, isCurrent, takesFirst = false, emptyText, opensEmpty = false, help, fault } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [holder, setHolder] = useState<Element | null>(null);
  const [isHere, setHere] = useState(false);
  const [isShut, setShut] = useState(false);
  const [moved, setMoved] = useState<{ text: string; at: number }>({ text: "", at: -1 });
  // Rows stay as they are while the pointer is down on one: what is clicked is what was pointed at.
  const [held, setHeld] = useState<readonly Row[] | null>(null);
  const waiting = useRef<string | null>(null);
  const rows = held ?? props.rows;
  const at = moved.text === text && moved.at < rows.length ? moved.at : takesFirst && rows.length ? 0 : -1;
  const isOpen = isHere && !isShut && (text.trim() !== "" || opensEmpty) && (rows.length > 0 || (emptyText !== undefined && text.trim() !== ""));
  const pick = (row: Row) => {
    waiting.current = null;
    setShut(true);
    setHeld(null);
    onPick(row);
  };
  useEffect(() => {
    const first = props.rows[0];
    if (!isCurrent || waiting.current === null) return;
    const isMeant = waiting.current === text;
    waiting.current = null;
    if (isMeant && first) onPick(first);
  }, [isCurrent, text, props.rows, onPick]);
  useEffect(() => {
    if (isOpen && at >= 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [isOpen, at, id]);
  const move = (step: number) => {
    setShut(false);
    if (rows.length) setMoved({ text, at: at < 0 && step < 0 ? rows.length - 1 : (at + step + rows.length) % rows.length });
  };
  const enter = (event: KeyboardEvent) => {
    const row = rows[at];
    if (!isOpen && !(takesFirst && text.trim() && !isCurrent)) return;
    if (takesFirst && !isCurrent) waiting.current = text;
    else if (row) pick(row);
    if (takesFirst || row) event.preventDefault();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter") return enter(event);
    else if (event.key === "Escape" && props.clearsOnEscape && text) onText("");
    else if (event.key === "Escape" && isOpen) setShut(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const arrive = () => {
    setHolder(box.current?.closest(HOLDERS) ?? null);
    setHere(true);
    setShut(false);
  };
  const leave = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setHere(false);
    waiting.current = null;
    props.onLeave?.();
  };
  const told = [help ? `${id}-help` : "", fault ? `${id}-fault` : ""].filter(Boolean).join(" ");
  return (
    <div className={`field search-list ${props.className ?? ""}`} data-invalid={fault ? true : undefined} onBlur={leave}>
      <label htmlFor={id} className={props.isLabelHidden ? "unseen" : "field-label"}>{label}</label>
      <div ref={box} className="search-list-box">
        <input
          id={id} role="combobox" type="text" autoComplete="off" spellCheck={false} value={text} placeholder={props.placeholder}
          aria-expanded={isOpen} aria-haspopup="listbox" aria-autocomplete="list" aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={isOpen && at >= 0 ? `${id}-${at}` : undefined} aria-invalid={Boolean(fault)}
          aria-describedby={told || undefined} lang={props.lang || undefined} autoFocus={props.autoFocus}
          onChange={(event) => { setShut(false); waiting.current = null; onText(event.target.value); }}
          onFocus={arrive} onClick={() => setShut(false)} onKeyDown={press}
        />
      </div>
      {help ? <p className="field-help" id={`${id}-help`}>{help}</p> : null}
      {fault ? <p className="field-fault" id={`${id}-fault`}>{fault}</p> : null}
      <Popover
        className="popover find-popover" placement="bottom start" triggerRef={box} isOpen={isOpen} isNonModal
        {...(holder instanceof HTMLElement ? { UNSTABLE_portalContainer: holder } : {})}
      >
        <ul role="listbox" id={`${id}-list`} aria-label={label} className="menu" onMouseDown={(event) => event.preventDefault()}>
          {rows.map((row, place) => (
            <li
              key={row.id} id={`${id}-${place}`} role="option" aria-selected={place === at} className="menu-item" data-focused={place === at || undefined}
              onPointerDown={() => setHeld(rows)} onPointerCancel={() => setHeld(null)} onPointerLeave={() => setHeld(null)} onClick={() => pick(row)}
            >
              <span lang={row.lang || undefined}>{row.mark} {row.label}</span>
              {row.note ? <span className="row-note">{row.note}</span> : null}
            </li>
          ))}
        </ul>
        {rows.length === 0 ? <p className="menu-empty" role="status">{isCurrent ? emptyText : t("Searching")}</p> : null}
      </Popover>
    </div>
  );
}
