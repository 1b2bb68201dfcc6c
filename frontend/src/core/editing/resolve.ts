/** From what a person decided on a conflict to the edit that says so. */
import type { Conflict } from "@/core/api/types";
import type { ClaimGiven, Edit, Operation } from "./types";

/** Keep what is there now, put one's own in its place, or let both stand side by side. */
export type Decision = "theirs" | "mine" | "both";

const CHOICES: Partial<Record<Operation["op"], readonly Decision[]>> = {
  replace_claim: ["theirs", "mine", "both"],
  set_claim: ["theirs", "mine", "both"],
  remove_claim: ["theirs", "mine"],
  delete_entity: ["theirs", "mine"],
  reverse_link: ["theirs", "mine"],
};

/** What can be decided of an operation; of one that speaks of what is gone, only to leave it. */
export function decisionsOn(operation: Operation | undefined): readonly Decision[] {
  return (operation && CHOICES[operation.op]) ?? ["theirs"];
}

/** What the person wanted to say, null where the operation says nothing itself. */
export function claimOf(operation: Operation | undefined): ClaimGiven | null {
  return operation && "claim" in operation ? operation.claim : null;
}

export interface Decided {
  conflict: Conflict;
  decision: Decision;
  /** Statements that the other one put there. */
  theirs: readonly string[];
}

function instead(operation: Operation, { conflict, decision, theirs }: Decided): Operation[] {
  if (decision === "theirs") return [];
  const gone = theirs.map((statement) => ({ op: "remove_claim" as const, statement }));
  switch (operation.op) {
    case "replace_claim":
    case "set_claim": {
      const added: Operation = { op: "add_claim", entity: conflict.entity, claim: operation.claim };
      if (decision === "both") return [added];
      return operation.op === "set_claim" ? [operation] : [...gone, added];
    }
    case "remove_claim":
      return gone;
    default:
      return [operation];
  }
}

/** The edit to send after all conflicts are decided; null where nothing of it is left to do. */
export function resolvedEdit(edit: Edit, decided: readonly Decided[]): Edit | null {
  const byPlace = new Map(decided.map((one) => [one.conflict.operation, one]));
  const operations = edit.operations.flatMap((operation, place) => {
    const decision = byPlace.get(place);
    return decision ? instead(operation, decision) : [operation];
  });
  // A source that was only to be cited by what is given up is not created for nothing.
  const isLeft = operations.some((operation) => operation.op !== "create_entity" || operation.schema !== "Source");
  const wasMore = edit.operations.some((operation) => operation.op !== "create_entity" || operation.schema !== "Source");
  if (!operations.length || (wasMore && !isLeft)) return null;
  return { ...edit, operations, baseSeq: Math.max(...decided.map((one) => one.conflict.seq)) };
}
