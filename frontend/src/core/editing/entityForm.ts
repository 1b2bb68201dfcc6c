/** A new entity as it is filled in, and the edit that it becomes. */
import { basisGiven, basisOperations, lastBasis, type BasisForm } from "./basis";
import type { Edit } from "./types";

/** A value as it is filled in; what names an entity carries what it is called. */
export interface FieldValue {
  value: string;
  lang: string;
  picked: { id: string; caption: string; kind: string } | null;
}

export const NO_VALUE: FieldValue = { value: "", lang: "", picked: null };
export const NEW_ENTITY = "@1";

export interface EntityDraft {
  schema: string;
  values: Record<string, readonly FieldValue[]>;
  /** Fields that were asked for beside the usual ones. */
  more: readonly string[];
  basis: BasisForm;
}

export function newEntity(caseId: string, schema: string, name = ""): EntityDraft {
  return { schema, values: name ? { name: [{ ...NO_VALUE, value: name }] } : {}, more: [], basis: lastBasis(caseId) };
}

/** The fields that hold something, as claims. */
export function claimsGiven(draft: EntityDraft): { property: string; value: string; lang: string }[] {
  return Object.entries(draft.values).flatMap(([property, values]) =>
    values.filter((one) => one.value.trim()).map((one) => ({ property, value: one.value.trim(), lang: one.lang })),
  );
}

/** Put a value at a place of a field; an empty one behind the others takes itself away. */
export function withValue(draft: EntityDraft, property: string, place: number, value: FieldValue): EntityDraft {
  const values = [...(draft.values[property] ?? [])];
  values[place] = value;
  return { ...draft, values: { ...draft.values, [property]: values.map((one) => one ?? NO_VALUE) } };
}

export function entityEdit(draft: EntityDraft, label: string): Edit {
  const claims = claimsGiven(draft);
  return {
    operations: [
      ...basisOperations(draft.basis),
      { op: "create_entity", schema: draft.schema, ref: NEW_ENTITY, claims, basis: basisGiven(draft.basis) },
    ],
    label,
  };
}
