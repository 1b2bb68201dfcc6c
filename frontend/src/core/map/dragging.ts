import type Sigma from "sigma";
import type { EdgeAttributes, MapGraph, NodeAttributes } from "./graph";
import type { Place } from "./pins";

type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

const CLICK_SLACK_PX = 4;

/** Let nodes be dragged; `dropped` hears where a node was put. A press that hardly moves stays a click.
 *
 * Returns a function that tells whether the last press was a drag: sigma calls its end a click as well.
 */
export function attachDragging(sigma: Renderer, graphOf: () => MapGraph, dropped: (id: string, place: Place) => void, isOff: () => boolean = () => false): () => boolean {
  let dragged: string | null = null;
  let start: Place | null = null;
  let hasMoved = false;

  sigma.on("downNode", ({ node, event }) => {
    if (isOff()) return;
    dragged = node;
    start = { x: event.x, y: event.y };
    hasMoved = false;
  });
  sigma.on("moveBody", ({ event }) => {
    if (!dragged || !start) return;
    if (!hasMoved && Math.hypot(event.x - start.x, event.y - start.y) < CLICK_SLACK_PX) return;
    // The frame is held still, else the whole picture would rescale under the pointer.
    if (!hasMoved && !sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
    hasMoved = true;
    const place = sigma.viewportToGraph(event);
    graphOf().mergeNodeAttributes(dragged, place);
    event.preventSigmaDefault();
    event.original.preventDefault();
  });
  sigma.on("downStage", () => (hasMoved = false));
  const release = () => {
    if (dragged && hasMoved) {
      const { x, y } = graphOf().getNodeAttributes(dragged);
      dropped(dragged, { x, y });
    }
    dragged = null;
    start = null;
  };
  sigma.on("upNode", release);
  sigma.on("upStage", release);
  sigma.on("leaveStage", release);
  return () => hasMoved;
}
