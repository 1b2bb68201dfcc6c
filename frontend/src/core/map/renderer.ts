import { MultiGraph } from "graphology";
import Sigma from "sigma";
import { animateNodes } from "sigma/utils";
import type { MapPicture } from "@/core/api/types";
import { prefersStillness, type Ink } from "@/core/theme/theme";
import type { Emphasis, Selection } from "@/core/view/view";
import { ByHand, FINGER_PX, POINTER_PX } from "./byHand";
import { attachDragging } from "./dragging";
import { buildGraph, paint, type EdgeAttributes, type Look, type MapGraph, type NodeAttributes, type Visible } from "./graph";
import { LinkRows } from "./links/linkRows";
import { linkProgram } from "./links/linkProgram";
import { nearestLink } from "./links/nearestLink";
import { liftedOf, type Lifted } from "./lifted";
import { labelWishes } from "./labelWishes";
import { placeLabels } from "./labels";
import { drawEdge, drawLabels, drawNode, drawVeil, type PlacedNode } from "./overlay";
import { stageScale } from "./stageScale";
import { nextInDirection, type Direction } from "./neighbor";
import { Pins } from "./pins";
import { NothingProgram } from "./programs/nothing";
import { ShapeProgram } from "./programs/shape";

// The layer's place is taken by sigma's createLayer but left out of the type of createCanvasContext.
const OVERLAY_PLACE = { beforeLayer: "mouse" } as { style?: Partial<CSSStyleDeclaration> };
const ANIMATED_LIMIT = 1500;
const MOVE_MS = 450;
/** Room at the edges, pixels: most of it is for the names of those who stand there. */
const STAGE_PADDING = 64;
/** Marks in the browser's timeline that a picture, and the first one of a map, is drawn: benchmarks wait for them. */
const DRAWN = "fanal:picture";
const FIRST_PICTURE = "fanal:first-picture";

/** The drawn map: sigma below, and above it a layer for what is lifted out and for names. */
export class MapRenderer {
  private sigma: Sigma<NodeAttributes, EdgeAttributes> | null = null;
  private graph: MapGraph | null = null;
  private picture: MapPicture | null = null;
  private pins = new Pins("");
  private hover: string | null = null;
  private selection: Selection | null = null;
  private emphasis: Emphasis | null = null;
  private lifted: Lifted | null = null;
  private readonly rows = new LinkRows();
  private ink: Ink | null = null;
  private stopMoving: (() => void) | null = null;
  private readonly watch: ResizeObserver;
  readonly byHand: ByHand;
  private pinned: (hasPins: boolean) => void = () => undefined;

  constructor(
    private readonly container: HTMLElement,
    private readonly selected: (selection: Selection | null) => void,
    heard: { picked: (id: string) => void; drawn: (from: string, to: string) => void },
  ) {
    this.byHand = new ByHand(container, heard, () => this.drawOverlay());
    // sigma follows the window alone; the panel and the legend change the stage as well.
    this.watch = new ResizeObserver(() => this.sigma?.scheduleRender());
    this.watch.observe(container);
  }

  /** Show a picture. Where the same people are shown already they move to their new places. */
  show(picture: MapPicture, pins: Pins, look: Look, visible: Visible, ink: Ink): void {
    this.ink = ink;
    this.pins = pins;
    this.pinned(pins.all.size > 0);
    const next = buildGraph(picture, pins.all);
    paint(next, picture, look, visible);
    const canMove = this.graph && this.sigma && this.picture && sameNodes(this.picture, picture);
    if (canMove && this.graph && this.picture?.edges.length === picture.edges.length) {
      paint(this.graph, picture, look, visible);
      this.moveTo(next);
    } else if (this.sigma) this.replace(next);
    else this.start(next);
    const isFirst = this.picture === null;
    this.picture = picture;
    this.lift();
    performance.mark(DRAWN);
    if (isFirst) markFirstPicture();
  }

  /** Repaint with another look, or with other parts hidden. */
  repaint(look: Look, visible: Visible, ink: Ink): void {
    if (!this.graph || !this.picture) return;
    this.ink = ink;
    paint(this.graph, this.picture, look, visible);
    this.lift();
  }

  setLifted(selection: Selection | null, emphasis: Emphasis | null): void {
    this.selection = selection;
    this.emphasis = emphasis;
    this.lift();
  }

  /** Bring an entity into the middle, unless it can be seen already. */
  reveal(id: string): void {
    const data = this.sigma?.getNodeDisplayData(id);
    if (!this.sigma || !data) return;
    const place = this.sigma.framedGraphToViewport(data);
    const { width, height } = this.sigma.getDimensions();
    const isSeen = place.x > 40 && place.y > 40 && place.x < width - 40 && place.y < height - 40;
    if (isSeen) return;
    void this.sigma.getCamera().animate({ x: data.x, y: data.y }, { duration: prefersStillness() ? 0 : MOVE_MS });
  }

  fit(): void {
    if (!this.sigma) return;
    this.sigma.setCustomBBox(null);
    this.sigma.refresh();
    void this.sigma.getCamera().animatedReset({ duration: prefersStillness() ? 0 : MOVE_MS });
  }

  zoom(step: "in" | "out"): void {
    const camera = this.sigma?.getCamera();
    const options = { duration: prefersStillness() ? 0 : 200 };
    if (step === "in") void camera?.animatedZoom(options);
    else void camera?.animatedUnzoom(options);
  }

  /** The entity an arrow key leads to: among those linked to `from`, else among all in the picture. */
  step(from: string | null, direction: Direction): string | null {
    const { graph, sigma } = this;
    if (!graph || !sigma) return null;
    if (!from || !graph.hasNode(from)) return this.first();
    const linked = new Set<string>();
    graph.forEachEdge(from, (_edge, attributes, source, target) => {
      if (!attributes.hidden) linked.add(source === from ? target : source);
    });
    const shown = (id: string) => id !== from && !graph.getNodeAttribute(id, "hidden");
    const places = (ids: Iterable<string>) => [...ids].filter(shown).map((id) => ({ id, ...this.place(id) }));
    return nextInDirection(this.place(from), places(linked), direction) ?? nextInDirection(this.place(from), places(graph.nodes()), direction);
  }

  /** Tell, now and whenever it changes, whether anyone stands where they were put by hand. */
  onPinned(heard: (hasPins: boolean) => void): void {
    this.pinned = heard;
    heard(this.pins.all.size > 0);
  }

  /** Let everyone moved by hand go back to where the layout put them. */
  releasePins(): void {
    this.pins.release();
    if (this.picture) this.moveTo(buildGraph(this.picture, this.pins.all));
    this.pinned(false);
  }

  /** Everything on screen, in viewport pixels, for the writer of pictures. */
  placed(): { nodes: Map<string, PlacedNode>; graph: MapGraph; width: number; height: number } | null {
    if (!this.sigma || !this.graph) return null;
    const nodes = new Map<string, PlacedNode>();
    this.graph.forEachNode((id, attributes) => {
      if (!attributes.hidden) nodes.set(id, this.placedNode(id, attributes));
    });
    return { nodes, graph: this.graph, ...this.sigma.getDimensions() };
  }

  kill(): void {
    this.watch.disconnect();
    this.stopMoving?.();
    this.sigma?.kill();
    this.sigma = null;
  }

  /** On a small stage, as beside an open panel on a phone, marks are smaller: they would else hide the links. */
  private markScale(): number {
    const { clientWidth, clientHeight } = this.container;
    return stageScale(clientWidth, clientHeight);
  }

  private first(): string | null {
    const shown = this.graph?.filterNodes((_id, attributes) => !attributes.hidden) ?? [];
    return shown.sort((a, b) => (this.graph?.degree(b) ?? 0) - (this.graph?.degree(a) ?? 0))[0] ?? null;
  }

  private place(id: string) {
    const data = this.sigma?.getNodeDisplayData(id);
    return data && this.sigma ? this.sigma.framedGraphToViewport(data) : { x: 0, y: 0 };
  }

  private placedNode(id: string, attributes: NodeAttributes): PlacedNode {
    return { ...this.place(id), radius: this.sigma?.scaleSize(attributes.size) ?? attributes.size, attributes };
  }

  private moveTo(next: MapGraph): void {
    const graph = this.graph as MapGraph;
    const places: Record<string, { x: number; y: number }> = {};
    next.forEachNode((id, { x, y }) => (places[id] = { x, y }));
    this.stopMoving?.();
    this.sigma?.setCustomBBox(null);
    if (prefersStillness() || graph.order > ANIMATED_LIMIT) {
      graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...places[id] }));
      return;
    }
    this.stopMoving = animateNodes(graph, places, { duration: MOVE_MS, easing: "quadraticInOut" });
  }

  private replace(next: MapGraph): void {
    this.stopMoving?.();
    this.graph = next;
    this.hover = null;
    this.sigma?.setCustomBBox(null);
    this.sigma?.setGraph(next);
  }

  private start(graph: MapGraph): void {
    this.graph = graph;
    // Begun without anyone in it: the layers are sized first, and all is then drawn once.
    const sigma = new Sigma<NodeAttributes, EdgeAttributes>(new MultiGraph(), this.container, {
      allowInvalidContainer: true,
      nodeProgramClasses: { circle: ShapeProgram as never },
      nodeHoverProgramClasses: { circle: NothingProgram as never },
      edgeProgramClasses: { line: linkProgram(this.rows) as never, arrow: NothingProgram as never },
      renderLabels: false,
      stagePadding: STAGE_PADDING,
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / this.markScale(),
      minCameraRatio: 0.02,
      maxCameraRatio: 3,
      defaultDrawNodeHover: () => undefined,
    });
    sigma.createCanvasContext("overlay", OVERLAY_PLACE);
    sigma.resize(true);
    this.sigma = sigma;
    this.listen(sigma);
    sigma.setGraph(graph);
  }

  private listen(sigma: Sigma<NodeAttributes, EdgeAttributes>): void {
    sigma.on("afterRender", () => this.drawOverlay());
    sigma.on("enterNode", ({ node }) => this.hoverOn(node));
    sigma.on("leaveNode", () => this.hoverOn(null));
    const wasDrag = attachDragging(sigma, () => this.graph as MapGraph, (id, place) => {
      this.pins.put(id, place);
      this.pinned(true);
    }, () => this.byHand.isDrawing);
    this.byHand.attach(sigma, () => this.placed()?.nodes ?? new Map());
    sigma.on("clickNode", ({ node, event }) => {
      if (!wasDrag() && !this.byHand.takes(node, event.original)) this.selected({ kind: "entity", id: node });
    });
    sigma.on("clickStage", ({ event }) => {
      const link = nearestLink(this.rows, event, "touches" in event.original ? FINGER_PX : POINTER_PX);
      this.selected(link ? { kind: "link", id: link } : null);
    });
    sigma.on("moveBody", ({ event }) => {
      if (this.hover === null) this.pointAt(nearestLink(this.rows, event, POINTER_PX) !== null);
    });
    sigma.on("doubleClickNode", ({ preventSigmaDefault }) => preventSigmaDefault());
  }

  private hoverOn(node: string | null): void {
    this.hover = node;
    this.pointAt(node !== null);
    this.lift();
  }

  private pointAt(isSomething: boolean): void {
    this.container.dataset["pointing"] = isSomething ? "yes" : "no";
  }

  private lift(): void {
    if (!this.graph) return;
    this.lifted = liftedOf(this.graph, this.hover, this.selection, this.emphasis);
    this.drawOverlay();
  }

  private drawOverlay(): void {
    const { sigma, graph, ink, lifted } = this;
    const canvas = sigma?.getCanvases()["overlay"];
    const context = canvas?.getContext("2d");
    if (!sigma || !graph || !ink || !context) return;
    const { width, height } = sigma.getDimensions();
    context.clearRect(0, 0, width, height);
    if (lifted) this.drawLifted(context, graph, lifted, ink, width, height);
    this.byHand.draw(context, ink, (id) => (graph.hasNode(id) && !graph.getNodeAttribute(id, "hidden") ? this.placedNode(id, graph.getNodeAttributes(id)) : null));
    const wishes = labelWishes(context, graph, lifted, (id, attributes) => this.placedNode(id, attributes), width, height);
    drawLabels(context, placeLabels(wishes.list, wishes.room), ink, lifted?.focus ?? new Set());
  }

  private drawLifted(context: CanvasRenderingContext2D, graph: MapGraph, lifted: Lifted, ink: Ink, width: number, height: number): void {
    drawVeil(context, width, height, ink, lifted.veil);
    const placed = new Map([...lifted.nodes].map((id) => [id, this.placedNode(id, graph.getNodeAttributes(id))]));
    for (const edge of lifted.edges) {
      const [from, to] = graph.extremities(edge).map((id) => placed.get(id));
      if (from && to) drawEdge(context, from, to, graph.getEdgeAttributes(edge));
    }
    for (const [id, node] of placed) drawNode(context, node, ink, lifted.focus.has(id));
  }
}

function markFirstPicture(): void {
  const { startTime } = performance.mark(FIRST_PICTURE);
  document.documentElement.dataset["firstPicture"] = String(Math.round(startTime));
}

function sameNodes(before: MapPicture, after: MapPicture): boolean {
  if (before.nodes.length !== after.nodes.length) return false;
  const ids = new Set(before.nodes.map((node) => node.id));
  return after.nodes.every((node) => ids.has(node.id));
}
