/** What is filled in of a form is kept in the base while one types, and put back when the form opens again. */
import { useCallback, useEffect, useRef, useState } from "react";
import { apiAddress, get, post } from "@/core/api/client";
import { useSettled } from "./duplicates";

const SETTLED_MS = 600;

interface KeptForms {
  forms: { form: string; content: string; saved_at: string }[];
}

export type Keeping = "reading" | "new" | "kept" | "unkept";

export interface KeptForm<T> {
  draft: T;
  setDraft: (draft: T) => void;
  /** `reading` until it is known whether something was kept; `unkept` where the desk could not keep it. */
  state: Keeping;
  /** Whether what stands in the form was put back from an earlier time. */
  isPutBack: boolean;
  /** Forget what is kept: the form was saved, or is thrown away. */
  forget: (next?: T) => void;
}

const addressOf = (caseId: string, form: string) => `cases/${caseId}/forms/${form}`;

async function readKept<T>(caseId: string, form: string): Promise<T | null> {
  const { forms } = await get<KeptForms>(`cases/${caseId}/forms`);
  const found = forms.find((one) => one.form === form);
  return found ? (JSON.parse(found.content) as T) : null;
}

/** The last words before a page is closed are sent on their way without waiting for an answer. */
function keepAtOnce(caseId: string, form: string, content: string): void {
  const options = { method: "POST", keepalive: true, headers: { "Content-Type": "application/json" }, credentials: "same-origin" as const };
  void fetch(apiAddress(addressOf(caseId, form)), { ...options, body: JSON.stringify({ content }) }).catch(() => undefined);
}

/**
 * Fill in a form that is kept.
 *
 * `start` is where a new one begins; `hasContent` tells whether anything is worth keeping.
 */
export function useKeptForm<T>(caseId: string, form: string, start: T, hasContent: (draft: T) => boolean): KeptForm<T> {
  const [draft, setOwn] = useState(start);
  const [state, setState] = useState<Keeping>("reading");
  const [isPutBack, setPutBack] = useState(false);
  const isTouched = useRef(false);
  /** JSON of what the base has; null where it has nothing of this form. */
  const kept = useRef<string | null>(null);
  const isOver = useRef(false);
  /** One after the other, so that what is thrown away is not kept again by an earlier word that arrives late. */
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef("");
  useEffect(() => {
    let isGone = false;
    readKept<T>(caseId, form).then(
      (found) => {
        if (isGone) return;
        if (found !== null) kept.current = JSON.stringify(found);
        // Whoever began to type before the answer came goes on typing.
        if (found !== null && !isTouched.current) {
          setOwn(found);
          setPutBack(true);
        }
        setState(found !== null ? "kept" : "new");
      },
      () => !isGone && setState("new"),
    );
    return () => {
      isGone = true;
    };
  }, [caseId, form]);
  const content = JSON.stringify(draft);
  const isWorth = hasContent(draft);
  const settled = useSettled(content, SETTLED_MS);
  useEffect(() => {
    latest.current = isWorth ? content : "";
  }, [content, isWorth]);
  useEffect(() => {
    if (state === "reading" || !isTouched.current || isOver.current || settled !== content || !isWorth || settled === kept.current) return;
    kept.current = settled;
    const asked = line.current.then(() => post(addressOf(caseId, form), { content: settled }));
    line.current = asked.catch(() => undefined);
    asked.then(
      () => setState("kept"),
      () => {
        kept.current = null;
        setState("unkept");
      },
    );
  }, [caseId, form, settled, content, isWorth, state]);
  useEffect(() => {
    const leave = () => {
      if (isTouched.current && !isOver.current && latest.current && latest.current !== kept.current) {
        kept.current = latest.current;
        keepAtOnce(caseId, form, latest.current);
      }
    };
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
      leave();
    };
  }, [caseId, form]);
  const setDraft = useCallback((next: T) => {
    isTouched.current = true;
    isOver.current = false;
    setOwn(next);
  }, []);
  const forget = useCallback(
    (next?: T) => {
      isOver.current = true;
      if (kept.current !== null) line.current = line.current.then(() => post(`${addressOf(caseId, form)}/discard`)).catch(() => undefined);
      kept.current = null;
      setPutBack(false);
      setState("new");
      if (next !== undefined) setOwn(next);
    },
    [caseId, form],
  );
  return { draft, setDraft, state, isPutBack, forget };
}
