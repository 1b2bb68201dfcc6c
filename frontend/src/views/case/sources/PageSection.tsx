import { useEffect, useMemo, useRef, useState } from "react";
import { ErrorState } from "@/components/States";
import { apiAddress } from "@/core/api/client";
import { t } from "@/core/i18n/i18n";
import { pieces, type Mark, type Piece } from "@/core/papers/marks";
import { usePage, useSuggestions } from "@/core/papers/queries";
import type { Citation, PageView } from "@/core/papers/types";
import { closeForm } from "@/core/editing/forms";
import { select } from "@/core/view/view";
import { useOpenCase } from "../caseContext";

export const pageId = (number: number): string => `page-${number}`;
const NEAR = "1200px 0px";
const MOST_WAITING = 200;

interface PageSectionProps {
  source: string;
  number: number;
  isPicture: boolean;
  /** A statement whose passage is to be shown, on this page. */
  statement: string;
  isFirst: boolean;
}

/** Whether an element is on screen or soon will be: only then is its page fetched. */
function useNear(isFirst: boolean) {
  const box = useRef<HTMLElement>(null);
  const [isNear, setNear] = useState(isFirst);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const watch = new IntersectionObserver(([entry]) => setNear((was) => was || Boolean(entry?.isIntersecting)), { rootMargin: NEAR });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { box, isNear };
}

function show(citation: Citation, isLink: boolean): void {
  closeForm();
  select({ kind: isLink ? "link" : "entity", id: citation.entity });
}

/** A piece of the page; one that is cited leads to what it is cited for. */
function Shown({ piece, cited, statement }: { piece: Piece; cited: ReadonlyMap<string, Citation>; statement: string }) {
  const { words } = useOpenCase();
  const citation = piece.marks.filter((mark) => mark.kind === "cited").map((mark) => cited.get(mark.id)).find(Boolean);
  if (!citation) return piece.marks.length ? <span className="is-waiting" title={t("A suggestion, no fact")}>{piece.text}</span> : piece.text;
  const isLink = words.schema(citation.schema)?.is_link ?? false;
  const isSought = piece.marks.some((mark) => mark.id === statement);
  const about = t("{name}: {value}", { name: citation.caption, value: citation.prop === "id" ? words.schemaLabel(citation.schema) : citation.value });
  return (
    <span
      className="is-cited" role="button" tabIndex={0} data-sought={isSought} title={about} onClick={() => show(citation, isLink)}
      onKeyDown={(event) => {
        if (event.key === "Enter") show(citation, isLink);
      }}
    >
      {piece.text}
    </span>
  );
}

function PageText({ page, statement }: { page: PageView; statement: string }) {
  const { id } = useOpenCase();
  const waiting = useSuggestions(id, { sources: [page.source], kinds: [], states: ["waiting"] }, MOST_WAITING, 0);
  const box = useRef<HTMLDivElement>(null);
  const cited = useMemo(() => new Map(page.citations.map((one) => [one.statement, one])), [page]);
  const cut = useMemo(() => {
    const marks: Mark[] = page.citations.flatMap((one) => (one.start === null || one.end === null ? [] : [{ id: one.statement, kind: "cited", start: one.start, end: one.end } satisfies Mark]));
    const found = (waiting.data?.suggestions ?? []).filter((one) => one.page === page.number && one.kind !== "link");
    return pieces(page.text, [...marks, ...found.map((one): Mark => ({ id: one.id, kind: "waiting", start: one.start, end: one.end }))]);
  }, [page, waiting.data]);
  useEffect(() => {
    if (statement) box.current?.querySelector("[data-sought=true]")?.scrollIntoView({ block: "center" });
  }, [statement, cut]);
  return (
    <div className="page-text" data-page-text={page.number} ref={box}>
      {cut.map((piece) => <Shown key={piece.start} piece={piece} cited={cited} statement={statement} />)}
    </div>
  );
}

/** The picture of a page, drawn anew by the desk. */
function PagePicture({ source, number }: { source: string; number: number }) {
  const { id } = useOpenCase();
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <p className="remark">{t("This page cannot be shown as a picture.")}</p>;
  return <img className="page-picture" alt={t("Picture of page {page}", { page: number })} src={apiAddress(`cases/${id}/documents/${encodeURIComponent(source)}/pages/${number}/picture`)} onError={() => setBroken(true)} />;
}

/** One page of a document, fetched when it comes near the screen. */
export function PageSection({ source, number, isPicture, statement, isFirst }: PageSectionProps) {
  const { id } = useOpenCase();
  const { box, isNear } = useNear(isFirst);
  const page = usePage(id, source, isNear ? number : 0);
  const text = page.data?.text ?? "";
  return (
    <section className="page-section" id={pageId(number)} ref={box} aria-label={t("Page {page}", { page: number })} data-loaded={page.data !== undefined}>
      <h3>{page.data?.label || t("Page {page}", { page: number })}</h3>
      {page.error ? <ErrorState error={page.error} onRetry={() => void page.refetch()} /> : null}
      {page.data?.is_recognized ? <p className="remark">{t("These words were read from a picture by a machine. Compare them with the picture.")}</p> : null}
      {isPicture && isNear ? <PagePicture source={source} number={number} /> : null}
      {!isPicture && page.data ? <PageText page={page.data} statement={statement} /> : null}
      {!isPicture && page.data && !text ? <p className="muted">{page.data.is_picture ? t("This page is a picture without text. Show pages as pictures to see it.") : t("This page is empty.")}</p> : null}
    </section>
  );
}
