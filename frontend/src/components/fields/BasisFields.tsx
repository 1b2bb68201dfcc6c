import { Disclosure, DisclosurePanel, Heading, Button } from "react-aria-components";
import { Choice, type Option } from "@/components/Choice";
import { Icon } from "@/components/Icon";
import { Segments } from "@/components/Segments";
import { AS_SOURCE, NO_GRADE, type BasisForm } from "@/core/editing/basis";
import type { Stance } from "@/core/editing/types";
import { formatSpan } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import type { Words } from "@/core/vocabulary/words";
import { PartialDate } from "./PartialDate";
import { PickEntity } from "./PickEntity";
import { TextField } from "./TextField";

interface BasisFieldsProps {
  caseId: string;
  words: Words;
  value: BasisForm;
  onChange: (value: BasisForm) => void;
  /** Whether all of it is in sight from the beginning. */
  isOpen?: boolean;
}

type Axis = "source" | "information";
type Scale = Record<string, { label?: string } | undefined>;

/** The marks of one axis of a scheme, as that scheme writes them. */
function marksOf(words: Words, scheme: string, axis: Axis): Option[] {
  const scale = (words.term("grade_scheme", scheme)?.attributes[axis] ?? {}) as Scale;
  return Object.entries(scale).map(([code, mark]) => ({ id: code, label: `${code} – ${mark?.label ?? ""}` }));
}

function handlingCodes(words: Words, scheme: string): Option[] {
  const own = (words.term("grade_scheme", scheme)?.attributes["handling"] ?? {}) as Scale;
  const general = words.list("handling").map((term) => ({ id: term.code, label: term.label }));
  return [...general, ...Object.entries(own).filter(([code]) => !general.some((one) => one.id === code)).map(([code, mark]) => ({ id: code, label: `${code} – ${mark?.label ?? ""}` }))];
}

/** A few words on what is not as usual, so that a folded part hides nothing. */
function summaryOf(value: BasisForm, words: Words): string {
  const { scheme, source, information } = value.grade;
  const grade = scheme === NO_GRADE ? t("no grade") : scheme && (source || information) ? source + information : "";
  const stance = value.stance === "asserted" ? "" : words.label("stance", value.stance);
  return [grade, value.handling, stance, formatSpan(value.validFrom, value.validTo)].filter(Boolean).join(" · ");
}

function GradeFields({ words, value, onChange }: Pick<BasisFieldsProps, "words" | "value" | "onChange">) {
  const { grade } = value;
  const schemes = words.list("grade_scheme").map((term) => ({ id: term.code, label: term.label }));
  const either = [{ id: AS_SOURCE, label: t("As its source is graded") }, { id: NO_GRADE, label: t("No grade") }];
  const change = (part: Partial<BasisForm["grade"]>) => onChange({ ...value, grade: { ...grade, ...part } });
  const isScheme = grade.scheme !== AS_SOURCE && grade.scheme !== NO_GRADE;
  const none = { id: "", label: t("not given") };
  return (
    <>
      <Choice label={t("Grade in which scheme")} value={grade.scheme} groups={[{ title: "", options: either }, { title: t("Schemes"), options: schemes }]} onChange={(scheme) => change({ scheme, source: "", information: "" })} />
      {isScheme ? (
        <>
          <Choice label={t("Source")} value={grade.source} groups={[{ title: "", options: [none, ...marksOf(words, grade.scheme, "source")] }]} onChange={(source) => change({ source })} />
          <Choice label={t("Information")} value={grade.information} groups={[{ title: "", options: [none, ...marksOf(words, grade.scheme, "information")] }]} onChange={(information) => change({ information })} />
        </>
      ) : null}
      <Choice
        label={t("Handling code")} value={value.handling} onChange={(handling) => onChange({ ...value, handling })}
        groups={[{ title: "", options: [{ id: "", label: t("As its source says") }, ...handlingCodes(words, grade.scheme)] }]}
      />
    </>
  );
}

/** Who says so, where, how sure that is, who may pass it on, and when it held. */
export function BasisFields({ caseId, words, value, onChange, isOpen = false }: BasisFieldsProps) {
  const change = (part: Partial<BasisForm>) => onChange({ ...value, ...part });
  const summary = summaryOf(value, words);
  return (
    <fieldset className="basis">
      <legend className="field-label">{t("Who says so?")}</legend>
      <PickEntity
        caseId={caseId} words={words} label={t("Source")} range="Source" value={value.source} onChange={(source) => change({ source })}
        onNew={(caption) => change({ source: { id: "", caption, kind: "source" } })}
      />
      <TextField label={t("Place in it")} placeholder={t("page, minute, line")} value={value.locator} onChange={(locator) => change({ locator })} />
      <Disclosure className="basis-more" defaultExpanded={isOpen}>
        <Heading level={4}>
          <Button slot="trigger" className="section-title"><Icon name="right" />{t("Grade, handling, stance, dates")}</Button>
        </Heading>
        {summary ? <p className="muted basis-summary">{summary}</p> : null}
        <DisclosurePanel className="field-stack">
          <GradeFields words={words} value={value} onChange={onChange} />
          <Segments
            label={t("How it is meant")} value={value.stance} onChange={(stance) => change({ stance: stance as Stance })}
            options={words.list("stance").map((term) => ({ id: term.code, label: term.label }))}
          />
          <div className="field-pair">
            <PartialDate label={t("Held from")} value={value.validFrom} onChange={(validFrom) => change({ validFrom })} />
            <PartialDate label={t("Held until")} value={value.validTo} onChange={(validTo) => change({ validTo })} />
          </div>
        </DisclosurePanel>
      </Disclosure>
    </fieldset>
  );
}
