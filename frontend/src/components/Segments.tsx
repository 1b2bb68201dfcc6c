import { Label, Radio, RadioGroup } from "react-aria-components";
import type { Option } from "./Choice";

interface SegmentsProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (id: string) => void;
  isLabelHidden?: boolean;
}

/** One of a few, all in sight. */
export function Segments({ label, value, options, onChange, isLabelHidden = false }: SegmentsProps) {
  return (
    <RadioGroup className="segments" orientation="horizontal" value={value} onChange={onChange}>
      <Label className={isLabelHidden ? "unseen" : "field-label"}>{label}</Label>
      <div className="segment-row">
        {options.map((option) => <Radio key={option.id} value={option.id} className="segment">{option.label}</Radio>)}
      </div>
    </RadioGroup>
  );
}
