import type { KindView, PartForm, PartView, SlotView, TableForm, Use } from "./types";

/** A place a column can be put: a part of the row and what it says of it. */
export interface Place {
  part: string;
  property: string;
}

export const LEFT_OUT = "";
const MAIN = "main";
const EMPTY_PART: PartForm = { schema: "", key: [], relation: "", constants: {} };

export const placeId = (place: Place): string => `${place.part}.${place.property}`;

export function placeOf(id: string): Place | null {
  const dot = id.indexOf(".");
  return dot < 1 ? null : { part: id.slice(0, dot), property: id.slice(dot + 1) };
}

/** The schema chosen for a part, the usual one where nothing was chosen. */
export function schemaOf(form: TableForm, part: PartView): string {
  return form.parts[part.id]?.schema || part.schema;
}

/** What may be said of a part under its schema: what is offered first, then all the rest. */
export function slotsOf(form: TableForm, part: PartView): { first: readonly SlotView[]; more: readonly SlotView[] } {
  const schema = part.schemata.find((one) => one.name === schemaOf(form, part)) ?? part.schemata[0];
  return { first: schema?.slots ?? [], more: schema?.more ?? [] };
}

/** The slot that names a part: the first, where columns named "main" go. */
export function isSame(use: Use, place: Place, naming: string): boolean {
  if (use.part !== place.part) return false;
  return use.property === place.property || (use.property === MAIN && place.property === naming);
}

export function namingSlot(form: TableForm, part: PartView): string {
  return slotsOf(form, part).first[0]?.id ?? MAIN;
}

/** The columns in a slot, in the order of the table. */
export function columnsIn(form: TableForm, columns: readonly string[], part: PartView, slot: string): string[] {
  const naming = namingSlot(form, part);
  return columns.filter((column) => form.uses[column]?.some((use) => isSame(use, { part: part.id, property: slot }, naming)));
}

/** Columns without a use. */
export function leftOut(form: TableForm, columns: readonly string[]): string[] {
  return columns.filter((column) => !form.uses[column]?.length);
}

/** The first use of a column as the id of its place; "" where it is left out. */
export function placeOfColumn(form: TableForm, kind: KindView, column: string): string {
  const use = form.uses[column]?.[0];
  if (!use) return LEFT_OUT;
  const part = kind.parts.find((one) => one.id === use.part);
  const property = use.property === MAIN && part ? namingSlot(form, part) : use.property;
  return placeId({ part: use.part, property });
}

/** Put a column in one place, or leave it out; who was there makes room unless the part takes several. */
export function put(form: TableForm, kind: KindView, column: string, target: string): TableForm {
  const place = placeOf(target);
  if (!place) return { ...form, uses: without(form.uses, [column]) };
  const part = kind.parts.find((one) => one.id === place.part);
  const naming = part ? namingSlot(form, part) : MAIN;
  const isAlone = part !== undefined && !part.takes_several && !isShared(place.property);
  const moved = isAlone ? Object.keys(form.uses).filter((other) => form.uses[other]?.some((use) => isSame(use, place, naming))) : [];
  const said: Use = { part: place.part, property: place.property, split: "", values: {} };
  return { ...form, uses: { ...without(form.uses, moved), [column]: [said] } };
}

function without<Value>(record: Record<string, Value>, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

/** Notes may come from many columns, and several columns may tell one from another together. */
function isShared(property: string): boolean {
  return property === "#note" || property === "#key" || property === "notes";
}

export function changePart(form: TableForm, part: string, change: Partial<PartForm>): TableForm {
  return { ...form, parts: { ...form.parts, [part]: { ...EMPTY_PART, ...form.parts[part], ...change } } };
}

export function changeUse(form: TableForm, column: string, change: Partial<Use>): TableForm {
  const uses = (form.uses[column] ?? []).map((use, place) => (place === 0 ? { ...use, ...change } : use));
  return { ...form, uses: { ...form.uses, [column]: uses } };
}

/** Give one text of a column a meaning; "" takes it back. */
export function changeMeaning(form: TableForm, column: string, text: string, code: string): TableForm {
  const values = without(form.uses[column]?.[0]?.values ?? {}, [text]);
  return changeUse(form, column, { values: code ? { ...values, [text]: code } : values });
}
