/** How a link or an event is begun from what is picked or selected. */
import { closeForm, openForm, useForm } from "@/core/editing/forms";
import { clearPicks, picksOf, usePicked } from "@/core/view/picked";
import { select, useView } from "@/core/view/view";
import { setDrawing, useDrawing } from "./drawingMode";
import type { MapPicture } from "@/core/api/types";

/** The link that was drawn last, and from whom: one without a direction does not say where it was begun. */
let last = { link: "", source: "" };

export function noteDrawn(link: string, source: string): void {
  last = { link, source };
}

/** From whom a link was drawn, as far as is known. */
export function sourceOf(link: string, picture: MapPicture | null): string {
  const edge = picture?.edges.find((one) => one.link === link);
  if (last.link === link && !edge?.directed) return last.source;
  return edge?.source ?? "";
}

/** Draw a link: between the two that are picked, else from whom is selected, else from the one at whom the selected link begins. */
export function startLink(caseId: string, picture: MapPicture | null): void {
  const { selection } = useView.getState();
  const picks = picksOf(usePicked.getState(), caseId);
  if (picks.length === 2) return openForm({ kind: "link", source: picks[0] ?? "", target: picks[1] ?? "" });
  if (selection?.kind === "link") return openForm({ kind: "link", source: sourceOf(selection.id, picture) });
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
