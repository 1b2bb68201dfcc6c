import { useDeferredValue, useState } from "react";
import { TextButton } from "@/components/Buttons";
import { TextField } from "@/components/fields/TextField";
import { ErrorState } from "@/components/States";
import { t } from "@/core/i18n/i18n";
import { pieces, type Mark } from "@/core/papers/marks";
import { usePassages } from "@/core/papers/queries";
import type { Passage } from "@/core/papers/types";
import { routeAddress } from "@/core/route/route";
import { useOpenCase } from "../caseContext";

const STEP = 30;

/** The words found, marked in the part of the page that is shown. */
function Snippet({ passage }: { passage: Passage }) {
  const marks = passage.found.map((span, place): Mark => ({ id: String(place), kind: "found", start: span.start - passage.start, end: span.end - passage.start })).filter((mark) => mark.start >= 0);
  return <p className="passage">{pieces(passage.snippet, marks).map((piece) => (piece.marks.length ? <mark key={piece.start}>{piece.text}</mark> : piece.text))}</p>;
}

/** Find words in all documents of the case; a hit opens its page. */
export function WordSearch({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { id } = useOpenCase();
  const [limit, setLimit] = useState(STEP);
  const asked = useDeferredValue(text.trim());
  const found = usePassages(id, asked, limit);
  const passages = asked ? (found.data?.passages ?? []) : [];
  const total = found.data?.total ?? 0;
  return (
    <search className="word-search">
      <TextField label={t("Find words in the documents")} value={text} onChange={onText} />
      {found.error ? <ErrorState error={found.error} /> : null}
      {asked && found.data ? <p className="muted" role="status">{t("{count, plural, =0 {No page has all of these words.} one {# page} other {# pages}}", { count: total })}</p> : null}
      <ol className="passages">
        {passages.map((passage) => (
          <li key={`${passage.source} ${passage.page}`}>
            <a href={routeAddress({ page: "case", id, tab: "sources", of: `${passage.source}/${passage.page}` })}>{passage.title}, {passage.label || t("page {page}", { page: passage.page })}</a>
            <Snippet passage={passage} />
          </li>
        ))}
      </ol>
      {passages.length < total && asked ? <TextButton onPress={() => setLimit(limit + STEP)}>{t("Show more")}</TextButton> : null}
    </search>
  );
}
