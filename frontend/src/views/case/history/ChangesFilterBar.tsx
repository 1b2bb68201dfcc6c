import { Input, Label, TextField } from "react-aria-components";
import { TextButton } from "@/components/Buttons";
import { Choice } from "@/components/Choice";
import { ANY_CHANGE, type ChangesFilter } from "@/core/history/queries";
import { t } from "@/core/i18n/i18n";
import { KINDS, kindTitle } from "./wording";

interface Props {
  filter: ChangesFilter;
  people: readonly string[];
  onChange: (filter: ChangesFilter) => void;
}

const ANY = "";

function DayField({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <TextField className="field" value={value} onChange={onChange} type="date">
      <Label className="field-label">{label}</Label>
      <Input />
    </TextField>
  );
}

/** Who, what kind, since when and until when. */
export function ChangesFilterBar({ filter, people, onChange }: Props) {
  const any = { id: ANY, label: t("Any") };
  return (
    <div className="filter-bar" role="group" aria-label={t("Filter the history")}>
      <Choice
        label={t("Who")} value={filter.actor} onChange={(actor) => onChange({ ...filter, actor })}
        groups={[{ title: "", options: [any, ...people.map((name) => ({ id: name, label: name }))] }]}
      />
      <Choice
        label={t("Kind of change")} value={filter.kinds[0] ?? ANY} onChange={(kind) => onChange({ ...filter, kinds: kind ? [kind] : [] })}
        groups={[{ title: "", options: [any, ...KINDS.map((kind) => ({ id: kind, label: kindTitle(kind) }))] }]}
      />
      <DayField label={t("From")} value={filter.from} onChange={(from) => onChange({ ...filter, from })} />
      <DayField label={t("Until")} value={filter.until} onChange={(until) => onChange({ ...filter, until })} />
      <TextButton look="quiet" isDisabled={filter === ANY_CHANGE} onPress={() => onChange(ANY_CHANGE)}>{t("Clear the filter")}</TextButton>
    </div>
  );
}
