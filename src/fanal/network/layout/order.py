"""The order in which nodes are drawn: by what they are called, so that every base draws the same picture."""

from dataclasses import replace

import numpy as np

from fanal.network.network import Network
from fanal.network.view import IntArray


def by_caption(network: Network) -> tuple[Network, IntArray]:
    """Return the network with its nodes in the order of their captions.

    Parameters
    ----------
    network : Network

    Returns
    -------
    Network
        The same nodes and edges.
    ndarray of int, shape (n,)
        The old number of each of its nodes.

    Notes
    -----
    Ids are keyed by base, so their order says nothing: drawn in that order, the same file
    would look different in every base. Nodes called alike are told apart by schema and
    number of links, and only then by id. O((n + m) log n).
    """
    data = network.data
    ends = np.concatenate([network.source, network.target])
    links = np.bincount(ends, minlength=len(network)).tolist()
    keys = list(zip(data.node_caption, data.node_schema, links, data.node_id, strict=True))
    old = sorted(range(len(keys)), key=keys.__getitem__)
    order = np.asarray(old, dtype=np.int64)
    new = np.empty_like(order)
    new[order] = np.arange(len(order))
    arranged = replace(
        data,
        node_id=[data.node_id[number] for number in old],
        node_schema=[data.node_schema[number] for number in old],
        node_caption=[data.node_caption[number] for number in old],
        edge_source=new[network.source].tolist(),
        edge_target=new[network.target].tolist(),
    )
    return Network(arranged, [network.kinds[number] for number in old], network.case), order
