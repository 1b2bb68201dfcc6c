import { useMemo } from "react";
import { FieldError, Input, Label, TextField } from "react-aria-components";
import { IconButton } from "@/components/Buttons";
import { useDraft } from "@/components/useDraft";
import { countByYear, isPartialDate } from "@/core/filters/dates";
import { t } from "@/core/i18n/i18n";
import { changeFilter, useView } from "@/core/view/view";
import { useOpenCase } from "../caseContext";

interface DateFieldProps {
  label: string;
  value: string;
  onChange: (date: string) => void;
}

/** A year, a month or a day; what is typed takes hold once it is a whole date. */
function PartialDateField({ label, value, onChange }: DateFieldProps) {
  const [text, setText] = useDraft(value);
  const isWrong = text !== "" && !isPartialDate(text);
  const commit = () => {
    if (!isWrong && text !== value) onChange(text);
  };
  return (
    <TextField className="date-field" value={text} onChange={setText} onBlur={commit} isInvalid={isWrong} validationBehavior="aria">
      <Label>{label}</Label>
      <Input placeholder={t("e.g. 2016-05")} inputMode="numeric" onKeyDown={(event) => event.key === "Enter" && commit()} />
      <FieldError>{t("Write 2016, 2016-05 or 2016-05-03")}</FieldError>
    </TextField>
  );
}

interface YearBarsProps {
  years: readonly { year: number; count: number }[];
  from: string;
  to: string;
  onPick: (year: number) => void;
}

function YearBars({ years, from, to, onPick }: YearBarsProps) {
  const most = Math.max(...years.map(({ count }) => count));
  const isInside = (year: number) => (!from || year >= Number(from.slice(0, 4))) && (!to || year <= Number(to.slice(0, 4)));
  return (
    <div className="year-bars" aria-hidden="true">
      {years.map(({ year, count }) => (
        <button key={year} type="button" tabIndex={-1} title={`${year}: ${count}`} data-inside={isInside(year)} onClick={() => onPick(year)}>
          <i style={{ height: `${Math.round((100 * count) / most)}%` }} />
        </button>
      ))}
    </div>
  );
}

/** The time filter along the bottom: links whose time can touch the window stay. */
export function TimeBar() {
  const { picture } = useOpenCase();
  const { dateFrom, dateTo } = useView((state) => state.steps.now.filter);
  const years = useMemo(() => countByYear(picture?.edges.map((edge) => edge.date_from) ?? []), [picture]);
  const change = (dates: { dateFrom?: string; dateTo?: string }) => changeFilter((filter) => ({ ...filter, ...dates }));
  const pick = (year: number) => {
    const isSame = dateFrom === String(year) && dateTo === String(year);
    change(isSame ? { dateFrom: "", dateTo: "" } : { dateFrom: String(year), dateTo: String(year) });
  };
  return (
    <section className="time-bar" aria-label={t("Time")}>
      <PartialDateField label={t("From")} value={dateFrom} onChange={(date) => change({ dateFrom: date })} />
      {years.length > 1 ? <span className="year">{years[0]?.year}</span> : null}
      {years.length > 1 ? <YearBars years={years} from={dateFrom} to={dateTo} onPick={pick} /> : <span className="muted grow">{picture ? t("No link has a date") : ""}</span>}
      {years.length > 1 ? <span className="year">{years.at(-1)?.year}</span> : null}
      <PartialDateField label={t("To")} value={dateTo} onChange={(date) => change({ dateTo: date })} />
      <IconButton icon="close" label={t("Any time")} isDisabled={!dateFrom && !dateTo} onPress={() => change({ dateFrom: "", dateTo: "" })} />
    </section>
  );
}
