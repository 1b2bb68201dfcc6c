import { useMemo } from "react";
import { openForm } from "@/core/editing/forms";
import { useEdit } from "@/core/editing/useEdit";
import { t } from "@/core/i18n/i18n";
import { toggleDrawing } from "@/core/linking/drawingMode";
import { startEvent, startLink } from "@/core/linking/starting";
import { useShortcuts } from "@/core/shortcuts/shortcuts";
import { togglePick } from "@/core/view/picked";
import { useView } from "@/core/view/view";
import { useOpenCase } from "../caseContext";

/** The keys by which links and events are drawn, on every tab of a case. */
export function LinkingKeys() {
  const { id, picture } = useOpenCase();
  const { edit } = useEdit(id);
  useShortcuts(
    useMemo(
      () => ({
        link: () => startLink(id, picture),
        otherLink: () => openForm({ kind: "link" }),
        event: () => startEvent(id),
        draw: toggleDrawing,
        pick: () => {
          const { selection } = useView.getState();
          if (selection?.kind === "entity") togglePick(id, selection.id);
        },
        turn: () => {
          const { selection } = useView.getState();
          if (selection?.kind !== "link" || selection.id.includes(".")) return;
          void edit({ operations: [{ op: "reverse_link", link: selection.id }], label: t("turn a link around") });
        },
      }),
      [id, picture, edit],
    ),
  );
  return null;
}
