import { useMemo } from "react";
import { Checkbox, CheckboxGroup, Label } from "react-aria-components";
import { TextButton } from "@/components/Buttons";
import type { PersonRoles } from "@/core/api/types";
import { sideColors, sideOf } from "@/core/appearance/category";
import { formatInteger } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { useTheme } from "@/core/theme/theme";
import type { Words } from "@/core/vocabulary/words";

interface RoleFilterProps {
  people: readonly PersonRoles[];
  words: Words;
  wanted: readonly string[];
  onChange: (roles: readonly string[]) => void;
}

function countRoles(people: readonly PersonRoles[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) {
    for (const role of new Set(person.roles.map((one) => one.role).filter(Boolean))) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return counts;
}

/** The roles found in the case; choosing several leaves those who had all of them. */
export function RoleFilter({ people, words, wanted, onChange }: RoleFilterProps) {
  const { isDark } = useTheme();
  const counts = useMemo(() => countRoles(people), [people]);
  const colors = sideColors(isDark);
  const known = words.list("case_role").filter((term) => counts.has(term.code));
  return (
    <>
      <CheckboxGroup className="legend-part" value={[...wanted]} onChange={onChange}>
        <Label className="legend-title">{t("Roles")}</Label>
        {known.map((term) => (
          <Checkbox key={term.code} value={term.code} className="check">
            <span className="box" aria-hidden="true" />
            <i className="dot" aria-hidden="true" style={{ background: colors.get(sideOf([term.code], words)) }} />
            <span className="grow" title={term.definition}>{term.label}</span>
            <span className="number">{formatInteger(counts.get(term.code) ?? 0)}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      {wanted.length ? <TextButton look="quiet" icon="close" onPress={() => onChange([])}>{t("Any role")}</TextButton> : null}
    </>
  );
}
