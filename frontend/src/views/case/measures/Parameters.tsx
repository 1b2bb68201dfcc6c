import { Checkbox, Input, Label, TextField } from "react-aria-components";
import { Choice } from "@/components/Choice";
import { useDraft } from "@/components/useDraft";
import type { AnalysisParameter } from "@/core/api/types";
import type { Question } from "@/core/api/client";

interface ParameterProps {
  parameter: AnalysisParameter;
  value: string;
  onChange: (value: string) => void;
}

function NumberParameter({ parameter, value, onChange }: ParameterProps) {
  const [text, setText] = useDraft(value);
  const number = Number(text);
  const isWrong =
    text.trim() === "" || !Number.isFinite(number) || (parameter.type === "integer" && !Number.isInteger(number)) ||
    number < (parameter.minimum ?? -Infinity) || number > (parameter.maximum ?? Infinity);
  const commit = () => {
    if (!isWrong && text !== value) onChange(text.trim());
  };
  return (
    <TextField className="number-field" value={text} onChange={setText} onBlur={commit} isInvalid={isWrong} validationBehavior="aria">
      <Label className="field-label">{parameter.label}</Label>
      <Input inputMode="decimal" onKeyDown={(event) => event.key === "Enter" && commit()} />
    </TextField>
  );
}

function Parameter({ parameter, value, onChange }: ParameterProps) {
  if (parameter.type === "boolean") {
    return (
      <Checkbox className="check" isSelected={value === "true"} onChange={(isOn) => onChange(String(isOn))}>
        <span className="box" aria-hidden="true" />
        {parameter.label}
      </Checkbox>
    );
  }
  if (parameter.choices.length) {
    return <Choice label={parameter.label} value={value} groups={[{ title: "", options: parameter.choices.map((id, place) => ({ id, label: parameter.choice_labels[place] ?? id })) }]} onChange={onChange} />;
  }
  return <NumberParameter parameter={parameter} value={value} onChange={onChange} />;
}

interface ParametersProps {
  parameters: readonly AnalysisParameter[];
  chosen: Question;
  onChange: (name: string, value: string) => void;
}

/** The choices an analysis offers, each with what it means. */
export function Parameters({ parameters, chosen, onChange }: ParametersProps) {
  if (parameters.length === 0) return null;
  return (
    <div className="parameters">
      {parameters.map((parameter) => (
        <div key={parameter.name} className="parameter" title={parameter.definition}>
          <Parameter parameter={parameter} value={String(chosen[parameter.name] ?? parameter.default)} onChange={(value) => onChange(parameter.name, value)} />
        </div>
      ))}
    </div>
  );
}
