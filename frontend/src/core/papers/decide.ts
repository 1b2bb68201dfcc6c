import { useCallback, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { ApiError, post } from "@/core/api/client";
import { newRequestId } from "@/core/editing/send";
import { noteSeen } from "@/core/editing/seen";
import { refreshCase } from "@/core/editing/useEdit";
import { changeView } from "@/core/view/view";
import type { DecisionMade, SuggestionChoice, Which } from "./types";

export interface Decision {
  action: "accept" | "reject" | "wait";
  ids?: readonly string[];
  all_of?: Which;
  choices?: readonly SuggestionChoice[];
}

/** Accept or reject suggestions; each decision is a step that Ctrl Z takes back. */
export function useDecide(caseId: string) {
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const decide = useCallback(
    async (decision: Decision): Promise<DecisionMade | null> => {
      setBusy(true);
      setError(null);
      try {
        const made = await post<DecisionMade>(`cases/${caseId}/suggestions/decide`, { ...decision, request_id: newRequestId() });
        noteSeen(caseId, made.seq);
        if (made.change) changeView({ change: { seq: made.change.seq, label: made.change.label } });
        return made;
      } catch (reason) {
        setError(reason instanceof ApiError ? reason : new ApiError(-1, "unexpected", ""));
        return null;
      } finally {
        refreshCase(queries, caseId);
        setBusy(false);
      }
    },
    [caseId, queries],
  );
  return { decide, isBusy, error };
}
