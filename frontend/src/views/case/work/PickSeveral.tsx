import { Button } from "react-aria-components";
import { Icon } from "@/components/Icon";
import { PickEntity } from "@/components/fields/PickEntity";
import { KindMark } from "@/components/Swatch";
import { t } from "@/core/i18n/i18n";
import type { Words } from "@/core/vocabulary/words";
import type { Picked } from "@/core/work/form";

interface PickSeveralProps {
  caseId: string;
  words: Words;
  label: string;
  value: readonly Picked[];
  onChange: (value: readonly Picked[]) => void;
}

/** What was picked, each to be taken away again. */
export function PickedList({ label, value, onChange }: Pick<PickSeveralProps, "label" | "value" | "onChange">) {
  if (value.length === 0) return null;
  return (
    <ul className="picked-list" aria-label={label}>
      {value.map((one) => (
        <li key={one.id} className="picked">
          <span className="picked-name"><KindMark kind={one.kind} /> {one.caption}</span>
          <Button className="icon-button small" aria-label={t("Take {name} away", { name: one.caption })} onPress={() => onChange(value.filter((other) => other.id !== one.id))}><Icon name="close" /></Button>
        </li>
      ))}
    </ul>
  );
}

/** Any number of people and things of the case. */
export function PickSeveral({ caseId, words, label, value, onChange }: PickSeveralProps) {
  const add = (picked: Picked | null) => {
    if (picked && !value.some((one) => one.id === picked.id)) onChange([...value, picked]);
  };
  return (
    <div className="pick-several">
      <PickEntity caseId={caseId} words={words} label={label} value={null} onChange={add} />
      <PickedList label={label} value={value} onChange={onChange} />
    </div>
  );
}
