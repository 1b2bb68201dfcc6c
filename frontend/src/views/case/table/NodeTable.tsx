import { useMemo } from "react";
import { Count, DataTable, type Column } from "@/components/DataTable";
import { RoleChips } from "@/components/RoleChip";
import { KindMark } from "@/components/Swatch";
import type { MapNode, MapPicture } from "@/core/api/types";
import { compareText } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import type { Visible } from "@/core/map/graph";
import { select, useView } from "@/core/view/view";
import { useOpenCase } from "../caseContext";
import { PickBox } from "../linking/PickBox";
import { PickButton } from "./PickButton";

/** The marks on the map, one a row. */
export function NodeTable({ picture, visible }: { picture: MapPicture; visible: Visible }) {
  const { words } = useOpenCase();
  const selection = useView((state) => state.selection);
  const hasPanel = selection !== null;
  const rows = useMemo(() => picture.nodes.filter((node) => visible.nodes.has(node.id)), [picture, visible]);
  const columns = useMemo<Column<MapNode>[]>(() => {
    const pick = (node: MapNode) => select({ kind: "entity", id: node.id });
    const capacities = (node: MapNode) => node.capacities.map((code) => words.label("capacity", code)).join(", ");
    return [
      { id: "pick", label: t("Pick"), share: 0.5, least: 60, cell: (node) => <PickBox entity={node.id} name={node.caption} /> },
      { id: "name", label: t("Name"), share: 1.6, least: 150, text: (node) => node.caption, order: (a, b) => compareText(a.caption, b.caption), cell: (node) => <PickButton onPick={() => pick(node)}><KindMark kind={node.kind} />{node.caption}</PickButton> },
      { id: "kind", label: t("Kind"), share: 0.9, least: 100, text: (node) => words.schemaLabel(node.schema), order: (a, b) => compareText(words.schemaLabel(a.schema), words.schemaLabel(b.schema)), cell: (node) => words.schemaLabel(node.schema) },
      { id: "roles", label: t("Roles"), share: 3, least: 210, order: (a, b) => a.roles.length - b.roles.length, cell: (node) => <RoleChips roles={node.roles} words={words} most={hasPanel ? 2 : 4} /> },
      { id: "capacity", label: t("Capacity"), least: 110, text: capacities, order: (a, b) => compareText(capacities(a), capacities(b)), cell: capacities },
      { id: "links", label: t("Links"), share: 0.6, isNumber: true, order: (a, b) => a.degree - b.degree, cell: (node) => <Count value={node.degree} /> },
    ];
  }, [words, hasPanel]);
  return (
    <DataTable
      label={t("People and others")} columns={columns} rows={rows} rowKey={(node) => node.id} first={{ id: "links", isDown: true }}
      selected={selection?.kind === "entity" ? selection.id : null} onPick={(node) => select({ kind: "entity", id: node.id })}
      empty={<p className="muted">{t("The filter hides everyone.")}</p>}
    />
  );
}
