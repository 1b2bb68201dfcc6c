import { Checkbox } from "react-aria-components";
import { TextButton } from "@/components/Buttons";
import { Choice } from "@/components/Choice";
import type { DiaryLine } from "@/core/api/types";
import { t } from "@/core/i18n/i18n";
import { peopleIn, tagsIn, WHOLE_DIARY, WORK_SCHEMATA, type DiaryFilter } from "@/core/work/diary";
import { useOpenCase } from "../caseContext";

const ANY = "";

/** By kind, tag, person, and only what is still to be done. */
export function WorkFilterBar({ lines, filter, onChange }: { lines: readonly DiaryLine[]; filter: DiaryFilter; onChange: (filter: DiaryFilter) => void }) {
  const { words } = useOpenCase();
  const any = { id: ANY, label: t("Any") };
  const plain = (names: readonly string[]) => [{ title: "", options: [any, ...names.map((name) => ({ id: name, label: name }))] }];
  const kinds = WORK_SCHEMATA.map((schema) => ({ id: schema, label: words.schemaPlural(schema) }));
  return (
    <div className="filter-bar" role="group" aria-label={t("Filter the diary")}>
      <Choice label={t("Kind")} value={filter.schema} groups={[{ title: "", options: [any, ...kinds] }]} onChange={(schema) => onChange({ ...filter, schema })} />
      <Choice label={t("Tag")} value={filter.tag} groups={plain(tagsIn(lines))} onChange={(tag) => onChange({ ...filter, tag })} />
      <Choice label={t("Person at work")} value={filter.person} groups={plain(peopleIn(lines))} onChange={(person) => onChange({ ...filter, person })} />
      <Checkbox className="check" isSelected={filter.onlyOpen} onChange={(onlyOpen) => onChange({ ...filter, onlyOpen })}><span className="box" aria-hidden="true" />{t("Only open to-dos")}</Checkbox>
      <TextButton look="quiet" isDisabled={filter === WHOLE_DIARY} onPress={() => onChange(WHOLE_DIARY)}>{t("Clear the filter")}</TextButton>
    </div>
  );
}
