import { useEffect, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { TextButton } from "@/components/Buttons";
import { TextField } from "@/components/fields/TextField";
import { openForm } from "@/core/editing/forms";
import { foldedText } from "@/core/i18n/folded";
import { t } from "@/core/i18n/i18n";
import { writePlace } from "@/core/papers/locator";
import { charactersIn } from "@/core/papers/marks";
import { chosenPassage, type Chosen } from "@/core/papers/select";
import type { PageView } from "@/core/papers/types";
import { useOpenCase } from "../caseContext";

const SHOWN = 60;

/** What was selected last on a page. A tap elsewhere, as on the bar itself, may end the selection but not the choice. */
function useChosen(): [Chosen | null, (chosen: Chosen | null) => void] {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    const look = () => {
      const next = chosenPassage();
      const anchor = window.getSelection()?.anchorNode;
      const isOnPage = anchor instanceof Node && Boolean((anchor instanceof Element ? anchor : anchor.parentElement)?.closest("[data-page-text]"));
      if (next || isOnPage) setChosen(next);
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  return [chosen, setChosen];
}

/** Record something from words of the document: those selected, or those typed. */
export function MarkBar({ source, title }: { source: string; title: string }) {
  const { id } = useOpenCase();
  const queries = useQueryClient();
  const [chosen, setChosen] = useChosen();
  const [typed, setTyped] = useState("");
  const [isMissing, setMissing] = useState(false);
  const pages = () => queries.getQueriesData<PageView>({ queryKey: ["case", id, "page", source] }).flatMap(([, page]) => (page ? [page] : []));
  const textOf = (number: number) => pages().find((page) => page.number === number)?.text ?? "";
  const words = chosen ? Array.from(textOf(chosen.page)).slice(chosen.start, chosen.end).join("") : "";
  const record = (place: Chosen) => {
    setChosen(null);
    const text = textOf(place.page);
    openForm({ kind: "passage", source, title, locator: writePlace(place.page, text, place.start, place.end), words: Array.from(text).slice(place.start, place.end).join("").replace(/\s+/g, " ") });
  };
  const seek = () => {
    const wanted = foldedText(typed.trim());
    for (const page of pages().sort((a, b) => a.number - b.number)) {
      const exact = page.text.indexOf(typed.trim());
      const at = exact >= 0 ? exact : foldedText(page.text).length === page.text.length ? foldedText(page.text).indexOf(wanted) : -1;
      if (wanted && at >= 0) {
        setMissing(false);
        return record({ page: page.number, start: charactersIn(page.text, at), end: charactersIn(page.text, at + typed.trim().length) });
      }
    }
    return setMissing(true);
  };
  return (
    <div className="mark-bar">
      {chosen && words ? (
        <>
          <q>{words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words}</q>
          <TextButton look="main" icon="plus" onPress={() => record(chosen)}>{t("Record from these words")}</TextButton>
        </>
      ) : (
        <form className="mark-words" onSubmit={(event) => { event.preventDefault(); seek(); }}>
          <TextField label={t("Select words on a page, or type them here")} isLabelHidden placeholder={t("Select words on a page, or type them here")} value={typed} onChange={(text) => { setTyped(text); setMissing(false); }} {...(isMissing ? { fault: t("These words are not on a page that is open.") } : {})} />
          <TextButton type="submit" isDisabled={!typed.trim()}>{t("Record from these words")}</TextButton>
        </form>
      )}
    </div>
  );
}
