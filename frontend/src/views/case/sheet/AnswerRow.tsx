import { PartialDate } from "@/components/fields/PartialDate";
import { PickEntity } from "@/components/fields/PickEntity";
import { TextField } from "@/components/fields/TextField";
import { t } from "@/core/i18n/i18n";
import { NEW_PERSON } from "@/core/linking/draft";
import type { Answer, Question } from "@/core/linking/sheet";
import { useOpenCase } from "../caseContext";

function questionText(id: string): string {
  const texts: Record<string, string> = {
    recruits: t("Who recruited you?"),
    organizes_journey_of: t("Who planned the journey?"),
    transports: t("Who brought you there?"),
    provides_documents: t("Who got the papers?"),
    hosts: t("With whom did you sleep?"),
    controls: t("Who decided what you do?"),
    withholds_documents: t("Who kept your papers?"),
    threatens: t("Who threatened you?"),
    exploits: t("For whom did you work?"),
    takes_earnings: t("Who took the money?"),
    debt: t("To whom do you owe money?"),
    exploited_alongside: t("Who was there with you?"),
    helps_to_leave: t("Who helped you to leave?"),
  };
  return texts[id] ?? id;
}

/** One question about someone else: who, since when, and what else was said. */
export function AnswerRow({ question, answer, onChange }: { question: Question; answer: Answer; onChange: (answer: Answer) => void }) {
  const { id, words } = useOpenCase();
  const text = questionText(question.id);
  const change = (part: Partial<Answer>) => onChange({ ...answer, ...part });
  return (
    <div className="answer" role="group" aria-label={text}>
      <PickEntity
        caseId={id} words={words} label={text} value={answer.other} onChange={(picked) => change({ other: picked && { ...picked, schema: "" } })}
        onNew={(caption) => change({ other: { id: NEW_PERSON, caption, kind: "person", schema: "Person" } })}
      />
      <PartialDate label={t("When")} value={answer.when} onChange={(when) => change({ when })} />
      {question.hasAmount ? <TextField label={t("How much")} value={answer.amount} onChange={(amount) => change({ amount })} /> : null}
      <TextField label={t("Remark")} value={answer.note} onChange={(note) => change({ note })} />
    </div>
  );
}
