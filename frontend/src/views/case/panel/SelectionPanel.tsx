import { useEffect, useRef, useState } from "react";
import { IconButton } from "@/components/Buttons";
import { ErrorState, Skeleton } from "@/components/States";
import { KindMark, LineSwatch } from "@/components/Swatch";
import { useEntity } from "@/core/api/queries";
import type { Entity, MapPicture } from "@/core/api/types";
import { t } from "@/core/i18n/i18n";
import { hideEntity, select, selectPrevious, useView, type Selection } from "@/core/view/view";
import { useOpenCase } from "../caseContext";
import { EntityPanel } from "./EntityPanel";
import { LinkPanel } from "./LinkPanel";

/** Who is linked to whom: a link is best known by its ends. Null where it is not on the map. */
function endsOf(picture: MapPicture | null, link: string): string | null {
  const edge = picture?.edges.find((one) => one.link === link);
  const name = (id: string) => picture?.nodes.find((node) => node.id === id)?.caption ?? "";
  return edge ? `${name(edge.source)} ${edge.directed ? "→" : "–"} ${name(edge.target)}` : null;
}

function Heading({ entity }: { entity: Entity }) {
  const { words, styles, picture } = useOpenCase();
  const schema = words.schema(entity.schema);
  const heading = useRef<HTMLHeadingElement>(null);
  // An act says its class itself: one who helps stands in no criminal link.
  const drawn = picture?.edges.find((edge) => edge.link === entity.id)?.link_class;
  const linkClass = schema?.is_link ? (drawn ?? schema.link_class) : "";
  return (
    <div className="panel-title">
      <h2 ref={heading} tabIndex={-1}>
        {linkClass ? <LineSwatch style={styles.of(linkClass)} /> : <KindMark kind={entity.kind} />}
        {(linkClass && endsOf(picture, entity.id)) || entity.caption}
      </h2>
      <p className="muted">{linkClass ? words.label("link_class", linkClass) : words.schemaLabel(entity.schema)}</p>
    </div>
  );
}

/** What is selected: who or what it is, what is said of it, and who says so. */
export function SelectionPanel({ selection }: { selection: Selection }) {
  const { id } = useOpenCase();
  const entity = useEntity(id, selection.id);
  const hasTrail = useView((state) => state.trail.length > 0);
  const body = useRef<HTMLDivElement>(null);
  // On a phone the panel is a sheet over the lower half; folded, it leaves the work all but its title.
  const [isFolded, setFolded] = useState(false);
  // In braces: some browsers answer a scroll with a promise, which React would take for a way to clean up.
  useEffect(() => {
    body.current?.scrollTo(0, 0);
  }, [selection.id]);
  return (
    <aside className="panel" data-folded={isFolded} aria-label={t("What is selected")} aria-busy={entity.isFetching}>
      <header className="panel-head">
        <IconButton icon="back" label={t("Back to what was selected before")} isDisabled={!hasTrail} onPress={selectPrevious} />
        <span className="grow" />
        <IconButton
          className="only-phone fold" icon="down" label={isFolded ? t("Unfold the panel") : t("Fold the panel")}
          aria-expanded={!isFolded} onPress={() => setFolded(!isFolded)}
        />
        {selection.kind === "entity" ? <IconButton icon="hide" label={t("Hide on the map")} keys="H" onPress={() => hideEntity(selection.id)} /> : null}
        <IconButton icon="close" label={t("Clear the selection")} keys="Esc" onPress={() => select(null)} />
      </header>
      <div className="panel-body" ref={body}>
        {entity.error ? <ErrorState error={entity.error} onRetry={() => void entity.refetch()} /> : null}
        {!entity.data && !entity.error ? <Skeleton lines={8} /> : null}
        {entity.data ? <Heading entity={entity.data} /> : null}
        {entity.data && selection.kind === "entity" ? <EntityPanel entity={entity.data} key={entity.data.id} /> : null}
        {entity.data && selection.kind === "link" ? <LinkPanel entity={entity.data} /> : null}
      </div>
    </aside>
  );
}
