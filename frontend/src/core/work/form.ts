import type { DiaryLine, Entity } from "@/core/api/types";
import type { Operation } from "@/core/editing/types";
import type { WorkSchema } from "./diary";

export interface Picked {
  id: string;
  caption: string;
  kind: string;
}

/** A note, a to-do, an entry or a status as it is filled in. */
export interface WorkForm {
  schema: WorkSchema;
  text: string;
  date: string;
  about: readonly Picked[];
  mentions: readonly Picked[];
  attachments: readonly Picked[];
  tags: string;
  due: string;
  assignee: string;
  hours: string;
  status: string;
  closingReason: string;
}

export function emptyForm(schema: WorkSchema, about: readonly Picked[] = []): WorkForm {
  return { schema, text: "", date: "", about, mentions: [], attachments: [], tags: "", due: "", assignee: "", hours: "", status: "", closingReason: "" };
}

export function formOf(line: DiaryLine, entity: Entity): WorkForm {
  const given = (name: string) => entity.properties.find((one) => one.name === name)?.claims[0]?.value ?? "";
  return {
    schema: line.schema as WorkSchema,
    text: line.text,
    date: given("date"),
    about: line.about,
    mentions: line.mentions,
    attachments: line.attachments,
    tags: line.tags.join(", "),
    due: line.due,
    assignee: line.assignee,
    hours: line.hours,
    status: line.status,
    closingReason: line.closing_reason,
  };
}

/** The values of a form by property; only what the schema has. */
function valuesOf(form: WorkForm): Map<string, string[]> {
  const ids = (picked: readonly Picked[]) => [...new Set(picked.map((one) => one.id))];
  const one = (text: string) => (text.trim() ? [text.trim()] : []);
  const values = new Map([
    ["description", one(form.text)],
    ["date", one(form.date)],
    ["entity", ids(form.about)],
    ["mentions", ids(form.mentions)],
    ["attachments", ids(form.attachments)],
    ["keywords", [...new Set(form.tags.split(",").flatMap(one))]],
  ]);
  if (form.schema === "Task") values.set("dueDate", one(form.due)).set("assignee", one(form.assignee));
  if (form.schema === "DiaryEntry") values.set("hours", one(form.hours));
  if (form.schema === "CaseStatus") values.set("caseStatus", one(form.status)).set("closingReason", one(form.closingReason));
  return values;
}

export function createOperation(form: WorkForm): Operation {
  const claims = [...valuesOf(form)].flatMap(([property, values]) => values.map((value) => ({ property, value })));
  return { op: "create_entity", schema: form.schema, ref: "@work", claims };
}

/** What has to be added and taken back so that a line says what the form says. */
export function correctOperations(entity: Entity, form: WorkForm): Operation[] {
  const operations: Operation[] = [];
  for (const [property, values] of valuesOf(form)) {
    const claims = entity.properties.find((one) => one.name === property)?.claims ?? [];
    for (const claim of claims) {
      if (!values.includes(claim.value)) operations.push({ op: "remove_claim", statement: claim.statement });
    }
    for (const value of values) {
      if (!claims.some((claim) => claim.value === value)) operations.push({ op: "add_claim", entity: entity.id, claim: { property, value } });
    }
  }
  return operations;
}

/** What is missing before it can be recorded, by field. */
export function missing(form: WorkForm): "text" | "status" | null {
  if (form.schema === "CaseStatus") return form.status ? null : "status";
  return form.text.trim() ? null : "text";
}
