import { useDeferredValue, useState } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import { TextButton } from "@/components/Buttons";
import { EmptyState, ErrorState, Skeleton } from "@/components/States";
import { useCases } from "@/core/api/queries";
import type { CaseSummary } from "@/core/api/types";
import { useLinkStyles } from "@/core/appearance/useLinkStyles";
import { compareText } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { goTo } from "@/core/route/route";
import { useWords } from "@/core/vocabulary/words";
import { CaseCard } from "./CaseCard";
import { CaseForm } from "./CaseForm";

const MAKE_EXAMPLES = "fanal demo";
const BRING_IN = 'fanal import nodes.csv edges.csv --case "…"';

function matches(one: CaseSummary, wanted: string): boolean {
  return `${one.title} ${one.organization} ${one.description}`.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase());
}

function FirstSteps() {
  return (
    <EmptyState heading={t("No case yet")}>
      <p>{t("To look around, make the example cases. In a terminal:")}</p>
      <pre>{MAKE_EXAMPLES}</pre>
      <p>{t("To bring in a network of your own, name its files and the case:")}</p>
      <pre>{BRING_IN}</pre>
    </EmptyState>
  );
}

/** The list of cases: who keeps each, and how its links divide by class. */
export function CasesPage() {
  const cases = useCases();
  const { words, error } = useWords();
  const styles = useLinkStyles(words);
  const [text, setText] = useState("");
  const [isBeginning, setBeginning] = useState(false);
  const begun = (id: string | null) => {
    setBeginning(false);
    if (id) goTo({ page: "case", id, tab: "map" });
  };
  const wanted = useDeferredValue(text);
  const shown = (cases.data ?? []).filter((one) => matches(one, wanted)).sort((a, b) => compareText(a.title, b.title));
  const failure = cases.error ?? error;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t("Cases")}</h1>
        {cases.data?.length ? (
          <SearchField className="search" value={text} onChange={setText}>
            <Label className="unseen">{t("Find a case")}</Label>
            <Input placeholder={t("Find a case")} />
          </SearchField>
        ) : null}
        <TextButton icon="plus" aria-expanded={isBeginning} onPress={() => setBeginning(!isBeginning)}>{t("New case")}</TextButton>
      </header>
      {isBeginning ? <CaseForm onDone={begun} /> : null}
      {failure ? <ErrorState error={failure} onRetry={() => void cases.refetch()} /> : null}
      {!failure && (!cases.data || !words) ? <Skeleton lines={6} /> : null}
      {cases.data?.length === 0 ? <FirstSteps /> : null}
      {cases.data?.length && !shown.length ? <EmptyState heading={t("No case has these words")} /> : null}
      {words ? (
        <ul className="case-list">
          {shown.map((one) => <CaseCard key={one.id} summary={one} words={words} styles={styles} />)}
        </ul>
      ) : null}
    </div>
  );
}
