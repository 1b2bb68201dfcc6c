import { useState } from "react";
import { Input, Label, TextField } from "react-aria-components";
import { TextButton } from "@/components/Buttons";
import { Choice } from "@/components/Choice";
import { t } from "@/core/i18n/i18n";
import { readAs } from "@/core/import/store";
import type { TableView } from "@/core/import/types";

const ENCODINGS = ["utf-8", "utf-16", "cp1250", "cp1251", "cp1252", "iso8859-2", "iso8859-5", "koi8-r", "cp866"];
const SEPARATORS: Record<string, string> = { ",": ",", ";": ";", "\t": "Tab", "|": "|" };

function foundText(table: TableView): string {
  return Object.entries(table.found).map(([name, value]) => `${partName(name)}: ${value}`).join(" · ");
}

function partName(name: string): string {
  const names: Record<string, string> = { encoding: t("encoding"), separator: t("separator"), line_ends: t("line ends"), header: t("header") };
  return names[name] ?? name;
}

/** How the file was read, and how else it can be. */
export function ReadingFields({ table }: { table: TableView }) {
  const { settings } = table.form;
  const [encoding, setEncoding] = useState(settings.encoding);
  const [separator, setSeparator] = useState(settings.separator);
  const [header, setHeader] = useState(settings.header === null ? "" : String(settings.header));
  const found = { id: "", label: t("as found") };
  const row = header.trim() === "" ? null : Number(header);
  const isRow = row === null || (Number.isInteger(row) && row >= 0);
  return (
    <details className="import-fold">
      <summary>{t("How the file is read")}</summary>
      <p className="muted">{foundText(table)}</p>
      <div className="import-fields">
        {table.format === "csv" ? (
          <>
            <Choice label={t("Encoding")} value={encoding} onChange={setEncoding} groups={[{ title: "", options: [found, ...ENCODINGS.map((id) => ({ id, label: id }))] }]} />
            <Choice label={t("Separator")} value={separator} onChange={setSeparator} groups={[{ title: "", options: [found, ...Object.entries(SEPARATORS).map(([id, label]) => ({ id, label }))] }]} />
          </>
        ) : null}
        <TextField className="import-field" value={header} onChange={setHeader} isInvalid={!isRow}>
          <Label className="field-label">{t("Row of the header (0: there is none)")}</Label>
          <Input inputMode="numeric" />
        </TextField>
        <TextButton isDisabled={!isRow} onPress={() => void readAs({ encoding, separator, header: row })}>{t("Read again")}</TextButton>
      </div>
    </details>
  );
}
