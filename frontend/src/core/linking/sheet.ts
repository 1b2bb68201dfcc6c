/** The interview sheet: what is asked, in the order of an interview, and the edit that the answers become. */
import { basisGiven, NO_BASIS } from "@/core/editing/basis";
import type { Basis, ClaimGiven, Operation } from "@/core/editing/types";
import { nameOf, NEW_PERSON, type End } from "./draft";

/** Properties of a person, by the part of the interview in which they are asked. */
export const ASKED = [
  { part: "who", properties: ["name", "alias", "birthDate", "birthPlace", "birthCountry", "nationality", "gender", "spokenLanguage"] },
  { part: "reach", properties: ["phone", "email", "address"] },
  { part: "life", properties: ["maritalStatus", "education", "profession", "residenceStatus", "passportNumber"] },
] as const;

export type Part = (typeof ASKED)[number]["part"];

/** A question about someone else: the act or the link that an answer to it is. */
export interface Question {
  id: string;
  schema: string;
  code: string;
  /** Whether the other one is at the source of the link. */
  isFromOther: boolean;
  /** Whether a sum of money is asked for. */
  hasAmount?: boolean;
}

const done = (code: string): Question => ({ id: code, schema: "Act", code, isFromOther: true });

/** Who did what to the person, and with whom the person was. */
export const QUESTIONS: readonly Question[] = [
  done("recruits"),
  done("organizes_journey_of"),
  done("transports"),
  done("provides_documents"),
  done("hosts"),
  done("controls"),
  done("withholds_documents"),
  done("threatens"),
  done("exploits"),
  done("takes_earnings"),
  { id: "debt", schema: "Debt", code: "debt", isFromOther: false, hasAmount: true },
  done("exploited_alongside"),
  done("helps_to_leave"),
];

export interface Answer {
  other: End | null;
  when: string;
  amount: string;
  note: string;
}

export const NO_ANSWER: Answer = { other: null, when: "", amount: "", note: "" };

export interface Sheet {
  title: string;
  date: string;
  author: string;
  values: Readonly<Record<string, string>>;
  answers: Readonly<Record<string, Answer>>;
  notes: string;
}

const INTERVIEW = "@interview";

/** Everything on the sheet rests on the one interview that is named at its top. */
function interview(sheet: Sheet, person: string): { created: Operation; basis: Basis } {
  const claims: ClaimGiven[] = [
    { property: "title", value: sheet.title.trim() },
    { property: "sourceType", value: "interview" },
    { property: "speaker", value: person },
    ...(sheet.date ? [{ property: "date", value: sheet.date }] : []),
    ...(sheet.author.trim() ? [{ property: "author", value: sheet.author.trim() }] : []),
  ];
  return { created: { op: "create_entity", schema: "Source", ref: INTERVIEW, claims }, basis: { ...basisGiven(NO_BASIS), source_id: INTERVIEW } };
}

/** The operations of the one edit that keeps the sheet; null where nothing was filled in. */
export function sheetOperations(sheet: Sheet, person: string): Operation[] | null {
  const { created, basis } = interview(sheet, person);
  const values = Object.entries(sheet.values).filter(([, value]) => value.trim());
  const claims: Operation[] = values.map(([property, value]) => ({ op: "add_claim", entity: person, claim: { property, value: value.trim(), basis } }));
  if (sheet.notes.trim()) claims.push({ op: "add_claim", entity: person, claim: { property: "notes", value: sheet.notes.trim(), basis } });
  const links = QUESTIONS.flatMap((question) => answered(question, sheet.answers[question.id] ?? NO_ANSWER, person, basis));
  const all = [...claims, ...links];
  return all.length ? [created, ...all] : null;
}

function answered(question: Question, answer: Answer, person: string, basis: Basis): Operation[] {
  const { other } = answer;
  if (!other) return [];
  const ref = `@${question.id}`;
  const id = other.id || ref;
  const someone: Operation[] =
    other.id === NEW_PERSON ? [{ op: "create_entity", schema: other.schema, ref, claims: [{ property: nameOf(other.schema), value: other.caption }], basis }] : [];
  const claims: ClaimGiven[] = [
    ...(answer.when ? [{ property: "date", value: answer.when }] : []),
    ...(question.hasAmount && answer.amount.trim() ? [{ property: "amount", value: answer.amount.trim() }] : []),
    ...(answer.note.trim() ? [{ property: "notes", value: answer.note.trim() }] : []),
  ];
  const [source, target] = question.isFromOther ? [id, person] : [person, id];
  return [...someone, { op: "create_link", schema: question.schema, sources: [source], targets: [target], subtype: question.code, claims, basis }];
}

