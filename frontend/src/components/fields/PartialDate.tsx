import { useState } from "react";
import { readDate } from "@/core/filters/writtenDate";
import { t } from "@/core/i18n/i18n";
import { TextField, type TextFieldProps } from "./TextField";

/** A date as well as it is known: a year, a month or a day, written as people write it. */
export function PartialDate({ fault, onBlur, ...props }: TextFieldProps) {
  const [isLeft, setLeft] = useState(false);
  const isBad = isLeft && readDate(props.value) === null;
  const leave = () => {
    setLeft(true);
    const read = readDate(props.value);
    if (read) props.onChange(read);
    onBlur?.();
  };
  const said = isBad ? t("Write a year, a month or a day: 2012, 2012-05, 13.05.2012.") : fault;
  return <TextField placeholder={t("2012 or 13.05.2012")} {...props} {...(said ? { fault: said } : {})} onBlur={leave} />;
}
