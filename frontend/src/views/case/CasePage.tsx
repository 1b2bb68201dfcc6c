import { useEffect, useMemo, useState } from "react";
import { ErrorState, Skeleton } from "@/components/States";
import type { Tab } from "@/core/route/route";
import { useShortcuts } from "@/core/shortcuts/shortcuts";
import { hideEntity, openCase, redoView, select, showAll, undoView, useView } from "@/core/view/view";
import { CaseContext } from "./caseContext";
import { CaseHeader } from "./CaseHeader";
import { HistoryView } from "./history/HistoryView";
import { Legend } from "./legend/Legend";
import { TimeBar } from "./legend/TimeBar";
import { MapView } from "./map/MapView";
import { MeasuresView } from "./measures/MeasuresView";
import { SelectionPanel } from "./panel/SelectionPanel";
import { PeopleView } from "./people/PeopleView";
import { TableView } from "./table/TableView";
import { useCaseData } from "./useCaseData";

const VIEWS = { map: MapView, table: TableView, people: PeopleView, measures: MeasuresView, history: HistoryView };

function useCaseShortcuts(): void {
  useShortcuts(
    useMemo(
      () => ({
        find: () => document.querySelector<HTMLInputElement>(".find input")?.focus(),
        undo: undoView,
        redo: redoView,
        all: showAll,
        clear: () => select(null),
        hide: () => {
          const { selection } = useView.getState();
          if (selection?.kind === "entity") hideEntity(selection.id);
        },
      }),
      [],
    ),
  );
}

/** A case: one selection and one filter over five tabs. */
export function CasePage({ id, tab }: { id: string; tab: Tab }) {
  useEffect(() => openCase(id), [id]);
  useCaseShortcuts();
  const [isLegendOpen, setLegendOpen] = useState(false);
  const selection = useView((state) => state.selection);
  const isReady = useView((state) => state.caseId === id);
  const { open, error } = useCaseData(id);
  if (error) return <div className="page"><ErrorState error={error} /></div>;
  if (!open || !isReady) return <div className="page"><Skeleton lines={8} /></div>;
  const TabView = VIEWS[tab];
  return (
    <CaseContext.Provider value={open}>
      <div className="case" data-panel={selection ? "open" : "closed"} data-legend={isLegendOpen ? "open" : "closed"}>
        <CaseHeader tab={tab} onLegend={() => setLegendOpen(!isLegendOpen)} isLegendOpen={isLegendOpen} />
        <Legend onClose={() => setLegendOpen(false)} />
        <div className="case-work" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}><TabView /></div>
        {selection ? <SelectionPanel selection={selection} /> : null}
        <TimeBar />
      </div>
    </CaseContext.Provider>
  );
}
