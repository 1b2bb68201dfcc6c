import { Button } from "react-aria-components";
import type { Claim, Property, PropertyClaims } from "@/core/api/types";
import { formatInstant, formatSpan } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { languageName, valueName } from "@/core/i18n/names";
import { placeText } from "@/core/papers/locator";
import { select } from "@/core/view/view";
import { useOpenCase } from "../caseContext";
import { ClaimActions } from "./ClaimActions";
import { gradeText } from "./gradeText";
import { PassageLink } from "./PassageLink";

/** The value, as a way to the entity where it names one. */
function Value({ claim, type }: { claim: Claim; type: string }) {
  const text = valueName(type, claim.value, claim.shown);
  if (type === "entity") return <Button className="link-button" onPress={() => select({ kind: "entity", id: claim.value })}>{text}</Button>;
  return <span lang={claim.lang || undefined}>{text}</span>;
}

function stanceText(stance: string): string {
  return stance === "uncertain" ? t("uncertain") : stance === "negated" ? t("denied") : "";
}

/** Who says so: source, place in it, grade, handling, dates, who recorded it and when. */
function Said({ claim }: { claim: Claim }) {
  const { id, words } = useOpenCase();
  const { source, grade } = claim;
  const valid = formatSpan(claim.valid_from, claim.valid_to);
  return (
    <>
      {source ? <p><Button className="link-button" onPress={() => select({ kind: "entity", id: source.id })}>{source.title}</Button>{claim.locator ? `, ${placeText(claim.locator)}` : ""}</p> : null}
      <PassageLink caseId={id} claim={claim} />
      {claim.withdrawn ? <p><b>{t("This source has been withdrawn.")}</b></p> : null}
      {grade ? <p>{gradeText(grade, words)}</p> : null}
      {claim.original_value && claim.original_value !== claim.value ? <p>{t("In the source: {value}", { value: claim.original_value })}</p> : null}
      {claim.lang ? <p>{t("Language: {name}", { name: languageName(claim.lang) })}</p> : null}
      {claim.handling ? <p>{t("Handling: {label}", { label: words.label("handling", claim.handling) })}</p> : null}
      {valid ? <p>{t("Held: {span}", { span: valid })}</p> : null}
      {claim.used_reason ? <p>{t("The one to use, because: {reason}", { reason: claim.used_reason })}</p> : null}
      <p>{t("Recorded by {name}, {when}", { name: claim.recorded_by, when: formatInstant(claim.recorded_at) })}</p>
    </>
  );
}

interface ClaimLineProps {
  claim: Claim;
  shown: PropertyClaims;
  /** Null for what the words of the case do not know, which is shown and left alone. */
  property: Property | null;
  isContested: boolean;
  onCorrect: () => void;
}

/** One claim: what is said, and in one click who says so and what can be done with it. */
export function ClaimLine({ claim, shown, property, isContested, onCorrect }: ClaimLineProps) {
  const { words } = useOpenCase();
  const valid = formatSpan(claim.valid_from, claim.valid_to);
  const source = [claim.source?.title ?? t("no source"), placeText(claim.locator)].filter(Boolean).join(", ");
  return (
    <li className="claim" data-stance={claim.stance} data-withdrawn={claim.withdrawn}>
      <p className="claim-value">
        <Value claim={claim} type={shown.type} />
        {isContested && claim.used ? <span className="chip">{t("used")}</span> : null}
        {stanceText(claim.stance) ? <span className="chip">{stanceText(claim.stance)}</span> : null}
        {claim.withdrawn ? <span className="chip">{t("withdrawn")}</span> : null}
        {valid ? <span className="muted">{valid}</span> : null}
      </p>
      <details className="source">
        <summary title={t("Who says so?")}>
          {source}
          {claim.grade ? <abbr className="grade" title={gradeText(claim.grade, words)}>{claim.grade.source + claim.grade.information}</abbr> : null}
        </summary>
        <Said claim={claim} />
        {property ? <ClaimActions claim={claim} property={shown} isContested={isContested} onCorrect={onCorrect} /> : null}
      </details>
    </li>
  );
}
