import { useMemo, useState } from "react";
import { DataTable, Count, type Column } from "@/components/DataTable";
import { RoleChips } from "@/components/RoleChip";
import { EmptyState, ErrorState, Skeleton } from "@/components/States";
import { useRoles } from "@/core/api/queries";
import type { PersonRoles } from "@/core/api/types";
import { compareText } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { select, useView } from "@/core/view/view";
import { useOpenCase } from "../caseContext";
import { PickBox } from "../linking/PickBox";
import { PickButton } from "../table/PickButton";
import { RoleFilter } from "./RoleFilter";
import { CumulatedRoles } from "./CumulatedRoles";

export const rolesOf = (person: PersonRoles): string[] => [...new Set(person.roles.map((role) => role.role).filter(Boolean))];
export const capacitiesOf = (person: PersonRoles): string[] => [...new Set(person.roles.map((role) => role.capacity).filter(Boolean))];

/** The people of the case by what they did and what was done to them; a row leads to why. */
export function PeopleView() {
  const { id, words, picture } = useOpenCase();
  const table = useRoles(id);
  const selection = useView((state) => state.selection);
  const hasPanel = selection !== null;
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const degrees = useMemo(() => new Map(picture?.nodes.map((node) => [node.id, node.degree])), [picture]);
  const people = useMemo(() => table.data?.people ?? [], [table.data]);
  const rows = useMemo(() => people.filter((person) => wanted.every((role) => rolesOf(person).includes(role))), [people, wanted]);
  const columns = useMemo<Column<PersonRoles>[]>(() => {
    const degree = (person: PersonRoles) => degrees.get(person.id) ?? 0;
    const capacities = (person: PersonRoles) => capacitiesOf(person).map((code) => words.label("capacity", code)).join(", ");
    return [
      { id: "pick", label: t("Pick"), share: hasPanel ? 0.8 : 0.4, cell: (person) => <PickBox entity={person.id} name={person.caption} /> },
      { id: "name", label: t("Name"), share: hasPanel ? 2 : 1.5, text: (person) => person.caption, order: (a, b) => compareText(a.caption, b.caption), cell: (person) => <PickButton onPick={() => select({ kind: "entity", id: person.id })}>{person.caption}</PickButton> },
      { id: "roles", label: t("Roles"), share: hasPanel ? 3 : 3.4, order: (a, b) => rolesOf(a).length - rolesOf(b).length, cell: (person) => <RoleChips roles={rolesOf(person)} words={words} most={hasPanel ? 1 : 3} /> },
      { id: "capacity", label: t("Capacity"), share: hasPanel ? 1.9 : 1, text: capacities, order: (a, b) => compareText(capacities(a), capacities(b)), cell: capacities },
      { id: "links", label: t("Links"), share: hasPanel ? 1.15 : 0.6, isNumber: true, order: (a, b) => degree(a) - degree(b), cell: (person) => <Count value={degree(person)} /> },
    ];
  }, [words, degrees, hasPanel]);
  if (table.error) return <ErrorState error={table.error} onRetry={() => void table.refetch()} />;
  if (!table.data) return <Skeleton lines={10} />;
  if (people.length === 0) return <EmptyState heading={t("No roles yet")}><p>{t("Roles follow from recorded acts (recruits, transports, takes earnings …) or are recorded by hand.")}</p></EmptyState>;
  return (
    <div className="view has-side">
      <aside className="view-side">
        <RoleFilter people={people} words={words} wanted={wanted} onChange={setWanted} />
        <CumulatedRoles table={table.data} words={words} onPick={setWanted} />
      </aside>
      <div className="view-main">
        <h2 className="unseen">{t("People")}</h2>
        <DataTable
          label={t("People and their roles")} narrowest={460} columns={columns} rows={rows} rowKey={(person) => person.id} first={{ id: "links", isDown: true }}
          selected={selection?.kind === "entity" ? selection.id : null} onPick={(person) => select({ kind: "entity", id: person.id })}
          empty={<p className="muted">{t("Nobody has all of these roles.")}</p>}
        />
      </div>
    </div>
  );
}
