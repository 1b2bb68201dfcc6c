import { useEffect, useMemo, useRef, type RefObject } from "react";
import { openForm } from "@/core/editing/forms";
import { useDrawing } from "@/core/linking/drawingMode";
import { Pins } from "@/core/map/pins";
import { MapRenderer } from "@/core/map/renderer";
import { visibleParts } from "@/core/map/visible";
import { readInk, useTheme } from "@/core/theme/theme";
import { picksOf, togglePick, usePicked } from "@/core/view/picked";
import { select, useView } from "@/core/view/view";
import { setPictureSource } from "@/core/picture/source";
import { useOpenCase } from "../caseContext";
import { useNodeStyles } from "../useNodeStyles";

/** Keep the drawn map in step with the picture, the view, the theme and the selection. */
export function useMapRenderer(stage: RefObject<HTMLDivElement | null>) {
  const { id, picture, styles: links } = useOpenCase();
  const view = useView((state) => state.steps.now);
  const selection = useView((state) => state.selection);
  const emphasis = useView((state) => state.emphasis);
  const picks = picksOf(usePicked(), id);
  const isDrawing = useDrawing((state) => state.isOn);
  const { isDark } = useTheme();
  const nodes = useNodeStyles();
  const renderer = useRef<MapRenderer | null>(null);
  const shown = useRef<typeof picture>(null);
  const visible = useMemo(() => (picture ? visibleParts(picture, view) : null), [picture, view]);

  useEffect(() => {
    if (!stage.current) return;
    const map = new MapRenderer(stage.current, select, {
      picked: (entity) => togglePick(id, entity),
      drawn: (source, target) => openForm({ kind: "link", source, target }),
    });
    renderer.current = map;
    shown.current = null;
    setPictureSource(map);
    return () => {
      setPictureSource(null);
      map.kill();
      renderer.current = null;
    };
  }, [stage, id]);

  useEffect(() => {
    if (!renderer.current || !picture || !nodes || !visible) return;
    const ink = readInk();
    const look = { nodes, links, canvas: ink.surface };
    if (shown.current === picture) renderer.current.repaint(look, visible, ink);
    else renderer.current.show(picture, Pins.of(id, picture.layout, view.root), look, visible, ink);
    shown.current = picture;
  }, [id, picture, nodes, links, visible, view.root, isDark]);

  useEffect(() => {
    renderer.current?.setLifted(selection, emphasis);
    if (selection?.kind === "entity") renderer.current?.reveal(selection.id);
  }, [selection, emphasis, picture]);

  useEffect(() => renderer.current?.byHand.setPicks(picks), [picks, picture]);
  useEffect(() => renderer.current?.byHand.setDrawing(isDrawing), [isDrawing, id]);

  return { renderer, visible };
}
