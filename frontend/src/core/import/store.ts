import { create } from "zustand";
import { ApiError, get, post, upload } from "@/core/api/client";
import type { DraftView, JobView, Loaded, TableForm } from "./types";

/** A cell as it was before it was corrected, so that the correction can be taken back. */
export interface CellStep {
  table: number;
  place: string;
  column: string;
  before: string | null;
}

interface ImportState {
  caseId: string;
  draft: DraftView | null;
  table: number;
  job: JobView | null;
  warnings: readonly string[];
  steps: readonly CellStep[];
  /** Raised with every change, so that the rows are asked for again. */
  version: number;
  isBusy: boolean;
  error: Error | null;
}

const NOTHING: Omit<ImportState, "caseId"> = {
  draft: null, table: 0, job: null, warnings: [], steps: [], version: 0, isBusy: false, error: null,
};
const KEPT_AS = "fanal.import";

export const useImport = create<ImportState>(() => ({ caseId: "", ...NOTHING }));

const set = useImport.setState;
const state = useImport.getState;

function address(rest = ""): string {
  const { caseId, draft } = state();
  return `cases/${caseId}/imports/${draft?.id ?? ""}${rest}`;
}

function keep(id: string): void {
  try {
    if (id) sessionStorage.setItem(KEPT_AS, `${state().caseId} ${id}`);
    else sessionStorage.removeItem(KEPT_AS);
  } catch {
    // A window that keeps nothing forgets the import when it is loaded again.
  }
}

function keptFor(caseId: string): string {
  try {
    const [kept, id] = (sessionStorage.getItem(KEPT_AS) ?? "").split(" ");
    return kept === caseId ? (id ?? "") : "";
  } catch {
    return "";
  }
}

async function run(work: () => Promise<Partial<ImportState>>): Promise<boolean> {
  set({ isBusy: true, error: null });
  try {
    set({ ...(await work()), isBusy: false });
    return true;
  } catch (reason) {
    set({ isBusy: false, error: reason instanceof Error ? reason : new ApiError(0, "unreachable", "") });
    return false;
  }
}

const changed = (draft: DraftView): Partial<ImportState> => ({ draft, job: null, version: state().version + 1 });

/** Turn to a case; an import that was under way there is taken up again. */
export function openImport(caseId: string): void {
  if (state().caseId === caseId) return;
  set({ caseId, ...NOTHING });
  const id = keptFor(caseId);
  if (!id) return;
  get<DraftView>(`cases/${caseId}/imports/${id}`).then((draft) => set(changed(draft)), () => keep(""));
}

export function handOver(files: readonly File[]): Promise<boolean> {
  return run(async () => {
    const draft = await upload<DraftView>(`cases/${state().caseId}/imports`, files);
    set({ ...NOTHING, caseId: state().caseId });
    queueMicrotask(() => keep(draft.id));
    return { ...changed(draft), table: Math.max(0, draft.tables.findIndex((table) => table.problem || table.missing.length)) };
  });
}

export async function discard(): Promise<void> {
  const path = state().draft ? address("/discard") : "";
  keep("");
  set({ ...NOTHING, caseId: state().caseId });
  if (path) await post(path).catch(() => null);
}

export const chooseTable = (table: number): void => set({ table });

export function chooseKind(kind: string): Promise<boolean> {
  return run(async () => changed(await post<DraftView>(address(`/tables/${state().table}/kind`), { kind })));
}

/** Show a new form at once and let the server say what comes of it. */
export function say(form: TableForm): Promise<boolean> {
  const { draft, table } = state();
  if (draft) set({ draft: { ...draft, tables: draft.tables.map((one) => (one.number === table ? { ...one, form } : one)) } });
  return run(async () => changed(await post<DraftView>(address(`/tables/${table}/form`), form)));
}

export function readAs(reading: { encoding: string; separator: string; header: number | null }): Promise<boolean> {
  return run(async () => ({ ...changed(await post<DraftView>(address(`/tables/${state().table}/reading`), reading)), steps: [] }));
}

function postCell(step: { table: number; place: string; column: string }, text: string | null): Promise<DraftView> {
  return post<DraftView>(address(`/tables/${step.table}/cell`), { place: step.place, column: step.column, text });
}

/** Correct a cell; `before` is the earlier correction, null where the file's own text stood. */
export function correct(place: string, column: string, text: string | null, before: string | null): Promise<boolean> {
  const step = { table: state().table, place, column, before };
  return run(async () => ({ ...changed(await postCell(step, text)), steps: [...state().steps, step] }));
}

export function undoCorrection(): Promise<boolean> {
  const step = state().steps.at(-1);
  if (!step) return Promise.resolve(false);
  return run(async () => ({ ...changed(await postCell(step, step.before)), steps: state().steps.slice(0, -1), table: step.table }));
}

export function loadMapping(mapping: string): Promise<boolean> {
  return run(async () => {
    const { draft, warnings } = await post<Loaded>(address("/load"), { mapping });
    return { ...changed(draft), warnings };
  });
}

const PAUSE = 300;

/** Check or finish; how far it is comes in while it runs. */
export function work(what: "check" | "finish", body: object = {}): Promise<boolean> {
  return run(async () => {
    let job = await post<JobView>(address(`/${what}`), body);
    while (job.state === "running") {
      set({ job });
      await new Promise((done) => setTimeout(done, PAUSE));
      job = await get<JobView>(address("/job"));
    }
    if (job.what === "finish" && job.state === "done") keep("");
    return { job };
  });
}

export async function stopWork(): Promise<void> {
  set({ job: await post<JobView>(address("/cancel")) });
}
