import { useEffect, useState } from "react";
import { IconButton, TextButton } from "@/components/Buttons";
import { Segments } from "@/components/Segments";
import { ErrorState, Skeleton } from "@/components/States";
import { apiAddress } from "@/core/api/client";
import { t } from "@/core/i18n/i18n";
import { useDocument } from "@/core/papers/queries";
import type { DocumentView } from "@/core/papers/types";
import { goTo, routeAddress } from "@/core/route/route";
import { useOpenCase } from "../caseContext";
import { MarkBar } from "./MarkBar";
import { PageSection, pageId } from "./PageSection";
import { Tray } from "./Tray";

interface ReaderProps {
  source: string;
  page: number;
  /** A statement whose passage is to be shown. */
  statement: string;
}

function About({ view }: { view: DocumentView }) {
  const { id } = useOpenCase();
  const told = Object.entries(view.metadata);
  return (
    <>
      {view.remarks.map((remark) => <p key={remark} className="remark">{remark}</p>)}
      {view.inside.length ? (
        <details><summary>{t("{count, plural, one {# document inside} other {# documents inside}}", { count: view.inside.length })}</summary>
          <ul>{view.inside.map((one) => <li key={one.source}><a href={routeAddress({ page: "case", id, tab: "sources", of: one.source })}>{one.title}</a></li>)}</ul>
        </details>
      ) : null}
      {told.length ? (
        <details><summary>{t("What the file says of itself")}</summary>
          <dl className="told">{told.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
        </details>
      ) : null}
    </>
  );
}

/** A document page by page: what is cited is marked, what is selected can be recorded, what was found waits beside it. */
export function Reader({ source, page, statement }: ReaderProps) {
  const { id } = useOpenCase();
  const document_ = useDocument(id, source);
  const [shown, setShown] = useState("text");
  const [isTrayOpen, setTrayOpen] = useState(true);
  const pages = document_.data?.document.pages ?? 0;
  useEffect(() => {
    if (pages && page > 1) document.getElementById(pageId(page))?.scrollIntoView();
  }, [pages, page]);
  if (document_.error) return <ErrorState error={document_.error} onRetry={() => void document_.refetch()} />;
  if (!document_.data) return <Skeleton lines={10} />;
  const view = document_.data;
  const title = view.document.title;
  return (
    <div className="view reader" data-tray={isTrayOpen}>
      <div className="reader-main">
        <header className="view-head">
          <IconButton icon="back" label={t("Back to the sources")} onPress={() => goTo({ page: "case", id, tab: "sources" })} />
          <h2>{title}</h2>
          <span className="muted">{t("{count, plural, one {# page} other {# pages}}", { count: pages })}</span>
          <span className="grow" />
          {view.has_pictures ? (
            <Segments label={t("Show pages as")} isLabelHidden value={shown} onChange={setShown} options={[{ id: "text", label: t("Text") }, { id: "picture", label: t("Picture") }]} />
          ) : null}
          <a className="button" href={apiAddress(`cases/${id}/documents/${encodeURIComponent(source)}/file`)} download>{t("Save the original")}</a>
          <TextButton aria-expanded={isTrayOpen} onPress={() => setTrayOpen(!isTrayOpen)}>{t("Suggestions")}</TextButton>
        </header>
        <div className="reader-pages" tabIndex={0} role="region" aria-label={t("Pages of {title}", { title })}>
          <About view={view} />
          {Array.from({ length: pages }, (_, index) => (
            <PageSection key={index + 1} source={source} number={index + 1} isPicture={shown === "picture"} statement={index + 1 === page ? statement : ""} isFirst={index + 1 === page} />
          ))}
          {pages === 0 ? <p className="muted">{t("This document has no pages to read. What came in it is listed above.")}</p> : null}
        </div>
        <MarkBar source={source} title={title} />
      </div>
      {isTrayOpen ? <aside className="reader-tray" aria-label={t("Suggestions from this document")}><Tray source={source} title={title} /></aside> : null}
    </div>
  );
}
