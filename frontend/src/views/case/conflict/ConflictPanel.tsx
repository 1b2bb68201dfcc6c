import { useEffect, useRef, useState } from "react";
import { IconButton, TextButton } from "@/components/Buttons";
import { Segments } from "@/components/Segments";
import { Skeleton } from "@/components/States";
import { useEntity } from "@/core/api/queries";
import type { Claim, Conflict, Entity } from "@/core/api/types";
import type { OpenConflict } from "@/core/editing/conflict";
import { claimOf, decisionsOn, resolvedEdit, type Decided, type Decision } from "@/core/editing/resolve";
import type { ClaimGiven } from "@/core/editing/types";
import { formatInstant } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { valueName } from "@/core/i18n/names";
import { placeText } from "@/core/papers/locator";
import { useOpenCase } from "../caseContext";
import { gradeText } from "../panel/gradeText";

type Decisions = Record<string, Decided>;

const keyOf = ({ operation, entity, property }: Conflict) => `${operation} ${entity} ${property}`;

function decisionTitle(decision: Decision): string {
  return { theirs: t("Keep theirs"), mine: t("Put mine in its place"), both: t("Keep both") }[decision];
}

/** What the other one recorded by the change that came first. */
function isTheirs(claim: Claim, conflict: Conflict): boolean {
  return claim.recorded_by === conflict.actor && claim.recorded_at === conflict.at;
}

function ThereNow({ conflict, entity }: { conflict: Conflict; entity: Entity }) {
  const { words } = useOpenCase();
  const shown = entity.properties.filter((property) => !conflict.property || property.name === conflict.property);
  const rows = shown.flatMap(({ type, claims }) => claims.filter((claim) => conflict.standing.includes(claim.statement)).map((claim) => ({ type, claim })));
  if (!rows.length) return <p className="muted">{t("It was taken back.")}</p>;
  return (
    <ul>
      {rows.map(({ type, claim }) => (
        <li key={claim.statement}>
          <b>{valueName(type, claim.value, claim.shown)}</b>
          <p className="muted">
            {[claim.source?.title ?? t("no source"), placeText(claim.locator), claim.grade ? gradeText(claim.grade, words) : "", words.label("stance", claim.stance)].filter(Boolean).join(", ")}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Mine({ claim }: { claim: ClaimGiven | null }) {
  const { words } = useOpenCase();
  if (!claim) return <p className="muted">{t("You were taking this away or turning it around.")}</p>;
  const { basis } = claim;
  const grade = basis?.grade?.scheme ? gradeText(basis.grade, words) : "";
  return (
    <>
      <b>{claim.value}</b>
      <p className="muted">{[basis?.locator, grade, words.label("stance", basis?.stance ?? "asserted")].filter(Boolean).join(", ")}</p>
    </>
  );
}

interface OneConflictProps {
  open: OpenConflict;
  conflict: Conflict;
  decided: Decided | undefined;
  onDecide: (decided: Decided) => void;
}

/** One thing that two people changed: what is there now beside one's own, and what to do. */
function OneConflict({ open, conflict, decided, onDecide }: OneConflictProps) {
  const { words } = useOpenCase();
  const entity = useEntity(open.caseId, conflict.entity);
  const operation = open.edit.operations[conflict.operation];
  const property = words.schema(entity.data?.schema ?? "")?.properties.find((one) => one.name === conflict.property);
  const isGone = entity.error !== null;
  const choices = isGone ? (["theirs"] as const) : decisionsOn(operation);
  const decide = (decision: string) => {
    const theirs = (entity.data?.properties ?? []).flatMap((one) => one.claims).filter((claim) => conflict.standing.includes(claim.statement) && isTheirs(claim, conflict));
    onDecide({ conflict, decision: decision as Decision, theirs: theirs.map((claim) => claim.statement) });
  };
  return (
    <li className="conflict">
      <h3>{[entity.data?.caption, property?.label].filter(Boolean).join(": ")}</h3>
      <p>{t("{name} changed this, {when}", { name: conflict.actor, when: formatInstant(conflict.at) })}</p>
      <div className="field-pair">
        <section>
          <h4>{t("There now")}</h4>
          {isGone ? <p className="muted">{t("It was deleted.")}</p> : entity.data ? <ThereNow conflict={conflict} entity={entity.data} /> : <Skeleton lines={2} />}
        </section>
        <section>
          <h4>{t("Yours")}</h4>
          <Mine claim={claimOf(operation)} />
        </section>
      </div>
      {entity.data || isGone ? (
        <Segments
          label={t("What should stand?")} value={decided?.decision ?? ""} onChange={decide}
          options={choices.map((id) => ({ id, label: decisionTitle(id) }))}
        />
      ) : null}
    </li>
  );
}

/** Two people changed the same: nobody wins silently, whoever came second decides. */
export function ConflictPanel({ open }: { open: OpenConflict }) {
  const [decisions, setDecisions] = useState<Decisions>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const all = open.conflicts.map((conflict) => decisions[keyOf(conflict)]).filter((one) => one !== undefined);
  const isDecided = all.length === open.conflicts.length;
  return (
    <aside className="panel is-form" aria-label={t("Someone was faster")}>
      <header className="panel-head">
        <span className="grow" />
        <IconButton icon="close" label={t("Give my change up")} onPress={() => open.settle(null)} />
      </header>
      <div className="panel-body entry-form">
        <h2 ref={heading} tabIndex={-1}>{t("Someone was faster")}</h2>
        <p>{t("While you were writing, someone else changed the same. Nothing of yours is lost: say what should stand.")}</p>
        <ul>
          {open.conflicts.map((conflict) => (
            <OneConflict
              key={keyOf(conflict)} open={open} conflict={conflict} decided={decisions[keyOf(conflict)]}
              onDecide={(decided) => setDecisions({ ...decisions, [keyOf(conflict)]: decided })}
            />
          ))}
        </ul>
        <div className="form-foot">
          <TextButton look="main" isDisabled={!isDecided} onPress={() => open.settle(resolvedEdit(open.edit, all))}>{t("Do it so")}</TextButton>
          <TextButton onPress={() => open.settle(null)}>{t("Give my change up")}</TextButton>
        </div>
      </div>
    </aside>
  );
}
