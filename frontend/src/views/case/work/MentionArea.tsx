import { useId, useRef, useState, type KeyboardEvent } from "react";
import { KindMark } from "@/components/Swatch";
import { useNamed } from "@/core/editing/suggestions";
import { t } from "@/core/i18n/i18n";
import type { Picked } from "@/core/work/form";
import { mentionAt, withMention } from "@/core/work/mentions";

const OFFERED = 6;

interface MentionAreaProps {
  caseId: string;
  label: string;
  text: string;
  onText: (text: string) => void;
  onMention: (picked: Picked) => void;
  fault?: string;
}

/** Text in which an @ and the beginning of a name, in any script, mentions someone or something of the case. */
export function MentionArea({ caseId, label, text, onText, onMention, fault }: MentionAreaProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [isShut, setShut] = useState(false);
  const [place, setPlace] = useState(0);
  const typing = mentionAt(text, caret);
  const { rows, isCurrent } = useNamed(caseId, typing?.typed ?? "");
  const offered = typing?.typed.trim() && isCurrent && !isShut ? rows.slice(0, OFFERED) : [];
  const at = Math.min(place, offered.length - 1);
  const look = () => setCaret(area.current?.selectionStart ?? 0);
  const pick = (row: (typeof rows)[number]) => {
    if (!typing) return;
    const next = withMention(text, typing.start, caret, row.caption);
    onText(next.text);
    onMention({ id: row.id, caption: row.caption, kind: row.kind });
    setPlace(0);
    setShut(true);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(next.caret, next.caret);
      setCaret(next.caret);
    });
  };
  const press = (event: KeyboardEvent) => {
    const row = offered[at];
    if (!row) return;
    if (event.key === "ArrowDown") setPlace((at + 1) % offered.length);
    else if (event.key === "ArrowUp") setPlace((at - 1 + offered.length) % offered.length);
    else if (event.key === "Enter" || event.key === "Tab") pick(row);
    else if (event.key === "Escape") setShut(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isOpen = offered.length > 0;
  return (
    <div className="field mention-area" data-invalid={fault ? true : undefined}>
      <label className="field-label" htmlFor={id}>{label}</label>
      <div className="mention-box">
        <textarea
          ref={area} id={id} rows={3} value={text} onKeyDown={press} onKeyUp={look} onClick={look} onBlur={() => setShut(true)}
          role="combobox" aria-autocomplete="list" aria-haspopup="listbox" aria-expanded={isOpen} aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={isOpen ? `${id}-${at}` : undefined} aria-describedby={`${id}-help`} aria-invalid={Boolean(fault)}
          onChange={(event) => {
            onText(event.target.value);
            setCaret(event.target.selectionStart);
            setShut(false);
            setPlace(0);
          }}
        />
        {isOpen ? (
          <ul role="listbox" id={`${id}-list`} aria-label={t("Mention")} className="menu mention-list" onMouseDown={(event) => event.preventDefault()}>
            {offered.map((row, number) => (
              <li key={row.id} id={`${id}-${number}`} role="option" aria-selected={number === at} data-focused={number === at || undefined} className="menu-item" onClick={() => pick(row)}>
                <span><KindMark kind={row.kind} /> {row.caption}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <p className="field-help" id={`${id}-help`}>{t("Write @ and a name to mention someone or something of the case.")}</p>
      {fault ? <p className="field-fault">{fault}</p> : null}
    </div>
  );
}
