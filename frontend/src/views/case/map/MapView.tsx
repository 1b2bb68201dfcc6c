import { useEffect, useRef, useState } from "react";
import { EmptyState, ErrorState, Skeleton } from "@/components/States";
import { t } from "@/core/i18n/i18n";
import { hasWebGl } from "@/core/map/webgl";
import { IMPORT, routeAddress } from "@/core/route/route";
import { showAll, useView } from "@/core/view/view";
import { TextButton } from "@/components/Buttons";
import { useOpenCase } from "../caseContext";
import { MapTools } from "./MapTools";
import { StillMap } from "./StillMap";
import { useMapKeys } from "./useMapKeys";
import { useMapRenderer } from "./useMapRenderer";
import { usePrintPicture } from "./usePrintPicture";

/** What a screen reader hears when the selection changes. */
function Announcement() {
  const { picture } = useOpenCase();
  const selection = useView((state) => state.selection);
  const node = picture?.nodes.find((one) => one.id === selection?.id);
  const text = node ? t("{name}: {count, plural, one {# link} other {# links}}", { name: node.caption, count: node.degree }) : "";
  return <p className="unseen" aria-live="polite">{text}</p>;
}

function LiveMap() {
  const { id, picture, pictureError, isPictureStale, summary } = useOpenCase();
  const stage = useRef<HTMLDivElement>(null);
  const { renderer, visible } = useMapRenderer(stage);
  const onKeyDown = useMapKeys(renderer);
  usePrintPicture();
  const [hasPins, setPins] = useState(false);
  useEffect(() => renderer.current?.onPinned(setPins), [renderer]);
  if (pictureError) return <ErrorState error={pictureError} />;
  if (picture?.nodes.length === 0) {
    return <EmptyState heading={t("Nobody to show")}><p>{t("Choose more kinds in the legend, or import links into this case.")}</p><a href={routeAddress({ page: "case", id, tab: IMPORT })}>{t("Import files")}</a></EmptyState>;
  }
  return (
    <div className="map" data-stale={isPictureStale}>
      <div
        ref={stage} className="map-stage" role="application" tabIndex={0} onKeyDown={onKeyDown}
        aria-label={t("Map of {title}. Arrow keys go from person to person, Enter opens the panel, Escape clears. The table tab holds the same in words.", { title: summary.title })}
      />
      {picture ? <MapTools renderer={renderer} hasPins={hasPins} /> : <Skeleton lines={3} />}
      {picture && visible && visible.nodes.size === 0 ? (
        <div className="map-note"><p>{t("The filter hides everyone.")}</p><TextButton onPress={showAll}>{t("Show all")}</TextButton></div>
      ) : null}
      <Announcement />
    </div>
  );
}

/** The map of a case, still where the browser cannot draw it live. The table tab says the same in words, for those who do not see it. */
export function MapView() {
  return hasWebGl() ? <LiveMap /> : <StillMap />;
}
