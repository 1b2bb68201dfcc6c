import type { RefObject } from "react";
import { ToggleButton } from "react-aria-components";
import { IconButton } from "@/components/Buttons";
import { Choice } from "@/components/Choice";
import { Icon } from "@/components/Icon";
import { Key } from "@/components/Key";
import { setDrawing, useDrawing } from "@/core/linking/drawingMode";
import { t } from "@/core/i18n/i18n";
import type { MapRenderer } from "@/core/map/renderer";
import { changeView, LAYOUTS, useView, type LayoutKind } from "@/core/view/view";
import { useOpenCase } from "../caseContext";

function layoutTitle(layout: LayoutKind): string {
  return {
    force: t("Linked ones together"),
    circular: t("In a circle"),
    radial: t("Around one person"),
    layered: t("In layers"),
    community: t("By community"),
  }[layout];
}

/** Layout, zoom and pins, over the corner of the map. */
export function MapTools({ renderer, hasPins }: { renderer: RefObject<MapRenderer | null>; hasPins: boolean }) {
  const { isSettled, layOutAnew } = useOpenCase();
  const isDrawing = useDrawing((state) => state.isOn);
  const layout = useView((state) => state.steps.now.layout);
  const choose = (next: string) => {
    const { selection } = useView.getState();
    const root = next === "radial" && selection?.kind === "entity" ? selection.id : "";
    changeView({ layout: next as LayoutKind, root });
  };
  return (
    <div className="map-tools">
      <Choice
        isLabelHidden label={t("Layout")} value={layout} onChange={choose}
        groups={[{ title: "", options: LAYOUTS.map((id) => ({ id, label: layoutTitle(id) })) }]}
      />
      <ToggleButton className="draw-toggle" isSelected={isDrawing} onChange={setDrawing} aria-label={t("Draw links by dragging")}>
        <Icon name="link" /><span>{isDrawing ? t("Drag from one to the other") : t("Draw links")}</span><Key name="D" />
      </ToggleButton>
      <div className="zoom">
        <IconButton icon="plus" label={t("Zoom in")} keys="+" onPress={() => renderer.current?.zoom("in")} />
        <IconButton icon="minus" label={t("Zoom out")} keys="-" onPress={() => renderer.current?.zoom("out")} />
        <IconButton icon="fit" label={t("Fit the map to the window")} keys="0" onPress={() => renderer.current?.fit()} />
        {isSettled ? <IconButton icon="layout" label={t("Lay out anew")} onPress={layOutAnew} /> : null}
        {hasPins ? <IconButton icon="pin" label={t("Release those moved by hand")} onPress={() => renderer.current?.releasePins()} /> : null}
      </div>
    </div>
  );
}
