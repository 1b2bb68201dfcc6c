import { useEffect } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { apiAddress } from "@/core/api/client";
import type { ChangeSeen } from "@/core/api/types";
import { lastSeen } from "./seen";
import { refreshCase } from "./useEdit";

/** Follow the changes of a case; a page out of sight does not, and catches up when it is looked at again. */
export function follow(caseId: string, onChange: (change: ChangeSeen) => void): () => void {
  let stream: EventSource | null = null;
  const look = () => {
    stream?.close();
    stream = null;
    if (document.visibilityState === "hidden") return;
    stream = new EventSource(apiAddress(`cases/${encodeURIComponent(caseId)}/events`, { after: lastSeen(caseId) }));
    stream.addEventListener("change", (event) => onChange(JSON.parse(String(event.data)) as ChangeSeen));
  };
  look();
  document.addEventListener("visibilitychange", look);
  return () => {
    document.removeEventListener("visibilitychange", look);
    stream?.close();
  };
}

/** Show what others save as it comes. What was changed from here is on screen already. */
export function useLive(caseId: string, isReady: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isReady) return undefined;
    return follow(caseId, (change) => {
      if (change.seq > (lastSeen(caseId) ?? 0)) refreshCase(queries, caseId);
    });
  }, [caseId, isReady, queries]);
}
