import { Checkbox } from "react-aria-components";
import { IconButton, TextButton } from "@/components/Buttons";
import { t } from "@/core/i18n/i18n";
import { changeView, showAll, useView } from "@/core/view/view";
import { isFiltering } from "@/core/filters/filter";
import { ClassLegend } from "./ClassLegend";
import { KindFilter } from "./KindFilter";
import { NodeLegend } from "./NodeLegend";
import { WithdrawnFilter } from "./WithdrawnFilter";

/** What the lines and marks mean; pressing one filters by it. Always there. */
export function Legend({ onClose }: { onClose: () => void }) {
  const view = useView((state) => state.steps.now);
  const isReduced = isFiltering(view.filter) || view.hidden.length > 0 || view.isolated !== null || !view.hasUnlinked;
  return (
    <aside className="legend" aria-label={t("Filter and legend")}>
      <header className="legend-head">
        <h2>{t("Filter and legend")}</h2>
        <IconButton className="only-phone" icon="close" label={t("Close")} onPress={onClose} />
      </header>
      <ClassLegend />
      <NodeLegend />
      <WithdrawnFilter />
      <KindFilter />
      <Checkbox className="check" isSelected={view.hasUnlinked} onChange={(hasUnlinked) => changeView({ hasUnlinked })}>
        <span className="box" aria-hidden="true" />
        {t("Those without links")}
      </Checkbox>
      {view.hidden.length ? <p className="muted">{t("{count, plural, one {# hidden by hand} other {# hidden by hand}}", { count: view.hidden.length })}</p> : null}
      {view.isolated ? <p className="muted">{t("{count, plural, one {# isolated} other {# isolated}}", { count: view.isolated.length })}</p> : null}
      {isReduced ? <TextButton icon="show" onPress={showAll}>{t("Show all")}</TextButton> : null}
    </aside>
  );
}
