import { useMemo, useState } from "react";
import { Segments } from "@/components/Segments";
import { ErrorState, Skeleton } from "@/components/States";
import { formatInteger } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { visibleParts } from "@/core/map/visible";
import { useView } from "@/core/view/view";
import { useOpenCase } from "../caseContext";
import { LinkTable } from "./LinkTable";
import { NodeTable } from "./NodeTable";

/** What the map shows, in words: the same people and links under the same filter. */
export function TableView() {
  const { picture, pictureError } = useOpenCase();
  const view = useView((state) => state.steps.now);
  const [what, setWhat] = useState("links");
  const visible = useMemo(() => (picture ? visibleParts(picture, view) : null), [picture, view]);
  if (pictureError) return <ErrorState error={pictureError} />;
  if (!picture || !visible) return <Skeleton lines={10} />;
  const options = [
    { id: "links", label: t("Links ({count})", { count: formatInteger(visible.edges.size) }) },
    { id: "nodes", label: t("People and others ({count})", { count: formatInteger(visible.nodes.size) }) },
  ];
  return (
    <div className="view">
      <header className="view-head">
        <h2 className="unseen">{t("Table")}</h2>
        <Segments label={t("What to list")} isLabelHidden value={what} options={options} onChange={setWhat} />
      </header>
      {what === "links" ? <LinkTable picture={picture} visible={visible} /> : <NodeTable picture={picture} visible={visible} />}
    </div>
  );
}
