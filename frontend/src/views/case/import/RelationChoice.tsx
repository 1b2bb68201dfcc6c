import { Choice } from "@/components/Choice";
import { t } from "@/core/i18n/i18n";
import type { PartView, TableForm } from "@/core/import/types";
import { useWords } from "@/core/vocabulary/words";
import { relationGroups } from "./relationOptions";

/** The kind of link that all rows tell of, where no column says it. */
export function RelationChoice({ part, value, form, onChange }: { part: PartView; value: string; form: TableForm; onChange: (code: string) => void }) {
  const { words } = useWords();
  const isOffered = part.schemata[0]?.slots.some((slot) => slot.id === "#relation");
  const isSaid = Object.values(form.uses).some((uses) => uses.some((use) => use.part === part.id && use.property === "#relation"));
  if (!isOffered || isSaid || !words) return null;
  const groups = relationGroups(words, { title: "", options: [{ id: "", label: t("not said more exactly") }] });
  return <Choice label={t("The same kind of link in every row")} value={value} groups={groups} onChange={onChange} />;
}
