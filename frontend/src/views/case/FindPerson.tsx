import { useDeferredValue, useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
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

/** Find an entity of the case as one types, in any script. */
export function FindPerson({ label, onPick, className = "" }: FindPersonProps) {
  const { id, words } = useOpenCase();
  const [text, setText] = useState("");
  const wanted = useDeferredValue(text.trim());
  const found = useFind(id, { text: wanted, schemata: [], order: "degree", limit: SHOWN, offset: 0 }, wanted.length > 0);
  const rows = wanted ? (found.data?.rows ?? []) : [];
  const pick = (key: React.Key | null) => {
    if (key === null) return;
    onPick(String(key));
    setText("");
  };
  return (
    <ComboBox
      className={`find-box ${className}`} items={rows} inputValue={text} onInputChange={setText} selectedKey={null}
      onSelectionChange={pick} allowsEmptyCollection={wanted.length > 0} menuTrigger="input" defaultFilter={() => true}
    >
      <Label className="unseen">{label}</Label>
      <Input placeholder={label} />
      <Popover className="popover find-popover">
        <ListBox className="menu" renderEmptyState={() => <p className="menu-empty">{found.error ? t("The search failed. Try again.") : found.isFetching ? t("Searching") : t("Nobody has this name")}</p>}>
          {(row: (typeof rows)[number]) => (
            <ListBoxItem id={row.id} textValue={row.caption} className="menu-item">
              <Text slot="label"><KindMark kind={row.kind} /> {row.caption}</Text>
              <Text slot="description">
                {[...row.roles.map((role) => words.label("case_role", role)), t("{count, plural, one {# link} other {# links}}", { count: row.degree })].join(" · ")}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
