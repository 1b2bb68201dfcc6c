import { ApiError, post } from "@/core/api/client";
import type { EditMade } from "@/core/api/types";
import { lastSeen, noteSeen } from "./seen";
import type { Edit } from "./types";

/** Pauses before an edit whose answer was lost is asked for again. */
const PAUSES_MS = [300, 1_000, 3_000];

/** Drawn at random, so that asking twice makes one change. Works on pages without TLS too, unlike randomUUID. */
export function newRequestId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Send an edit; asked again under the same name until it is known what came of it, or the desk stays out of reach. */
export async function sendEdit(caseId: string, edit: Edit, pauses: readonly number[] = PAUSES_MS): Promise<EditMade> {
  const body = {
    operations: edit.operations,
    label: edit.label,
    reason: edit.reason ?? "",
    base_seq: edit.baseSeq ?? lastSeen(caseId),
    request_id: newRequestId(),
    country: edit.country ?? "",
  };
  for (let tries = 0; ; tries += 1) {
    try {
      const made = await post<EditMade>(`cases/${caseId}/edits`, body);
      noteSeen(caseId, made.seq);
      return made;
    } catch (reason) {
      const wait = pauses[tries];
      if (wait === undefined || !(reason instanceof ApiError) || reason.status !== 0) throw reason;
      await pause(wait);
    }
  }
}
