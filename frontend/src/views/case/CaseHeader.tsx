import { IconButton, TextButton } from "@/components/Buttons";
import { t } from "@/core/i18n/i18n";
import { openForm } from "@/core/editing/forms";
import { goTo, IMPORT, routeAddress, TABS, WORDS, type CaseView, type Tab } from "@/core/route/route";
import type { Turns } from "@/core/editing/turns";
import { select } from "@/core/view/view";
import { useOpenCase } from "./caseContext";
import { ExportMenu } from "./ExportMenu";
import { FindPerson } from "./FindPerson";

function tabTitle(tab: Tab): string {
  return { map: t("Map"), table: t("Table"), people: t("People"), measures: t("Measures"), sources: t("Sources"), work: t("Work"), history: t("History") }[tab];
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

function Tabs({ tab, id }: { tab: CaseView; id: string }) {
  const move = (event: React.KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    const next = TABS[(TABS.findIndex((one) => one === tab) + step + TABS.length) % TABS.length] as Tab;
    goTo({ page: "case", id, tab: next });
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={t("Views of the case")} onKeyDown={move}>
      {TABS.map((one) => (
        <a
          key={one} id={`tab-${one}`} role="tab" href={routeAddress({ page: "case", id, tab: one })}
          aria-selected={one === tab} aria-controls={`panel-${one}`} tabIndex={one === tab || (!TABS.some((known) => known === tab) && one === TABS[0]) ? 0 : -1}
        >
          {tabTitle(one)}
        </a>
      ))}
    </div>
  );
}

interface CaseHeaderProps {
  tab: CaseView;
  turns: Turns;
  onLegend: () => void;
  isLegendOpen: boolean;
}

/** Select who was found, and let the keys mean them rather than the field that found them. */
function findOne(id: string): void {
  select({ kind: "entity", id });
  const stage = document.querySelector<HTMLElement>(".map-stage");
  if (stage) stage.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Title, tabs, and what serves every tab: find, undo, export. */
export function CaseHeader({ tab, turns, onLegend, isLegendOpen }: CaseHeaderProps) {
  const { id, summary } = useOpenCase();
  return (
    <header className="case-head">
      <div className="case-title">
        <h1>{summary.title}</h1>
        <p className="muted">{summary.organization}</p>
      </div>
      <Tabs tab={tab} id={id} />
      <FindPerson className="find" label={t("Find a person")} onPick={findOne} />
      <div className="tools">
        <IconButton className="only-phone" icon="filter" label={t("Filter and legend")} aria-expanded={isLegendOpen} onPress={onLegend} />
        <TextButton className="new-button" icon="plus" onPress={() => openForm({ kind: "entity" })}>{t("New")}</TextButton>
        <IconButton icon="undo" label={turns.undoTitle} keys="Ctrl Z" isDisabled={!turns.canUndo} onPress={turns.undo} />
        <IconButton icon="redo" label={turns.redoTitle} keys="Ctrl Shift Z" isDisabled={!turns.canRedo} onPress={turns.redo} />
        <IconButton icon="words" label={t("Own words")} onPress={() => goTo({ page: "case", id, tab: WORDS })} />
        <IconButton icon="import" label={t("Import files")} onPress={() => goTo({ page: "case", id, tab: IMPORT })} />
        <ExportMenu />
      </div>
    </header>
  );
}
