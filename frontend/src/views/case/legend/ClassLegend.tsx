import { useMemo } from "react";
import { Button, ToggleButton } from "react-aria-components";
import { LineSwatch } from "@/components/Swatch";
import { onlyClass, toggleClass } from "@/core/filters/filter";
import { formatInteger } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { countByClass, ownLines } from "@/core/map/visible";
import { changeFilter, useView } from "@/core/view/view";
import { useOpenCase } from "../caseContext";

/** The link classes of the case: how each is drawn, how many there are, and whether they are shown. */
export function ClassLegend() {
  const { classes, words, styles, picture } = useOpenCase();
  const view = useView((state) => state.steps.now);
  const own = useMemo(() => (picture ? ownLines(picture, view, styles) : []), [picture, view, styles]);
  const counts = useMemo(() => (picture ? countByClass(picture, view) : null), [picture, view]);
  return (
    <div className="legend-part" role="group" aria-labelledby="legend-links">
      <h3 id="legend-links">{t("Links")}</h3>
      <ul className="class-legend">
        {classes.map((code) => {
          const label = words.label("link_class", code);
          return (
            <li key={code}>
              <ToggleButton
                className="class-toggle" isSelected={!view.filter.hiddenClasses.includes(code)}
                onChange={() => changeFilter((filter) => toggleClass(filter, code, classes))}
              >
                <LineSwatch style={styles.of(code)} />
                <span className="grow">{label}</span>
                <span className="number">{counts ? formatInteger(counts.get(code) ?? 0) : ""}</span>
              </ToggleButton>
              <Button className="only-button" aria-label={t("Only {name}", { name: label })} onPress={() => changeFilter((filter) => onlyClass(filter, code, classes))}>
                {t("only")}
              </Button>
              {own.filter((line) => line.linkClass === code).map((line) => (
                <span key={line.code} className="own-line">
                  <LineSwatch style={styles.of(code, line.code)} />
                  <span className="grow">{styles.of(code, line.code).label}</span>
                  <span className="number">{formatInteger(line.count)}</span>
                </span>
              ))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
