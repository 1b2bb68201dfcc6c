import { Button } from "react-aria-components";
import type { Evidence, Role } from "@/core/api/types";
import { formatSpan } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { select } from "@/core/view/view";
import { useOpenCase } from "../caseContext";

function EvidenceLine({ evidence }: { evidence: Evidence }) {
  const { words } = useOpenCase();
  const span = formatSpan(evidence.date_from, evidence.date_to);
  return (
    <li>
      <Button className="link-button" onPress={() => select({ kind: "link", id: evidence.link })}>{words.label("act", evidence.act)}</Button>
      {" · "}
      <Button className="link-button" onPress={() => select({ kind: "entity", id: evidence.other_id })}>{evidence.other_caption}</Button>
      {span ? <span className="muted"> {span}</span> : null}
      {evidence.stance === "uncertain" ? <span className="chip">{t("uncertain")}</span> : null}
    </li>
  );
}

/** The roles of a person, each with the acts it follows from. */
export function Roles({ roles }: { roles: readonly Role[] }) {
  const { words } = useOpenCase();
  return (
    <ul className="roles">
      {roles.map((role) => (
        <li key={`${role.role} ${role.origin} ${role.capacity}`}>
          <p>
            <b>{role.role ? words.label("case_role", role.role) : words.label("capacity", role.capacity)}</b>
            <span className="muted"> {role.origin === "recorded" ? t("recorded") : t("follows from acts")}</span>
            {role.role && role.capacity ? <span className="chip">{words.label("capacity", role.capacity)}</span> : null}
          </p>
          {role.evidence.length ? (
            <ul className="evidence">{role.evidence.map((evidence) => <EvidenceLine key={evidence.link + evidence.other_id} evidence={evidence} />)}</ul>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
