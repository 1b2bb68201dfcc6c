/** How a link or an event is begun from what is picked or selected. */
import { closeForm, openForm, useForm } from "@/core/editing/forms";
import { clearPicks, picksOf, usePicked } from "@/core/view/picked";
import { select, useView } from "@/core/view/view";
import { setDrawing, useDrawing } from "./drawingMode";
import type { MapPicture } from "@/core/api/types";

/** Draw a link: between the two that are picked, else from whom is selected, else from the one at whom the selected link begins. */
export function startLink(caseId: string, picture: MapPicture | null): void {
  const { selection } = useView.getState();
  const picks = picksOf(usePicked.getState(), caseId);
  if (picks.length === 2) return openForm({ kind: "link", source: picks[0] ?? "", target: picks[1] ?? "" });
  if (selection?.kind === "link") return openForm({ kind: "link", source: picture?.edges.find((edge) => edge.link === selection.id)?.source ?? "" });
  const [other] = picks.filter((id) => id !== selection?.id);
  openForm({ kind: "link", source: selection?.id ?? other ?? "", ...(selection && picks.length === 1 && other ? { target: other } : {}) });
}

/** Join those picked, or whom is selected, in one event. */
export function startEvent(caseId: string): void {
  const { selection } = useView.getState();
  const picks = picksOf(usePicked.getState(), caseId);
  const selected = selection?.kind === "entity" ? [selection.id] : [];
  openForm({ kind: "event", participants: picks.length ? picks : selected });
}

/** One step back to a calm screen: close the form, stop drawing, pick nobody, select nothing. */
export function clearStep(): void {
  if (useForm.getState().form) closeForm();
  else if (useDrawing.getState().isOn) setDrawing(false);
  else if (usePicked.getState().ids.length) clearPicks();
  else select(null);
}
