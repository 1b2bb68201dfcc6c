import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { Guard } from "@/components/Guard";
import { Notices } from "@/components/Notices";
import { ErrorState, Skeleton } from "@/components/States";
import type { MapPicture } from "@/core/api/types";
import { useConflict } from "@/core/editing/conflict";
import { closeForm, openForm, useForm } from "@/core/editing/forms";
import { useLive } from "@/core/editing/live";
import { useTurns, type Turns } from "@/core/editing/turns";
import { within } from "@/core/map/around";
import { visibleParts } from "@/core/map/visible";
import { t } from "@/core/i18n/i18n";
import { pictureSource } from "@/core/picture/source";
import { IMPORT, type CaseView } from "@/core/route/route";
import { useShortcuts } from "@/core/shortcuts/shortcuts";
import { hideEntity, isolate, openCase, select, showAll, useView } from "@/core/view/view";
import { CaseContext } from "./caseContext";
import { CaseHeader } from "./CaseHeader";
import { ConflictPanel } from "./conflict/ConflictPanel";
import { FormPanel } from "./forms/FormPanel";
import { HistoryView } from "./history/HistoryView";
import { Legend } from "./legend/Legend";
import { TimeBar } from "./legend/TimeBar";
import { MapView } from "./map/MapView";
import { MeasuresView } from "./measures/MeasuresView";
import { SelectionPanel } from "./panel/SelectionPanel";
import { PeopleView } from "./people/PeopleView";
import { TableView } from "./table/TableView";
import { useCaseData } from "./useCaseData";

/** Fetched when files are imported, not with every page. */
const ImportView = lazy(() => import("./import/ImportView").then((module) => ({ default: module.ImportView })));
const VIEWS = { map: MapView, table: TableView, people: PeopleView, measures: MeasuresView, history: HistoryView, import: ImportView };

function useCaseShortcuts(picture: MapPicture | null, { undo, redo }: Turns): void {
  useShortcuts(
    useMemo(
      () => ({
        find: () => document.querySelector<HTMLInputElement>(".find input")?.focus(),
        undo,
        redo,
        all: showAll,
        new: () => openForm({ kind: "entity" }),
        clear: () => (useForm.getState().form ? closeForm() : select(null)),
        hide: () => {
          const { selection } = useView.getState();
          if (selection?.kind === "entity") hideEntity(selection.id);
        },
        isolate: () => {
          const { selection, steps } = useView.getState();
          if (selection?.kind !== "entity" || !picture) return;
          const { edges } = visibleParts(picture, steps.now);
          isolate(within(picture.edges.filter((edge) => edges.has(edge.id)), selection.id, 1));
        },
        fit: () => pictureSource()?.fit(),
      }),
      [picture, undo, redo],
    ),
  );
}

/** A case: one selection and one filter over five tabs. */
export function CasePage({ id, tab }: { id: string; tab: CaseView }) {
  useEffect(() => {
    openCase(id);
    return closeForm;
  }, [id]);
  const [isLegendOpen, setLegendOpen] = useState(false);
  const selection = useView((state) => state.selection);
  const { form, opened } = useForm();
  const conflict = useConflict((state) => state.open);
  const isReady = useView((state) => state.caseId === id);
  const { open, error } = useCaseData(id);
  const turns = useTurns(id);
  useCaseShortcuts(open?.picture ?? null, turns);
  useLive(id, open !== null);
  if (error) return <div className="page"><ErrorState error={error} /></div>;
  if (!open || !isReady) return <div className="page"><Skeleton lines={8} /></div>;
  const TabView = VIEWS[tab];
  return (
    <CaseContext.Provider value={open}>
      <div className="case" data-view={tab} data-panel={selection || form || conflict ? "open" : "closed"} data-legend={isLegendOpen ? "open" : "closed"}>
        <CaseHeader tab={tab} turns={turns} onLegend={() => setLegendOpen(!isLegendOpen)} isLegendOpen={isLegendOpen} />
        <Legend onClose={() => setLegendOpen(false)} />
        {tab === IMPORT ? (
          <div className="case-work" role="region" aria-label={t("Import files")}><Guard key={tab}><Suspense fallback={<Skeleton lines={6} />}><TabView /></Suspense></Guard></div>
        ) : (
          <div className="case-work" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}><Guard key={tab}><TabView /></Guard></div>
        )}
        {conflict ? <ConflictPanel open={conflict} /> : form ? <FormPanel key={opened} form={form} /> : selection ? <SelectionPanel selection={selection} /> : null}
        <TimeBar />
        <Notices />
      </div>
    </CaseContext.Provider>
  );
}
