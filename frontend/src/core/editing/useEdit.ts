import { useCallback, useState } from "react";
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/core/api/client";
import type { EditMade } from "@/core/api/types";
import { changeView } from "@/core/view/view";
import { askConflict } from "./conflict";
import { sendEdit } from "./send";
import type { Edit } from "./types";

/** Ask again for everything shown of a case. */
export function refreshCase(queries: QueryClient, caseId: string): void {
  void queries.invalidateQueries({ queryKey: ["case", caseId] });
  void queries.invalidateQueries({ queryKey: ["cases"] });
}

/** Send an edit; where someone else was faster, whoever made it decides what is sent instead. Null: given up. */
async function settle(caseId: string, edit: Edit, refresh: () => void): Promise<EditMade | null> {
  for (let next: Edit | null = edit; next; ) {
    try {
      return await sendEdit(caseId, next);
    } catch (reason) {
      if (!(reason instanceof ApiError) || !reason.conflicts.length) throw reason;
      refresh();
      next = await askConflict(caseId, next, reason.conflicts);
    }
  }
  return null;
}

export interface Editing {
  /** Carry out an edit. Null where it failed (`error` says why) or was given up to what another wrote. */
  edit: (asked: Edit) => Promise<EditMade | null>;
  isBusy: boolean;
  error: ApiError | null;
  clearError: () => void;
}

/**
 * Change the data of a case.
 *
 * What was changed becomes a step that Ctrl Z takes back, beside the steps of the view, and
 * everything shown of the case is asked for again.
 */
export function useEdit(caseId: string): Editing {
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const edit = useCallback(
    async (asked: Edit) => {
      setBusy(true);
      setError(null);
      try {
        const made = await settle(caseId, asked, () => refreshCase(queries, caseId));
        if (made?.change) changeView({ change: { seq: made.change.seq, label: made.change.label, created: Object.values(made.created) } });
        refreshCase(queries, caseId);
        return made;
      } catch (reason) {
        setError(reason instanceof ApiError ? reason : new ApiError(-1, "unexpected", ""));
        return null;
      } finally {
        setBusy(false);
      }
    },
    [caseId, queries],
  );
  const clearError = useCallback(() => setError(null), []);
  return { edit, isBusy, error, clearError };
}
