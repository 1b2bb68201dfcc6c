import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { Guard } from "@/components/Guard";
import { Notices } from "@/components/Notices";
import { ErrorState, Skeleton } from "@/components/States";
import type { MapPicture } from "@/core/api/types";
import { useConflict } from "@/core/editing/conflict";
import { closeForm, openForm, useForm } from "@/core/editing/forms";
import { useLive } from "@/core/editing/live";
import { useTurns, type Turns } from "@/core/editing/turns";
import { clearStep } from "@/core/linking/starting";
import { within } from "@/core/map/around";
import { visibleParts } from "@/core/map/visible";
import { t } from "@/core/i18n/i18n";
import { pictureSource } from "@/core/picture/source";
import { IMPORT, SHEET, WORDS, type CaseView } from "@/core/route/route";
import { useShortcuts } from "@/core/shortcuts/shortcuts";
import { hideEntity, isolate, openCase, showAll, useView } from "@/core/view/view";
import { CaseContext } from "./caseContext";
import { CaseHeader } from "./CaseHeader";
import { ConflictPanel } from "./conflict/ConflictPanel";
import { HistoryView } from "./history/HistoryView";
import { Legend } from "./legend/Legend";
import { TimeBar } from "./legend/TimeBar";
import { LinkingKeys } from "./linking/LinkingKeys";
import { PickedBar } from "./linking/PickedBar";
import { MapView } from "./map/MapView";
import { MeasuresView } from "./measures/MeasuresView";
import { FormPanel } from "./panel/FormPanel";
import { SelectionPanel } from "./panel/SelectionPanel";
import { PeopleView } from "./people/PeopleView";
import { TableView } from "./table/TableView";
import { useCaseData } from "./useCaseData";
import { WorkView } from "./work/WorkView";

/** Fetched when files are imported, not with every page. */
const ImportView = lazy(() => import("./import/ImportView").then((module) => ({ default: module.ImportView })));
const SourcesView = lazy(() => import("./sources/SourcesView").then((module) => ({ default: module.SourcesView })));
const SheetView = lazy(() => import("./sheet/SheetView").then((module) => ({ default: module.SheetView })));
const WordsView = lazy(() => import("./words/WordsView").then((module) => ({ default: module.WordsView })));
const VIEWS = { map: MapView, table: TableView, people: PeopleView, measures: MeasuresView, sources: SourcesView, work: WorkView, history: HistoryView, import: ImportView, sheet: SheetView, words: WordsView };

const isPage = (tab: CaseView): tab is typeof IMPORT | typeof SHEET | typeof WORDS => tab === IMPORT || tab === SHEET || tab === WORDS;
const pageTitle = (tab: typeof IMPORT | typeof SHEET | typeof WORDS): string => ({ import: t("Import files"), sheet: t("Interview sheet"), words: t("Own words") })[tab];

function useCaseShortcuts(picture: MapPicture | null, { undo, redo }: Turns): void {
  useShortcuts(
    useMemo(
      () => ({
        find: () => document.querySelector<HTMLInputElement>(".find input")?.focus(),
        undo,
        redo,
        all: showAll,
        new: () => openForm({ kind: "entity" }),
        clear: clearStep,
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

/** A case: one selection and one filter over its tabs. */
export function CasePage({ id, tab }: { id: string; tab: CaseView }) {
  useEffect(() => {
    openCase(id);
    return closeForm;
  }, [id]);
  const [isLegendOpen, setLegendOpen] = useState(false);
  const selection = useView((state) => state.selection);
  const form = useForm((state) => state.form);
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
        {isPage(tab) ? (
          <div className="case-work" role="region" aria-label={pageTitle(tab)}><Guard key={tab}><Suspense fallback={<Skeleton lines={6} />}><TabView /></Suspense></Guard></div>
        ) : (
          <div className="case-work" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}><Guard key={tab}><Suspense fallback={<Skeleton lines={6} />}><TabView /></Suspense></Guard><PickedBar /></div>
        )}
        {conflict ? <ConflictPanel open={conflict} /> : form ? <FormPanel form={form} /> : selection ? <SelectionPanel selection={selection} /> : null}
        <LinkingKeys />
        <TimeBar />
        <Notices />
      </div>
    </CaseContext.Provider>
  );
}
