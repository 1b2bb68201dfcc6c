import { FieldError, Input, Label, Text, TextArea as Area, TextField as Field } from "react-aria-components";

export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  isLabelHidden?: boolean;
  /** What may be written here. */
  help?: string;
  /** What is wrong with it. */
  fault?: string;
  placeholder?: string;
  isRequired?: boolean;
  autoFocus?: boolean;
  lang?: string;
  onBlur?: () => void;
}

/** A field and what belongs to it, of one line or of several. */
function Written({ label, isLabelHidden = false, help, fault, placeholder, lang, rows, ...props }: TextFieldProps & { rows?: number }) {
  const said = { ...(placeholder ? { placeholder } : {}), ...(lang ? { lang } : {}) };
  return (
    <Field className="field" isInvalid={Boolean(fault)} {...props}>
      <Label className={isLabelHidden ? "unseen" : "field-label"}>{label}</Label>
      {rows ? <Area rows={rows} {...said} /> : <Input {...said} />}
      {help ? <Text slot="description" className="field-help">{help}</Text> : null}
      <FieldError className="field-fault">{fault}</FieldError>
    </Field>
  );
}

export function TextField(props: TextFieldProps) {
  return <Written {...props} />;
}

/** Text of several lines. */
export function TextArea({ rows = 3, ...props }: TextFieldProps & { rows?: number }) {
  return <Written rows={rows} {...props} />;
}
