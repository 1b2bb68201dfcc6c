import { create } from "zustand";

/** Several people picked at once, to be joined: apart from the one that is selected. */
interface PickedState {
  caseId: string;
  ids: readonly string[];
}

export const usePicked = create<PickedState>(() => ({ caseId: "", ids: [] }));

/** Those picked in a case; picks of another case do not count. */
export function picksOf(state: PickedState, caseId: string): readonly string[] {
  return state.caseId === caseId ? state.ids : NOBODY;
}

const NOBODY: readonly string[] = [];

/** Pick one more, or leave out one that is picked. */
export function togglePick(caseId: string, id: string): void {
  usePicked.setState((state) => {
    const ids = picksOf(state, caseId);
    return { caseId, ids: ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id] };
  });
}

export function clearPicks(): void {
  usePicked.setState({ ids: [] });
}
