import { useMemo } from "react";
import { Button } from "react-aria-components";
import type { Entity, Evidence } from "@/core/api/types";
import { formatSpan } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { select } from "@/core/view/view";
import { useOpenCase } from "../caseContext";

interface EvidenceLineProps {
  evidence: Evidence;
  /** The person whose role it is. */
  person: string;
  isDoneToPerson: boolean;
}

/** One act as a sentence: who does it, the act, to whom. The act leads to the link and its sources. */
function EvidenceLine({ evidence, person, isDoneToPerson }: EvidenceLineProps) {
  const { words } = useOpenCase();
  const span = formatSpan(evidence.date_from, evidence.date_to);
  const other = <Button className="link-button" onPress={() => select({ kind: "entity", id: evidence.other_id })}>{evidence.other_caption}</Button>;
  const self = <span className="muted">{person}</span>;
  return (
    <li>
      {isDoneToPerson ? other : self}{" "}
      <Button className="link-button" onPress={() => select({ kind: "link", id: evidence.link })}>{words.label("act", evidence.act)}</Button>
      {" "}{isDoneToPerson ? self : other}
      {span ? <span className="muted span"> {span}</span> : null}
      {evidence.stance === "uncertain" ? <span className="chip">{t("uncertain")}</span> : null}
    </li>
  );
}

/** The roles of a person, each with the acts it follows from. */
export function Roles({ entity }: { entity: Entity }) {
  const { words } = useOpenCase();
  const doneToPerson = useMemo(() => new Set(entity.links.filter((row) => row.direction === "in").map((row) => row.link)), [entity]);
  return (
    <ul className="roles">
      {entity.roles.map((role) => (
        <li key={`${role.role} ${role.origin} ${role.capacity}`}>
          <p>
            <b>{role.role ? words.label("case_role", role.role) : words.label("capacity", role.capacity)}</b>
            <span className="muted"> {role.origin === "recorded" ? t("recorded") : t("follows from acts")}</span>
            {role.role && role.capacity ? <span className="chip">{words.label("capacity", role.capacity)}</span> : null}
          </p>
          {role.evidence.length ? (
            <ul className="evidence">
              {role.evidence.map((evidence) => (
                <EvidenceLine
                  key={evidence.link + evidence.other_id} evidence={evidence} person={entity.caption}
                  isDoneToPerson={doneToPerson.has(evidence.link)}
                />
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
