"""Where to draw each node: five pictures of one network, each the same every time."""

from collections.abc import Mapping
from typing import Final

import numpy as np

from fanal.errors import InputError
from fanal.network.layout import circular, community, force, layered, radial
from fanal.network.layout.box import centered
from fanal.network.layout.order import by_caption
from fanal.network.layout.pins import Point, pinned, settle
from fanal.network.layout.spacing import spaced
from fanal.network.network import Network
from fanal.network.view import FloatArray

KINDS: Final = ("force", "circular", "radial", "layered", "community")


def layout(
    network: Network,
    kind: str = "force",
    root: str | None = None,
    seed: int = 1,
    fixed: Mapping[str, Point] | None = None,
) -> list[Point]:
    """Return a place for every node.

    Parameters
    ----------
    network : Network
    kind : {"force", "circular", "radial", "layered", "community"}
        Linked nodes close; on a circle by community; rings around one node; rows by who
        acts on whom; communities apart.
    root : str or None
        For radial: entity id of the one in the middle; the one with most ties if None.
    seed : int
        Same network and seed, same picture.
    fixed : mapping of str to (float, float) or None
        Places that are kept, by entity id; ids that are not in the network are ignored.

    Returns
    -------
    list of (float, float)
        In the order of the nodes: x to the right, y upwards, within [-1, 1]; a little
        beyond where up to 200 nodes would touch otherwise.

    Raises
    ------
    InputError
        There is no such kind.
    NotFoundError
        The root is not in the network.

    Notes
    -----
    Deterministic for a seed on one machine, whatever the order of nodes and links, and the
    same in every base whose people are called differently from each other. No two of up to
    200 nodes touch.
    """
    if kind not in KINDS:
        raise InputError("There is no layout {kind}. Choose one of {kinds}.", kind=kind, kinds=", ".join(KINDS))
    arranged, order = by_caption(network)
    center = None if root is None else arranged.number(root)
    if not len(network):
        return []
    positions = _draw(arranged, kind, center, seed)
    is_pinned, places = pinned(arranged, fixed or {})
    if is_pinned.any():
        positions = np.where(is_pinned[:, None], places, positions)
        if kind == "force":
            positions = settle(arranged, positions, is_pinned, seed)
    found = np.empty_like(positions)
    found[order] = spaced(positions, is_pinned)
    return [(x, y) for x, y in found.tolist()]


def _draw(network: Network, kind: str, root: int | None, seed: int) -> FloatArray:
    view = network.simple()
    match kind:
        case "circular":
            return circular.draw(view, seed)
        case "radial":
            return radial.draw(view, int(view.degree.argmax()) if root is None else root)
        case "layered":
            return layered.draw(network)
        case "community":
            return centered(community.draw(view, seed))
    return centered(force.draw(view.graph, seed))
