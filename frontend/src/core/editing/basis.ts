/** What a claim rests on, as it is filled in: kept from one form to the next, because one reads on in the same paper. */
import { create } from "zustand";
import type { Claim, EditMade } from "@/core/api/types";
import type { Basis, Operation, Stance } from "./types";

/** In the place of the code of a scheme: the grade that the source gives to all that rests on it, or none at all. */
export const AS_SOURCE = "";
export const NO_GRADE = "none";
const NEW_SOURCE = "@source";

export interface BasisForm {
  /** An entity that was picked; with the id "" a new source of that name. */
  source: { id: string; caption: string; kind: string } | null;
  locator: string;
  grade: { scheme: string; source: string; information: string };
  handling: string;
  stance: Stance;
  validFrom: string;
  validTo: string;
}

export const NO_BASIS: BasisForm = {
  source: null,
  locator: "",
  grade: { scheme: AS_SOURCE, source: "", information: "" },
  handling: "",
  stance: "asserted",
  validFrom: "",
  validTo: "",
};

/** As an edit says it. */
export function basisGiven(form: BasisForm): Basis {
  const { scheme } = form.grade;
  return {
    source_id: form.source ? form.source.id || NEW_SOURCE : "",
    locator: form.locator.trim(),
    grade: scheme === AS_SOURCE ? null : scheme === NO_GRADE ? { scheme: "", source: "", information: "" } : form.grade,
    handling: form.handling,
    stance: form.stance,
    valid_from: form.validFrom.trim(),
    valid_to: form.validTo.trim(),
  };
}

/** What has to be done before the basis can be cited: a source that is new is created. */
export function basisOperations(form: BasisForm): Operation[] {
  if (!form.source || form.source.id) return [];
  return [{ op: "create_entity", schema: "Source", ref: NEW_SOURCE, claims: [{ property: "title", value: form.source.caption }] }];
}

/** What a claim rests on, to fill in a correction of it. */
export function basisForm(claim: Claim): BasisForm {
  return {
    source: claim.source ? { id: claim.source.id, caption: claim.source.title, kind: "source" } : null,
    locator: claim.locator,
    grade: claim.grade ? { ...claim.grade } : { scheme: NO_GRADE, source: "", information: "" },
    handling: claim.handling,
    stance: claim.stance as Stance,
    validFrom: claim.valid_from,
    validTo: claim.valid_to,
  };
}

const useLast = create<{ caseId: string; basis: BasisForm }>(() => ({ caseId: "", basis: NO_BASIS }));

/** What the last claim entered in a case rested on: where the next form begins. Stance and dates are of one claim alone. */
export function lastBasis(caseId: string): BasisForm {
  const { caseId: last, basis } = useLast.getState();
  return last === caseId ? basis : NO_BASIS;
}

export function rememberBasis(caseId: string, form: BasisForm, made: EditMade): void {
  const source = form.source && { ...form.source, id: form.source.id || (made.created[NEW_SOURCE] ?? "") };
  const { stance, validFrom, validTo } = NO_BASIS;
  useLast.setState({ caseId, basis: { ...form, source, stance, validFrom, validTo } });
}
