/** One history for the person at the screen: Ctrl Z takes back what was done last, be it a step of the view or a change. */
import { useCallback, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { ApiError, post } from "@/core/api/client";
import { t } from "@/core/i18n/i18n";
import { say } from "@/core/notice/notice";
import { redoView, select, undoView, useView, type MadeChange } from "@/core/view/view";
import { refreshCase } from "./useEdit";

/** The change that a step back would take back: null where it only changes the view, or there is none. */
export function changeBehind(): MadeChange | null {
  const { now, past } = useView.getState().steps;
  const before = past.at(-1);
  return before && before.change?.seq !== now.change?.seq ? now.change : null;
}

/** The change that a step forward would make again. */
export function changeAhead(): MadeChange | null {
  const { now, future } = useView.getState().steps;
  const next = future[0];
  return next && next.change?.seq !== now.change?.seq ? next.change : null;
}

export interface Turns {
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
  undoTitle: string;
  redoTitle: string;
}

/** A change that is taken back already, from the history or by someone else, is as good as taken back now. */
const isSoAlready = (reason: unknown) => reason instanceof ApiError && reason.status === 409;

export function useTurns(caseId: string): Turns {
  const queries = useQueryClient();
  const steps = useView((state) => state.steps);
  const [isBusy, setBusy] = useState(false);
  const turn = useCallback(
    async (way: "undo" | "redo") => {
      const change = way === "undo" ? changeBehind() : changeAhead();
      const step = way === "undo" ? undoView : redoView;
      if (!change) return step();
      setBusy(true);
      try {
        await post(`cases/${caseId}/${way}`, { seq: change.seq }).catch((reason: unknown) => {
          if (!isSoAlready(reason)) throw reason;
        });
        step();
        const { selection } = useView.getState();
        if (way === "undo" && selection && change.created?.includes(selection.id)) select(null);
        // After the panel has let go of what is gone, so that nobody asks for it again.
        setTimeout(() => refreshCase(queries, caseId));
      } catch (reason) {
        const why = reason instanceof ApiError ? reason.message : "";
        say({ text: why || t("The desk cannot be reached. Nothing was taken back; try again."), isFault: true });
      } finally {
        setBusy(false);
      }
    },
    [caseId, queries],
  );
  const undo = useCallback(() => void turn("undo"), [turn]);
  const redo = useCallback(() => void turn("redo"), [turn]);
  const behind = changeBehind();
  const ahead = changeAhead();
  return {
    undo,
    redo,
    canUndo: steps.past.length > 0 && !isBusy,
    canRedo: steps.future.length > 0 && !isBusy,
    undoTitle: behind ? t("Take back: {what}", { what: behind.label }) : t("Undo the last step of the view"),
    redoTitle: ahead ? t("Make again: {what}", { what: ahead.label }) : t("Redo"),
  };
}
