import { useState } from "react";
import { Button } from "react-aria-components";
import { TextButton } from "@/components/Buttons";
import { ErrorState, Skeleton } from "@/components/States";
import { KindMark, LineSwatch } from "@/components/Swatch";
import { usePaths } from "@/core/api/queries";
import type { Path } from "@/core/api/types";
import { t } from "@/core/i18n/i18n";
import { goTo } from "@/core/route/route";
import { emphasize, select } from "@/core/view/view";
import { useOpenCase } from "../caseContext";
import { FindPerson } from "../FindPerson";

const MOST = 3;

function PathSteps({ path }: { path: Path }) {
  const { words, styles } = useOpenCase();
  return (
    <ol className="path">
      {path.nodes.map((node, place) => (
        <li key={node.id}>
          <Button className="link-button" onPress={() => select({ kind: "entity", id: node.id })}><KindMark kind={node.kind} />{node.caption}</Button>
          <ul>
            {path.steps[place]?.edges.map((edge) => (
              <li key={edge.id}>
                <LineSwatch style={styles.of(edge.link_class)} />
                <Button className="link-button" onPress={() => select({ kind: "link", id: edge.link })}>{words.linkLabel(edge)}</Button>
                <span aria-hidden="true">{edge.directed ? (edge.source === node.id ? " ↓" : " ↑") : ""}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** The shortest ways from this person to another, with the links each step rests on. */
export function PathFinder({ from }: { from: string }) {
  const { id, question } = useOpenCase();
  const [to, setTo] = useState("");
  const paths = usePaths(id, { ...question, source: from, target: to, count: MOST }, to !== "");
  const show = (path: Path) => {
    emphasize({ nodes: path.nodes.map((node) => node.id), links: path.steps.flatMap((step) => step.edges.map((edge) => edge.id)) });
    goTo({ page: "case", id, tab: "map" });
  };
  return (
    <div className="path-finder">
      <FindPerson label={t("To whom?")} onPick={setTo} />
      {paths.error ? <ErrorState error={paths.error} /> : null}
      {to && paths.isPending ? <Skeleton lines={3} /> : null}
      {paths.data?.length === 0 ? <p className="muted">{t("No path leads there under this filter.")}</p> : null}
      <ul className="paths">
        {paths.data?.map((path) => (
          <li key={path.nodes.map((node) => node.id).join(" ")}>
            <div className="path-head">
              <b>{t("{count, plural, one {# step} other {# steps}}", { count: path.steps.length })}</b>
              <TextButton icon="path" onPress={() => show(path)}>{t("Show on the map")}</TextButton>
            </div>
            <PathSteps path={path} />
          </li>
        ))}
      </ul>
    </div>
  );
}
