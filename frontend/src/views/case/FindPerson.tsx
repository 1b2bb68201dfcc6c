import { useDeferredValue, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { Autocomplete, Input, Label, ListBox, ListBoxItem, Popover, Text, TextField } from "react-aria-components";
import { KindMark } from "@/components/Swatch";
import { useFind } from "@/core/api/queries";
import { t } from "@/core/i18n/i18n";
import { useOpenCase } from "./caseContext";

interface FindPersonProps {
  label: string;
  onPick: (id: string) => void;
  className?: string;
}

const SHOWN = 12;
const ROLES_SHOWN = 3;
/** The list opens inside what holds the field, so that it belongs to the same part of the page. */
const HOLDERS = ".case-head, .panel";

/** The entities of the case that the text names; `isCurrent` is false while the rows still answer an earlier text. */
function useFound(text: string) {
  const { id } = useOpenCase();
  const wanted = useDeferredValue(text);
  const found = useFind(id, { text: wanted, schemata: [], order: "degree", limit: SHOWN, offset: 0 }, wanted.length > 0);
  const isCurrent = wanted === text && found.data !== undefined && !found.isPlaceholderData;
  return { rows: wanted && text ? (found.data?.rows ?? []) : [], error: found.error, isCurrent };
}

/**
 * Find an entity of the case as one types, in any script; Enter takes the first.
 *
 * Not react-aria's ComboBox: that one hides the rest of the page from screen readers
 * while its list is open, and leaves what it hides in the order of tabbing.
 */
export function FindPerson({ label, onPick, className = "" }: FindPersonProps) {
  const { words } = useOpenCase();
  const [text, setText] = useState("");
  const [isHere, setHere] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const [holder, setHolder] = useState<Element | null>(null);
  const { rows, error, isCurrent } = useFound(text.trim());
  const isOpen = isHere && text.trim() !== "";
  const enter = () => {
    setHolder(box.current?.closest(HOLDERS) ?? null);
    setHere(true);
  };
  const leave = (event: FocusEvent) => setHere(event.currentTarget.contains(event.relatedTarget));
  const clear = (event: KeyboardEvent) => {
    if (event.key === "Escape") setText("");
  };
  const pick = (key: React.Key) => {
    if (!isCurrent) return;
    onPick(String(key));
    setText("");
  };
  return (
    <div className={`find-box ${className}`} ref={box} onFocus={enter} onBlur={leave} onKeyDownCapture={clear}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <TextField className="grow">
          <Label className="unseen">{label}</Label>
          <Input placeholder={label} role="combobox" aria-expanded={isOpen} aria-haspopup="listbox" />
        </TextField>
        <Popover
          className="popover find-popover" placement="bottom start" triggerRef={box} isOpen={isOpen} isNonModal
          {...(holder instanceof HTMLElement ? { UNSTABLE_portalContainer: holder } : {})}
        >
          <ListBox
            className="menu" aria-label={label} items={rows} onAction={pick} onMouseDown={(event) => event.preventDefault()}
            renderEmptyState={() => <p className="menu-empty">{error ? t("The search failed. Try again.") : isCurrent ? t("Nobody has this name") : t("Searching")}</p>}
          >
            {(row: (typeof rows)[number]) => (
              <ListBoxItem id={row.id} textValue={row.caption} className="menu-item">
                <Text slot="label"><KindMark kind={row.kind} /> {row.caption}</Text>
                <Text slot="description">
                  {[...row.roles.slice(0, ROLES_SHOWN).map((role) => words.label("case_role", role)), ...(row.roles.length > ROLES_SHOWN ? ["…"] : []), t("{count, plural, one {# link} other {# links}}", { count: row.degree })].join(" · ")}
                </Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </Autocomplete>
    </div>
  );
}
