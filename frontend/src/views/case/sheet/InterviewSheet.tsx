import { useState, type FormEvent } from "react";
import { TextButton } from "@/components/Buttons";
import { PartialDate } from "@/components/fields/PartialDate";
import { TextArea, TextField } from "@/components/fields/TextField";
import { ValueField } from "@/components/fields/ValueField";
import { NO_VALUE } from "@/core/editing/entityForm";
import { ErrorState } from "@/components/States";
import type { Entity } from "@/core/api/types";
import { useEdit } from "@/core/editing/useEdit";
import { t } from "@/core/i18n/i18n";
import { valueName } from "@/core/i18n/names";
import { ASKED, QUESTIONS, sheetOperations, type Answer, type Part, type Sheet, NO_ANSWER } from "@/core/linking/sheet";
import { say } from "@/core/notice/notice";
import { goTo } from "@/core/route/route";
import { select } from "@/core/view/view";
import { useOpenCase } from "../caseContext";
import { AnswerRow } from "./AnswerRow";

const today = (): string => new Date().toISOString().slice(0, 10);

function partTitle(part: Part): string {
  return { who: t("Who the person is"), reach: t("How to reach the person"), life: t("Life and papers") }[part];
}

/** What the case holds already of a property, by the sources so far. */
function SoFar({ entity, property }: { entity: Entity; property: string }) {
  const found = entity.properties.find(({ name }) => name === property);
  const shown = [...new Set(found?.claims.filter((claim) => claim.stance !== "negated").map((claim) => valueName(found.type, claim.value, claim.shown)))];
  return shown.length ? <p className="so-far">{shown.join("; ")}</p> : null;
}

interface PartProps {
  part: (typeof ASKED)[number];
  entity: Entity;
  sheet: Sheet;
  onChange: (values: Sheet["values"]) => void;
}

function PartOfSheet({ part, entity, sheet, onChange }: PartProps) {
  const { id, words } = useOpenCase();
  const properties = part.properties.flatMap((name) => words.schema(entity.schema)?.properties.find((property) => property.name === name) ?? []);
  return (
    <section className="sheet-part">
      <h3>{partTitle(part.part)}</h3>
      <div className="sheet-grid">
        {properties.map((property) => (
          <div className="sheet-field" key={property.name}>
            <ValueField
              caseId={id} words={words} schema={entity.schema} property={property} value={{ ...NO_VALUE, value: sheet.values[property.name] ?? "" }}
              onChange={({ value }) => onChange({ ...sheet.values, [property.name]: value })}
            />
            <SoFar entity={entity} property={property.name} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** The sheet of one person: empty on paper, typed fields on a screen; all answers rest on one interview. */
export function InterviewSheet({ entity }: { entity: Entity }) {
  const { id, summary } = useOpenCase();
  const { edit, isBusy, error } = useEdit(id);
  const [sheet, setSheet] = useState<Sheet>(() => ({ title: t("Interview, {date}", { date: today() }), date: today(), author: "", values: {}, answers: {}, notes: "" }));
  const [print, setPrint] = useState<"filled" | "empty">("filled");
  const [isAsked, setAsked] = useState(false);
  const change = (part: Partial<Sheet>) => setSheet((before) => ({ ...before, ...part }));
  const answer = (key: string, given: Answer) => change({ answers: { ...sheet.answers, [key]: given } });
  const operations = sheetOperations(sheet, entity.id);
  const lack = !sheet.title.trim() ? t("Say what to call the interview.") : operations ? "" : t("Nothing is filled in yet.");
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (lack || !operations) return;
    const made = await edit({ operations, label: t("interview sheet") });
    if (!made) return;
    say({ text: t("The sheet is kept, resting on its interview.") });
    select({ kind: "entity", id: entity.id });
    goTo({ page: "case", id, tab: "map" });
  };
  const printAs = (how: "filled" | "empty") => {
    setPrint(how);
    // After the sheet has been drawn so.
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
  };
  return (
    <form className="interview-sheet" data-print={print} onSubmit={(event) => void save(event)} aria-busy={isBusy}>
      <header className="sheet-top">
        <div>
          <h2>{t("Interview sheet")}</h2>
          <p className="muted">{summary.title} · {print === "empty" ? "" : entity.caption}</p>
        </div>
        <div className="button-row">
          <TextButton onPress={() => printAs("empty")}>{t("Print empty")}</TextButton>
          <TextButton onPress={() => printAs("filled")}>{t("Print as it is")}</TextButton>
        </div>
      </header>
      <section className="sheet-part is-source">
        <h3>{t("The interview that all of this rests on")}</h3>
        <div className="sheet-grid">
          <TextField label={t("What to call it")} value={sheet.title} onChange={(title) => change({ title })} />
          <PartialDate label={t("Day")} value={sheet.date} onChange={(date) => change({ date })} />
          <TextField label={t("Who asks and writes")} value={sheet.author} onChange={(author) => change({ author })} />
        </div>
      </section>
      {ASKED.map((part) => <PartOfSheet key={part.part} part={part} entity={entity} sheet={sheet} onChange={(values) => change({ values })} />)}
      <section className="sheet-part">
        <h3>{t("Who did what")}</h3>
        <div className="answers">
          {QUESTIONS.map((question) => (
            <AnswerRow key={question.id} question={question} answer={sheet.answers[question.id] ?? NO_ANSWER} onChange={(given) => answer(question.id, given)} />
          ))}
        </div>
      </section>
      <section className="sheet-part">
        <h3>{t("In the person's own words")}</h3>
        <TextArea label={t("Notes")} isLabelHidden rows={4} value={sheet.notes} onChange={(notes) => change({ notes })} />
      </section>
      {isAsked && lack ? <p className="field-fault" role="alert">{lack}</p> : null}
      {error ? <ErrorState error={error} /> : null}
      <div className="form-buttons"><TextButton type="submit" look="main" isDisabled={isBusy}>{t("Keep the sheet")}</TextButton></div>
    </form>
  );
}
