/** A link as it is filled in, and the edit that it becomes. */
import { basisGiven, basisOperations, type BasisForm } from "@/core/editing/basis";
import type { ClaimGiven, Operation } from "@/core/editing/types";
import type { LinkKind } from "./kinds";

/** In the place of the id of someone who is yet to be created. */
export const NEW_PERSON = "";
export const LINK_REF = "@link";
export const FROM_REF = "@from";
const TO_REF = "@to";

/** An end of a link: someone of the case, or someone new, whom the same edit creates. */
export interface End {
  id: string;
  caption: string;
  kind: string;
  schema: string;
}

export interface LinkDraft {
  source: End | null;
  target: End | null;
  kind: LinkKind | null;
  from: string;
  until: string;
  weight: string;
  /** Values of the schema's other properties, by name. */
  more: Readonly<Record<string, string>>;
  basis: BasisForm;
}

/** The same link read the other way round. */
export function reversed(draft: LinkDraft): LinkDraft {
  return { ...draft, source: draft.target, target: draft.source };
}

function dates({ from, until }: LinkDraft): ClaimGiven[] {
  if (from && until) return [{ property: "startDate", value: from }, { property: "endDate", value: until }];
  if (from) return [{ property: "date", value: from }];
  return until ? [{ property: "endDate", value: until }] : [];
}

/** The operations of one edit that draws the link, with whatever it needs that is new; null while something is missing. */
export function linkOperations(draft: LinkDraft): Operation[] | null {
  const { source, target, kind } = draft;
  if (!source || !target || !kind) return null;
  const basis = basisGiven(draft.basis);
  const ends = [{ end: source, ref: FROM_REF }, { end: target, ref: TO_REF }];
  const created: Operation[] = ends
    .filter(({ end }) => end.id === NEW_PERSON)
    .map(({ end, ref }) => ({ op: "create_entity", schema: end.schema, ref, claims: [{ property: nameOf(end.schema), value: end.caption }], basis }));
  const claims = [
    ...dates(draft),
    ...(draft.weight.trim() ? [{ property: "weight", value: draft.weight.trim() }] : []),
    ...Object.entries(draft.more).filter(([, value]) => value.trim()).map(([property, value]) => ({ property, value: value.trim() })),
  ];
  const [from = "", to = ""] = ends.map(({ end, ref }) => end.id || ref);
  return [
    ...basisOperations(draft.basis),
    ...created,
    { op: "create_link", schema: kind.schema, sources: [from], targets: [to], subtype: kind.code, ref: LINK_REF, claims, basis },
  ];
}

/** The property that a new thing's name is written in. */
export function nameOf(schema: string): string {
  return { Phone: "number", Address: "full", UserAccount: "username" }[schema] ?? "name";
}
