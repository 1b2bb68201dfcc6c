import type { RolesTable } from "@/core/api/types";
import { formatInteger } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import type { Words } from "@/core/vocabulary/words";

const SHOWN = 12;

interface CumulatedRolesProps {
  table: RolesTable;
  words: Words;
  onPick: (roles: readonly string[]) => void;
}

/** Roles that one and the same person had: a person exploited who later recruits shows here. */
export function CumulatedRoles({ table, words, onPick }: CumulatedRolesProps) {
  const several = table.cumulated.filter(({ roles }) => roles.length > 1).slice(0, SHOWN);
  if (several.length === 0) return null;
  return (
    <section className="legend-part" aria-labelledby="cumulated">
      <h2 id="cumulated" className="legend-title">{t("Roles that add up")}</h2>
      <ul className="cumulated">
        {several.map(({ roles, count }) => (
          <li key={roles.join()}>
            <button type="button" onClick={() => onPick(roles)}>
              <span className="grow">{roles.map((role) => words.label("case_role", role)).join(" + ")}</span>
              <span className="number">{formatInteger(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
