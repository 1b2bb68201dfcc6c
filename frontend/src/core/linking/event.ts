/** An event that joins several people, as it is filled in, and the edit that it becomes. */
import type { Property, Schema } from "@/core/api/types";
import { basisGiven, basisOperations, type BasisForm } from "@/core/editing/basis";
import type { ClaimGiven, Operation } from "@/core/editing/types";
import type { Words } from "@/core/vocabulary/words";
import { NEW_PERSON, type End } from "./draft";

export interface Participant {
  end: End;
  /** Property of the event that names them. */
  role: string;
}

export interface EventDraft {
  schema: string;
  name: string;
  from: string;
  until: string;
  place: string;
  participants: readonly Participant[];
  more: Readonly<Record<string, string>>;
  basis: BasisForm;
}

export const EVENT_REF = "@event";
/** Everyone has this role in an event until another is chosen. */
export const TAKES_PART = "involved";
const PEOPLE = ["Person", "LegalEntity", "Organization", "Thing"];
/** Properties that say who owns, writes or mentions a thing, not who was there. */
const NO_ROLES = new Set(["parent", "resolved", "documents", "proof", "linkedFrom"]);

/** The ways in which someone can have a part in an event of a schema; that of just being there first. */
export function rolesIn(schema: Schema | undefined): Property[] {
  const roles = (schema?.properties ?? []).filter(({ type, range, name }) => type === "entity" && PEOPLE.includes(range) && !NO_ROLES.has(name));
  return [...roles.filter((role) => role.name === TAKES_PART), ...roles.filter((role) => role.name !== TAKES_PART)];
}

/** The kinds of event, the plain one first. */
export function eventSchemata(words: Words): Schema[] {
  const all = words.fitting("Event");
  return [...all.filter((schema) => schema.name === "Event"), ...all.filter((schema) => schema.name !== "Event")];
}

function dates({ from, until }: EventDraft): ClaimGiven[] {
  if (from && until) return [{ property: "startDate", value: from }, { property: "endDate", value: until }];
  return from ? [{ property: "date", value: from }] : until ? [{ property: "endDate", value: until }] : [];
}

/** The operations of one edit that makes the event and whoever is new in it; null where nobody has a part in it. */
export function eventOperations(draft: EventDraft): Operation[] | null {
  if (draft.participants.length === 0) return null;
  const basis = basisGiven(draft.basis);
  const refs = draft.participants.map(({ end }, place) => end.id || `@p${place}`);
  const created: Operation[] = draft.participants.flatMap(({ end }, place) =>
    end.id === NEW_PERSON ? [{ op: "create_entity" as const, schema: end.schema, ref: refs[place] ?? "", claims: [{ property: "name", value: end.caption }], basis }] : [],
  );
  const written = { name: draft.name, location: draft.place, ...draft.more };
  const claims: ClaimGiven[] = [
    ...Object.entries(written).filter(([, value]) => value.trim()).map(([property, value]) => ({ property, value: value.trim() })),
    ...dates(draft),
    ...draft.participants.map(({ role }, place) => ({ property: role, value: refs[place] ?? "" })),
  ];
  return [...basisOperations(draft.basis), ...created, { op: "create_entity", schema: draft.schema, ref: EVENT_REF, claims, basis }];
}
