import { Choice } from "@/components/Choice";
import { t } from "@/core/i18n/i18n";
import { changePart } from "@/core/import/form";
import type { PartView, TableForm, TableView } from "@/core/import/types";

const EACH_ROW = "#row";
const BY_FANAL = "";

/** Say in words how one is told from another, and let it be changed. */
export function KeyChoice({ table, part, onChange }: { table: TableView; part: PartView; onChange: (form: TableForm) => void }) {
  const key = table.keys[part.id] ?? [];
  if (!key.length) return null;
  const isEachRow = key[0] === EACH_ROW;
  const chosen = table.form.parts[part.id]?.key ?? [];
  const options = [
    { id: BY_FANAL, label: t("Let Fanal choose") },
    { id: EACH_ROW, label: t("Each row is another one") },
    ...table.columns.map(({ name }) => ({ id: `=${name}`, label: t("The same “{column}” is the same one", { column: name }) })),
  ];
  const value = chosen.length === 0 ? BY_FANAL : chosen[0] === EACH_ROW ? EACH_ROW : `=${chosen[0] ?? ""}`;
  const choose = (id: string) => onChange(changePart(table.form, part.id, { key: id === BY_FANAL ? [] : [id.replace(/^=/, "")] }));
  return (
    <div className="import-key">
      <p className="muted">{isEachRow ? t("Each row is another one.") : t("Rows with the same “{columns}” are about the same one.", { columns: key.join(" + ") })}</p>
      <Choice label={t("{part}: what tells one from another", { part: part.label })} isLabelHidden value={value} groups={[{ title: "", options }]} onChange={choose} />
    </div>
  );
}
