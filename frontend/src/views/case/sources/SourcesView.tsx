import { useEffect } from "react";
import { Segments } from "@/components/Segments";
import { t } from "@/core/i18n/i18n";
import { openWork } from "@/core/papers/work";
import { goTo, useRoute } from "@/core/route/route";
import { useOpenCase } from "../caseContext";
import { Reader } from "./Reader";
import { SourceList } from "./SourceList";
import { Tray } from "./Tray";
import "./sources.css";

/** In the place of the id of a document: the suggestions of the whole case. */
export const SUGGESTIONS = "suggestions";

/** What the case rests on: papers and other sources, one document to read, and what a machine found in them. */
export function SourcesView() {
  const { id } = useOpenCase();
  const of = useRoute(({ route }) => (route.page === "case" ? (route.of ?? "") : ""));
  useEffect(() => openWork(id), [id]);
  const [source = "", page = "1", statement = ""] = of.split("/");
  if (source && source !== SUGGESTIONS) return <Reader key={source} source={source} page={Number(page) || 1} statement={statement} />;
  return (
    <div className="view sources">
      <header className="view-head">
        <h2>{t("Sources")}</h2>
        <span className="grow" />
        <Segments
          label={t("Show")} isLabelHidden value={source || "list"} onChange={(chosen) => goTo({ page: "case", id, tab: "sources", ...(chosen === SUGGESTIONS ? { of: SUGGESTIONS } : {}) })}
          options={[{ id: "list", label: t("Documents and other sources") }, { id: SUGGESTIONS, label: t("Suggestions") }]}
        />
      </header>
      {source === SUGGESTIONS ? <Tray source="" /> : <SourceList />}
    </div>
  );
}
