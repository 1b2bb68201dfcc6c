import { Input, Label, TextField } from "react-aria-components";
import { Choice } from "@/components/Choice";
import { useDraft } from "@/components/useDraft";
import { t } from "@/core/i18n/i18n";
import { changeMeaning, changeUse, slotsOf } from "@/core/import/form";
import type { PartView, TableForm, TableView, Use } from "@/core/import/types";
import { useWords, type Words } from "@/core/vocabulary/words";
import { relationGroups } from "./relationOptions";

const MOST = 60;

interface TextsProps {
  table: TableView;
  part: PartView;
  onChange: (form: TableForm) => void;
}

function vocabularyOf(table: TableView, part: PartView, use: Use): string {
  const beside: Record<string, string> = { "#role": "case_role", "#capacity": "capacity", "#relation": "link" };
  const { first, more } = slotsOf(table.form, part);
  return beside[use.property] ?? [...first, ...more].find((slot) => slot.id === use.property)?.vocabulary ?? "";
}

function groupsOf(words: Words, vocabulary: string) {
  const unsaid = { title: "", options: [{ id: "", label: t("as it is written") }] };
  if (vocabulary === "link") return relationGroups(words, unsaid);
  return [unsaid, { title: "", options: words.list(vocabulary).map((term) => ({ id: term.code, label: term.label })) }];
}

function Separator({ value, column, onChange }: { value: string; column: string; onChange: (text: string) => void }) {
  const [text, setText] = useDraft(value);
  return (
    <TextField className="import-field" value={text} onChange={setText}>
      <Label className="field-label">{t("What parts several names in one cell of “{column}”", { column })}</Label>
      <Input maxLength={5} placeholder=";" onBlur={() => text !== value && onChange(text)} />
    </TextField>
  );
}

/** What the texts of a column stand for, where a vocabulary has words for them. */
export function Texts({ table, part, onChange }: TextsProps) {
  const { words } = useWords();
  if (!words) return null;
  return (
    <>
      {table.columns.map((column) => {
        const use = table.form.uses[column.name]?.find((one) => one.part === part.id);
        if (!use) return null;
        if (part.takes_several) {
          return <Separator key={column.name} column={column.name} value={use.split} onChange={(split) => onChange(changeUse(table.form, column.name, { split }))} />;
        }
        const vocabulary = vocabularyOf(table, part, use);
        if (!vocabulary || !column.texts.length || column.texts.length > MOST) return null;
        const groups = groupsOf(words, vocabulary);
        return (
          <details key={column.name} className="import-fold">
            <summary>{t("What the texts of “{column}” mean ({count})", { column: column.name, count: column.texts.length })}</summary>
            <ul className="import-texts">
              {column.texts.map((text) => (
                <li key={text}>
                  <span>{text}</span>
                  <Choice
                    label={t("{text} means", { text })} isLabelHidden value={use.values[text] ?? ""} groups={groups}
                    onChange={(code) => onChange(changeMeaning(table.form, column.name, text, code))}
                  />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}
