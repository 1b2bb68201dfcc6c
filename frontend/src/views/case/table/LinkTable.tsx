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
    const name = (edge: Edge, end: "source" | "target") => captions.get(edge[end]) ?? "";
    const className = (edge: Edge) => words.label("link_class", edge.link_class);
    const span = (edge: Edge) => formatSpan(edge.date_from, edge.date_to);
    const stance = (edge: Edge) => (edge.stance === "asserted" ? "" : words.label("stance", edge.stance));
    const withdrawn = (edge: Edge) => (edge.withdrawn ? t("withdrawn") : "");
    const byText = (text: (edge: Edge) => string) => ({ text, order: (a: Edge, b: Edge) => compareText(text(a), text(b)) });
    const who = (edge: Edge, end: "source" | "target") => <PickButton onPick={() => select({ kind: "entity", id: edge[end] })}>{name(edge, end)}</PickButton>;
    const all: Column<Edge>[] = [
      { id: "from", label: t("From"), least: 110, ...byText((edge) => name(edge, "source")), cell: (edge) => who(edge, "source") },
      { id: "what", label: t("What"), least: 130, ...byText((edge) => words.linkLabel(edge)), cell: (edge) => <PickButton onPick={() => select({ kind: "link", id: edge.link })}>{words.linkLabel(edge)}</PickButton> },
      { id: "to", label: t("To"), least: 108, ...byText((edge) => name(edge, "target")), cell: (edge) => who(edge, "target") },
      { id: "class", label: t("Class"), least: 152, ...byText(className), cell: (edge) => <span className="with-swatch"><LineSwatch style={styles.of(edge.link_class)} />{className(edge)}</span> },
      { id: "when", label: t("When"), least: 100, text: span, order: (a, b) => compareText(a.date_from || a.date_to, b.date_from || b.date_to), cell: span },
      { id: "stance", label: t("Stance"), least: 104, ...byText(stance), cell: stance },
      { id: "withdrawn", label: t("Sources"), least: 104, ...byText(withdrawn), cell: withdrawn },
      { id: "weight", label: t("Weight"), least: 72, isNumber: true, order: (a, b) => a.weight - b.weight, cell: (edge) => formatNumber(edge.weight, 1) },
    ];
    // A column that says the same in every row takes room and says nothing.
    const tells = { stance: rows.some((edge) => edge.stance !== "asserted"), withdrawn: rows.some((edge) => edge.withdrawn), weight: rows.some((edge) => edge.weight !== 1) };
    return all.filter(({ id }) => tells[id as keyof typeof tells] !== false);
  }, [captions, words, styles, rows]);
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
