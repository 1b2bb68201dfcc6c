import { useState } from "react";
import { Button } from "react-aria-components";
import { TextButton } from "@/components/Buttons";
import { ClassBars } from "@/components/ClassBars";
import { Segments } from "@/components/Segments";
import { ErrorState, Skeleton } from "@/components/States";
import { KindMark } from "@/components/Swatch";
import { useEntourage } from "@/core/api/queries";
import type { EntourageMember } from "@/core/api/types";
import { t } from "@/core/i18n/i18n";
import { goTo } from "@/core/route/route";
import { emphasize, isolate, select } from "@/core/view/view";
import { useOpenCase } from "../caseContext";

const RADII = ["1", "2", "3", "4"];
const SHOWN_FIRST = 15;

function Member({ member }: { member: EntourageMember }) {
  const { words } = useOpenCase();
  return (
    <li className="member">
      <Button className="link-button" onPress={() => select({ kind: "entity", id: member.id })}><KindMark kind={member.kind} />{member.caption}</Button>
      {member.roles.length ? <span className="muted"> {member.roles.slice(0, 3).map((role) => words.label("case_role", role)).join(", ")}{member.roles.length > 3 ? " …" : ""}</span> : null}
    </li>
  );
}

/** Those one step away, then those two steps away, and so on. */
function Steps({ members }: { members: readonly EntourageMember[] }) {
  const [isLong, setLong] = useState(false);
  const shown = isLong ? members : members.slice(0, SHOWN_FIRST);
  const steps = [...new Set(shown.map((member) => member.step))];
  return (
    <>
      {steps.map((step) => (
        <div key={step}>
          <h4>{t("{count, plural, one {# step away} other {# steps away}}", { count: step })}</h4>
          <ul className="members">{shown.filter((member) => member.step === step).map((member) => <Member key={member.id} member={member} />)}</ul>
        </div>
      ))}
      {shown.length < members.length ? <TextButton look="quiet" onPress={() => setLong(true)}>{t("Show all {count}", { count: members.length })}</TextButton> : null}
    </>
  );
}

/** Everyone within some steps of a person, by class of link, under the filter in force. */
export function Entourage({ id }: { id: string }) {
  const { id: caseId, words, styles, question } = useOpenCase();
  const [radius, setRadius] = useState("1");
  const entourage = useEntourage(caseId, id, { ...question, radius });
  const data = entourage.data;
  const others = data?.members.filter((member) => member.id !== id) ?? [];
  const nodes = [id, ...others.map((member) => member.id)];
  const show = (change: () => void) => {
    change();
    goTo({ page: "case", id: caseId, tab: "map" });
  };
  return (
    <div className="entourage">
      <Segments label={t("Steps")} value={radius} onChange={setRadius} options={RADII.map((value) => ({ id: value, label: value }))} />
      {entourage.error ? <ErrorState error={entourage.error} /> : null}
      {!data && !entourage.error ? <Skeleton lines={3} /> : null}
      {data ? (
        <>
          <p>{t("{count, plural, =0 {Nobody around} one {# around} other {# around}}", { count: others.length })}</p>
          <ClassBars counts={data.by_class} words={words} styles={styles} />
          <div className="button-row">
            <TextButton icon="show" onPress={() => show(() => emphasize({ nodes, links: data.edges.map((edge) => edge.id) }))}>{t("Show on the map")}</TextButton>
            <TextButton onPress={() => show(() => isolate(nodes))}>{t("Only these")}</TextButton>
          </div>
          <Steps members={others} />
        </>
      ) : null}
    </div>
  );
}
