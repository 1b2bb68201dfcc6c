import { Fragment } from "react";
import { Button } from "react-aria-components";
import type { Claim, PropertyClaims } from "@/core/api/types";
import { formatInstant, formatSpan } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { valueName } from "@/core/i18n/names";
import { select } from "@/core/view/view";
import { placeText } from "@/core/papers/locator";
import { useOpenCase } from "../caseContext";
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

/** One claim: what is said, by which source, where in it, how good it is, and who recorded it. */
function ClaimLine({ claim, type, isContested }: { claim: Claim; type: string; isContested: boolean }) {
  const { id, words } = useOpenCase();
  const valid = formatSpan(claim.valid_from, claim.valid_to);
  const source = [claim.source?.title ?? t("no source"), placeText(claim.locator)].filter(Boolean).join(", ");
  return (
    <li className="claim" data-stance={claim.stance}>
      <p className="claim-value">
        <Value claim={claim} type={type} />
        {isContested && claim.used ? <span className="chip">{t("used")}</span> : null}
        {stanceText(claim.stance) ? <span className="chip">{stanceText(claim.stance)}</span> : null}
        {valid ? <span className="muted">{valid}</span> : null}
      </p>
      <details className="source">
        <summary>
          {source}
          {claim.grade ? <abbr className="grade" title={gradeText(claim.grade, words)}>{claim.grade.source + claim.grade.information}</abbr> : null}
        </summary>
        {claim.grade ? <p>{gradeText(claim.grade, words)}</p> : null}
        {claim.original_value && claim.original_value !== claim.value ? <p>{t("In the source: {value}", { value: claim.original_value })}</p> : null}
        <PassageLink caseId={id} claim={claim} />
        {claim.handling ? <p>{t("Handling: {label}", { label: words.label("handling", claim.handling) })}</p> : null}
        <p>{t("Recorded by {name}, {when}", { name: claim.recorded_by, when: formatInstant(claim.recorded_at) })}</p>
      </details>
    </li>
  );
}

/** What is known, property by property; values that contradict each other stand together. */
export function Properties({ properties }: { properties: readonly PropertyClaims[] }) {
  if (properties.length === 0) return <p className="muted">{t("Nothing is recorded.")}</p>;
  return (
    <dl className="properties">
      {properties.map(({ name, label, type, claims }) => {
        const isContested = new Set(claims.map((claim) => claim.value)).size > 1;
        return (
          <Fragment key={name}>
            <dt>{label}</dt>
            <dd>
              <ul className="claims">
                {claims.map((claim) => <ClaimLine key={claim.statement} claim={claim} type={type} isContested={isContested} />)}
              </ul>
            </dd>
          </Fragment>
        );
      })}
    </dl>
  );
}
