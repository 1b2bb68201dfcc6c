import { create } from "zustand";
import type { Conflict } from "@/core/api/types";
import type { Edit } from "./types";

/** An edit that would overwrite what someone else changed meanwhile. It waits until a person decides. */
export interface OpenConflict {
  caseId: string;
  edit: Edit;
  conflicts: readonly Conflict[];
  /** Send this in its place; null gives the edit up. */
  settle: (next: Edit | null) => void;
}

export const useConflict = create<{ open: OpenConflict | null }>(() => ({ open: null }));

/** Put a conflict to the person at the screen, in the one panel for that. */
export function askConflict(caseId: string, edit: Edit, conflicts: readonly Conflict[]): Promise<Edit | null> {
  useConflict.getState().open?.settle(null);
  return new Promise((resolve) => {
    const settle = (next: Edit | null) => {
      useConflict.setState({ open: null });
      resolve(next);
    };
    useConflict.setState({ open: { caseId, edit, conflicts, settle } });
  });
}
