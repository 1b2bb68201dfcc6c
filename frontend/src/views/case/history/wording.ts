import type { HistoryLine, KindTurned } from "@/core/api/types";
import { formatInteger } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";

export const KINDS = ["edit", "import", "undo", "redo", "restore"] as const;

export function kindTitle(kind: string): string {
  const titles: Record<string, string> = {
    import: t("Import"), edit: t("Edit"), undo: t("Undo"), redo: t("Redo"), create: t("New case"), restore: t("Earlier state brought back"),
  };
  return titles[kind] ?? kind;
}

/** What was done, in the words of whoever did it; a label that only repeats the kind says nothing. */
export function labelText(kind: string, label: string): string {
  return label === kind || label === "edit" || label === "restore" ? "" : label;
}

/** What became of a claim. */
export function actionText(line: HistoryLine): string {
  if (line.property === "id") return { added: t("recorded"), retracted: t("removed"), restored: t("brought back") }[line.action] ?? line.action;
  return { added: t("added"), retracted: t("taken back"), restored: t("brought back") }[line.action] ?? line.action;
}

/** What a claim is about; those that speak of other claims have no label in the model. */
export function propertyText(line: HistoryLine): string {
  const special: Record<string, string> = { id: "", usedStatement: t("Marked as the value to use"), canonicalId: t("Counted as the same as") };
  return special[line.property] ?? line.label;
}

/** How much of one kind was touched: "12 recorded, 3 changed". */
export function kindCount({ created, changed, removed }: KindTurned): string {
  return [
    created ? t("{count} recorded", { count: formatInteger(created) }) : "",
    changed ? t("{count} changed", { count: formatInteger(changed) }) : "",
    removed ? t("{count} removed", { count: formatInteger(removed) }) : "",
  ].filter(Boolean).join(", ");
}
