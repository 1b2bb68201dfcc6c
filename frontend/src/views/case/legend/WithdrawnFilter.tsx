import { Checkbox } from "react-aria-components";
import { formatInteger } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { changeFilter, useView } from "@/core/view/view";
import { useOpenCase } from "../caseContext";

/** How much rests on withdrawn sources alone, and whether it is shown and counted. Nothing where all sources stand. */
export function WithdrawnFilter() {
  const { picture } = useOpenCase();
  const isKept = useView((state) => state.steps.now.filter.withdrawn);
  const edges = picture?.edges ?? [];
  const count = edges.filter((edge) => edge.withdrawn).length;
  const people = picture?.nodes.filter((node) => node.withdrawn).length ?? 0;
  if (!count && !people && isKept) return null;
  return (
    <div className="legend-part" role="group" aria-labelledby="legend-withdrawn">
      <h3 id="legend-withdrawn">{t("Withdrawn sources")}</h3>
      <p className="note">{t("{count} of {total} links rest on withdrawn sources alone.", { count: formatInteger(count), total: formatInteger(edges.length) })}</p>
      <Checkbox className="check" isSelected={isKept} onChange={(withdrawn) => changeFilter((filter) => ({ ...filter, withdrawn }))}>
        <span className="box" aria-hidden="true" />
        {t("Show and count them, in gray")}
      </Checkbox>
    </div>
  );
}
