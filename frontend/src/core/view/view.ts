import { create } from "zustand";
import { NO_FILTER, type Filter } from "@/core/filters/filter";
import { redoStep, startSteps, takeStep, undoStep, type Steps } from "./history";

export const LAYOUTS = ["force", "circular", "radial", "layered", "community"] as const;
export type LayoutKind = (typeof LAYOUTS)[number];

/** A set of people and links lifted out of the picture: a path or an entourage. */
export interface Emphasis {
  nodes: readonly string[];
  links: readonly string[];
}

/** A change of the case's data that was made from this screen. */
export interface MadeChange {
  seq: number;
  /** What was done, in a few words without names. */
  label: string;
  /** Ids of what came to be by it, and is gone when it is taken back. */
  created?: readonly string[];
}

/** Everything that a step back can restore: how a case is looked at, and the last change made here. */
export interface View {
  filter: Filter;
  hidden: readonly string[];
  isolated: readonly string[] | null;
  hasUnlinked: boolean;
  layout: LayoutKind;
  root: string;
  colorBy: string;
  sizeBy: string;
  change: MadeChange | null;
}

/** What is selected: a person or another entity, or a link. */
export interface Selection {
  kind: "entity" | "link";
  id: string;
}

export const FIRST_VIEW: View = {
  filter: NO_FILTER,
  hidden: [],
  isolated: null,
  hasUnlinked: true,
  layout: "force",
  root: "",
  colorBy: "side",
  sizeBy: "degree",
  change: null,
};

interface ViewState {
  caseId: string;
  steps: Steps<View>;
  selection: Selection | null;
  trail: readonly Selection[];
  emphasis: Emphasis | null;
}

export const useView = create<ViewState>(() => ({
  caseId: "",
  steps: startSteps(FIRST_VIEW),
  selection: null,
  trail: [],
  emphasis: null,
}));

/** Begin to look at a case; coming back to the same one finds it as it was left. */
export function openCase(caseId: string): void {
  if (useView.getState().caseId === caseId) return;
  useView.setState({ caseId, steps: startSteps(FIRST_VIEW), selection: null, trail: [], emphasis: null });
}

/** Change how the case is looked at, as one step that can be undone. */
export function changeView(change: Partial<View>): void {
  useView.setState(({ steps }) => ({ steps: takeStep(steps, { ...steps.now, ...change }) }));
}

export function changeFilter(change: (filter: Filter) => Filter): void {
  changeView({ filter: change(useView.getState().steps.now.filter) });
}

export const undoView = (): void => useView.setState(({ steps }) => ({ steps: undoStep(steps) }));
export const redoView = (): void => useView.setState(({ steps }) => ({ steps: redoStep(steps) }));

const KEPT_TRAIL = 50;

/** Select; the panel can go back along what was selected before. */
export function select(next: Selection | null): void {
  useView.setState(({ selection, trail }) => {
    if (next?.id === selection?.id) return {};
    return { selection: next, emphasis: null, trail: next && selection ? [...trail, selection].slice(-KEPT_TRAIL) : [] };
  });
}

export function selectPrevious(): void {
  useView.setState(({ trail }) => ({ selection: trail.at(-1) ?? null, trail: trail.slice(0, -1), emphasis: null }));
}

export function emphasize(emphasis: Emphasis | null): void {
  useView.setState({ emphasis });
}

export function hideEntity(id: string): void {
  const { steps } = useView.getState();
  changeView({ hidden: [...steps.now.hidden, id] });
  select(null);
}

export function isolate(ids: readonly string[]): void {
  changeView({ isolated: ids, hidden: [] });
}

export function showAll(): void {
  changeView({ hidden: [], isolated: null, filter: NO_FILTER, hasUnlinked: true });
}
