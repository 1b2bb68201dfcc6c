import { useMemo } from "react";
import { DataTable, type Column } from "@/components/DataTable";
import { LineSwatch } from "@/components/Swatch";
import type { Edge, MapPicture } from "@/core/api/types";
import { compareText, formatNumber, formatSpan } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import type { Visible } from "@/core/map/graph";
import { select, useView } from "@/core/view/view";
import { useOpenCase } from "../caseContext";
import { PickButton } from "./PickButton";

/** The links on the map, one a row. */
export function LinkTable({ picture, visible }: { picture: MapPicture; visible: Visible }) {
  const { words, styles } = useOpenCase();
  const selection = useView((state) => state.selection);
  const captions = useMemo(() => new Map(picture.nodes.map((node) => [node.id, node.caption])), [picture]);
  const rows = useMemo(() => picture.edges.filter((edge) => visible.edges.has(edge.id)), [picture, visible]);
  const columns = useMemo<Column<Edge>[]>(() => {
    const name = (id: string) => captions.get(id) ?? "";
    const byText = (text: (edge: Edge) => string) => (a: Edge, b: Edge) => compareText(text(a), text(b));
    const className = (edge: Edge) => words.label("link_class", edge.link_class);
    const end = (id: string) => <PickButton onPick={() => select({ kind: "entity", id })}>{name(id)}</PickButton>;
    return [
      { id: "class", label: t("Class"), share: 1.5, order: byText(className), cell: (edge) => <span className="with-swatch"><LineSwatch style={styles.of(edge.link_class)} />{className(edge)}</span> },
      { id: "from", label: t("From"), share: 1.4, order: byText((edge) => name(edge.source)), cell: (edge) => end(edge.source) },
      { id: "what", label: t("What"), share: 1.6, order: byText((edge) => words.linkLabel(edge)), cell: (edge) => <PickButton onPick={() => select({ kind: "link", id: edge.link })}>{words.linkLabel(edge)}</PickButton> },
      { id: "to", label: t("To"), share: 1.4, order: byText((edge) => name(edge.target)), cell: (edge) => end(edge.target) },
      { id: "when", label: t("When"), share: 1.5, order: byText((edge) => edge.date_from || edge.date_to), cell: (edge) => <span title={formatSpan(edge.date_from, edge.date_to)}>{formatSpan(edge.date_from, edge.date_to)}</span> },
      { id: "stance", label: t("Stance"), share: 0.8, order: byText((edge) => edge.stance), cell: (edge) => (edge.stance === "asserted" ? "" : words.label("stance", edge.stance)) },
      { id: "weight", label: t("Weight"), share: 0.6, isNumber: true, order: (a, b) => a.weight - b.weight, cell: (edge) => formatNumber(edge.weight, 1) },
    ];
  }, [captions, words, styles]);
  const chosen = selection?.kind === "link" ? selection.id : null;
  const keyOfChosen = rows.find((edge) => edge.link === chosen)?.id ?? null;
  return (
    <DataTable
      label={t("Links")} columns={columns} rows={rows} rowKey={(edge) => edge.id} selected={keyOfChosen}
      onPick={(edge) => select({ kind: "link", id: edge.link })}
      empty={<p className="muted">{t("The filter leaves no link.")}</p>}
    />
  );
}
