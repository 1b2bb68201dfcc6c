import { Input, Label, TextField } from "react-aria-components";
import { Choice, type Option } from "@/components/Choice";
import { useDraft } from "@/components/useDraft";
import { t } from "@/core/i18n/i18n";
import type { TableForm, TableSettings, TableView } from "@/core/import/types";
import { useWords, type Words } from "@/core/vocabulary/words";

function TextSetting({ label, value, onChange, hint }: { label: string; value: string; hint?: string; onChange: (text: string) => void }) {
  const [text, setText] = useDraft(value);
  return (
    <TextField className="import-field" value={text} onChange={setText}>
      <Label className="field-label">{label}</Label>
      <Input placeholder={hint ?? ""} onBlur={() => text !== value && onChange(text.trim())} />
    </TextField>
  );
}

const none = (): Option => ({ id: "", label: t("not graded") });

function gradeOptions(words: Words, scheme: string, axis: string): Option[] {
  const grades = words.term("grade_scheme", scheme)?.attributes[axis] as Record<string, { label?: string }> | undefined;
  return [none(), ...Object.entries(grades ?? {}).map(([code, term]) => ({ id: code, label: `${code} – ${term.label ?? ""}` }))];
}

function GradeFields({ settings, words, set }: { settings: TableSettings; words: Words; set: (change: Partial<TableSettings>) => void }) {
  const schemes = [none(), ...words.list("grade_scheme").map((term) => ({ id: term.code, label: term.label }))];
  const scheme = settings.grade_scheme;
  return (
    <>
      <Choice
        label={t("Grading scheme")} value={scheme} groups={[{ title: "", options: schemes }]}
        onChange={(id) => set({ grade_scheme: id, source_grade: "", information_grade: "" })}
      />
      {scheme ? (
        <>
          <Choice label={t("Source")} value={settings.source_grade} groups={[{ title: "", options: gradeOptions(words, scheme, "source") }]} onChange={(id) => set({ source_grade: id })} />
          <Choice label={t("Information")} value={settings.information_grade} groups={[{ title: "", options: gradeOptions(words, scheme, "information") }]} onChange={(id) => set({ information_grade: id })} />
        </>
      ) : null}
      <Choice
        label={t("Handling code")} value={settings.handling} onChange={(id) => set({ handling: id })}
        groups={[{ title: "", options: [{ id: "", label: t("none") }, ...words.list("handling").map((term) => ({ id: term.code, label: term.label }))] }]}
      />
    </>
  );
}

/** Dates, country, empty texts, grade and handling of one table. */
export function SettingsFields({ table, onChange }: { table: TableView; onChange: (form: TableForm) => void }) {
  const { words } = useWords();
  const { settings } = table.form;
  const set = (change: Partial<TableSettings>) => onChange({ ...table.form, settings: { ...settings, ...change } });
  const dates = [{ id: "day_first", label: t("day first: 31/12/2012") }, { id: "month_first", label: t("month first: 12/31/2012") }];
  const stances = [{ id: "asserted", label: t("says so") }, { id: "uncertain", label: t("is unsure") }, { id: "negated", label: t("says it is not so") }];
  return (
    <details className="import-fold">
      <summary>{t("Dates, country, grade and handling")}</summary>
      <div className="import-fields">
        <Choice label={t("Dates with slashes")} value={settings.dates} groups={[{ title: "", options: dates }]} onChange={(id) => set({ dates: id })} />
        <TextSetting label={t("Country of phone numbers (two letters)")} hint="BG" value={settings.country} onChange={(country) => set({ country: country.toLowerCase() })} />
        <TextSetting label={t("Texts that stand for an empty cell, apart by |")} hint="N/A | -" value={settings.empty.join(" | ")} onChange={(text) => set({ empty: text.split("|").map((one) => one.trim()).filter(Boolean) })} />
        <Choice label={t("The source …")} value={settings.stance} groups={[{ title: "", options: stances }]} onChange={(id) => set({ stance: id })} />
        {words ? <GradeFields settings={settings} words={words} set={set} /> : null}
      </div>
    </details>
  );
}
