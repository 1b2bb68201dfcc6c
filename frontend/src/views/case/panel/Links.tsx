import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { TextButton } from "@/components/Buttons";
import { KindMark, LineSwatch } from "@/components/Swatch";
import type { LinkRow } from "@/core/api/types";
import { formatInteger, formatSpan } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { select } from "@/core/view/view";
import { useOpenCase } from "../caseContext";

const SHOWN_FIRST = 12;
const ARROWS: Record<LinkRow["direction"], string> = { out: "→", in: "←", none: "–" };

function LinkLine({ row }: { row: LinkRow }) {
  const { words } = useOpenCase();
  const direction = { out: t("from this one"), in: t("to this one"), none: "" }[row.direction] ?? "";
  const span = formatSpan(row.date_from, row.date_to);
  return (
    <li className="link-line" data-stance={row.stance}>
      <span aria-hidden="true" className="arrow">{ARROWS[row.direction] ?? "–"}</span>
      <span className="grow">
        <Button className="link-button" onPress={() => select({ kind: "link", id: row.link })}>{words.linkLabel(row)}</Button>
        <span className="unseen"> {direction}</span>{" "}
        <Button className="link-button" onPress={() => select({ kind: "entity", id: row.other.id })}><KindMark kind={row.other.kind} />{row.other.caption}</Button>
        <span className="muted span"> {[span, t("{count, plural, one {# source} other {# sources}}", { count: row.sources })].filter(Boolean).join(" · ")}</span>
        {row.withdrawn ? <span className="chip">{t("source withdrawn")}</span> : null}
        {row.stance === "uncertain" ? <span className="chip">{t("uncertain")}</span> : null}
      </span>
    </li>
  );
}

/** One class of links; long lists begin with a few. */
function ClassOfLinks({ code, rows }: { code: string; rows: readonly LinkRow[] }) {
  const { words, styles } = useOpenCase();
  const [isLong, setLong] = useState(false);
  const shown = isLong ? rows : rows.slice(0, SHOWN_FIRST);
  return (
    <li>
      <h4><LineSwatch style={styles.of(code)} /> {words.label("link_class", code)} <span className="number">{formatInteger(rows.length)}</span></h4>
      <ul>{shown.map((row) => <LinkLine key={`${row.link} ${row.other.id} ${row.direction}`} row={row} />)}</ul>
      {shown.length < rows.length ? <TextButton look="quiet" onPress={() => setLong(true)}>{t("Show all {count}", { count: rows.length })}</TextButton> : null}
    </li>
  );
}

/** The links of an entity by class, each a way to the link and to the other end. */
export function Links({ links }: { links: readonly LinkRow[] }) {
  const { classes } = useOpenCase();
  const groups = useMemo(() => {
    const byClass = new Map<string, LinkRow[]>(classes.map((code) => [code, []]));
    for (const row of links) byClass.set(row.link_class, [...(byClass.get(row.link_class) ?? []), row]);
    return [...byClass].filter(([, rows]) => rows.length);
  }, [links, classes]);
  if (groups.length === 0) return <p className="muted">{t("No link is recorded.")}</p>;
  return <ul className="link-groups">{groups.map(([code, rows]) => <ClassOfLinks key={code} code={code} rows={rows} />)}</ul>;
}
