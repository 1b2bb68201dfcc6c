"""Who stands between groups: Gould and Fernandez's five kinds of broker."""

import numpy as np

from fanal.network.analysis import DIRECTED, Analysis, Output, Parameter, analysis
from fanal.network.categories import ATTRIBUTES, categories
from fanal.network.network import Network
from fanal.network.result import Note, Outcome
from fanal.network.view import IntArray, SimpleView

KINDS = ("coordinator", "itinerant", "representative", "gatekeeper", "liaison")
ATTRIBUTE = Parameter(
    "attribute",
    "Groups by",
    "choice",
    default="role",
    choices=ATTRIBUTES,
    definition="What divides people into groups: their set of case roles, their kind, their schema.",
)


@analysis(
    Analysis(
        id="brokerage",
        title="Brokerage between roles",
        per="node",
        parameters=(ATTRIBUTE, DIRECTED),
        outputs=(
            Output("coordinator", "Coordinator (all three in one group)", "integer", "pairs"),
            Output("itinerant", "Itinerant (between two of another group)", "integer", "pairs"),
            Output("representative", "Representative (own group to another)", "integer", "pairs"),
            Output("gatekeeper", "Gatekeeper (another group to own)", "integer", "pairs"),
            Output("liaison", "Liaison (three groups)", "integer", "pairs"),
            Output("total", "Total", "integer", "pairs"),
        ),
        weighted="Strengths are not used.",
        directed="Ignored unless asked for; then a link without direction counts both ways.",
        reference=(
            "R. V. Gould, R. M. Fernandez, Structures of mediation: a formal approach to brokerage in transaction "
            "networks, Sociological Methodology 19 (1989)."
        ),
    )
)
def brokerage(network: Network, *, attribute: str = "role", directed: bool = False) -> Outcome:
    """For how many pairs that have no tie of their own each one stands in between, by the groups of the three.

    Parameters
    ----------
    network : Network
    attribute : {"role", "kind", "schema"}
        People with the same set of roles form a group; those without any form one too.
    directed : bool

    Returns
    -------
    Outcome
        Per node the number of ordered pairs (a, c) with a → node → c and no a → c, by
        kind. Without direction every pair counts in both orders, so that gatekeeper
        and representative are equal.

    Notes
    -----
    Counted from degrees by group, minus the closed pairs found by listing triangles:
    O(m^1.5 + n × groups). Deterministic.
    """
    labels, group = categories(network, attribute)
    view = network.simple(directed=True) if directed else network.simple()
    source, target = view.source, view.target
    if not directed:
        source, target = np.concatenate((source, target)), np.concatenate((target, source))
    counts = _open_by_degree(source, target, group, len(labels))
    triples = np.concatenate((_returns(view, source, target), _closed(network, view)), axis=1)
    kind = _kind_of(group[triples[0]], group[triples[1]], group[triples[2]])
    np.subtract.at(counts, (triples[1], kind), 1)
    columns = {name: counts[:, position].tolist() for position, name in enumerate(KINDS)}
    notes = (Note("Number of groups: {count}.", {"count": len(labels)}),)
    return Outcome(columns={**columns, "total": counts.sum(axis=1).tolist()}, notes=notes)


def _open_by_degree(source: IntArray, target: IntArray, group: IntArray, groups: int) -> IntArray:
    n = len(group)
    coming = np.bincount(target * groups + group[source], minlength=n * groups).reshape(n, groups)
    going = np.bincount(source * groups + group[target], minlength=n * groups).reshape(n, groups)
    own = np.arange(n), group
    coming_all, going_all = coming.sum(axis=1), going.sum(axis=1)
    coordinator = coming[own] * going[own]
    itinerant = (coming * going).sum(axis=1) - coordinator
    representative = coming[own] * (going_all - going[own])
    gatekeeper = (coming_all - coming[own]) * going[own]
    liaison = coming_all * going_all - coordinator - itinerant - representative - gatekeeper
    return np.column_stack((coordinator, itinerant, representative, gatekeeper, liaison))


def _returns(view: SimpleView, source: IntArray, target: IntArray) -> IntArray:
    is_mutual = view.edge_number(target, source) >= 0
    return np.stack((target[is_mutual], source[is_mutual], target[is_mutual]))


def _closed(network: Network, view: SimpleView) -> IntArray:
    found = network.simple().graph.list_triangles()
    triangle = np.asarray(found, dtype=np.int64).reshape(len(found), 3).T
    orders = [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)]
    triples = np.concatenate([triangle[list(order)] for order in orders], axis=1)
    is_closed = np.ones(triples.shape[1], dtype=np.bool_)
    for start, end in ((0, 1), (1, 2), (0, 2)):
        is_closed &= view.edge_number(triples[start], triples[end]) >= 0
    return triples[:, is_closed]


def _kind_of(first: IntArray, middle: IntArray, last: IntArray) -> IntArray:
    return np.select(
        [
            (first == middle) & (middle == last),
            (first == last) & (first != middle),
            (first == middle) & (middle != last),
            (middle == last) & (first != middle),
        ],
        [0, 1, 2, 3],
        default=4,
    )
