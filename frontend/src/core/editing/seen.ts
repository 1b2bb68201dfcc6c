/** Number of the latest change of each case that this screen shows. */
const seen = new Map<string, number>();

export function noteSeen(caseId: string, seq: number): void {
  seen.set(caseId, Math.max(seq, seen.get(caseId) ?? 0));
}

export function lastSeen(caseId: string): number | null {
  return seen.get(caseId) ?? null;
}
