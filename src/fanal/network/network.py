"""A network: who is linked to whom after projection, with every parallel link kept."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape

import igraph
import numpy as np

from fanal.errors import NotFoundError
from fanal.model.acts import ActTerm
from fanal.model.graph import GraphData
from fanal.model.schemata import Model
from fanal.network.roles import RecordedRole, RoleFinding, derive_roles
from fanal.network.view import BoolArray, EdgeArrays, FloatArray, IntArray, SimpleView, collapse

OTHER_KIND = "thing"


def kind_of(model: Model, schema: str) -> str:
    """Return the kind of a schema (person, group, phone …); ``thing`` if the model does not know it."""
    return model.get(schema).kind if schema in model else OTHER_KIND


@dataclass(frozen=True, slots=True)
class CaseView:
    """What the network was taken from: roles rest on all of it, whatever the filter hides.

    Attributes
    ----------
    data : GraphData
    recorded : sequence of RecordedRole
    acts : mapping of str to ActTerm or None
        What each act makes of its ends; the shipped vocabulary if None.
    """

    data: GraphData
    recorded: Sequence[RecordedRole] = ()
    acts: Mapping[str, ActTerm] | None = None


class Network:
    """Nodes and edges of one projection.

    Parameters
    ----------
    data : GraphData
        The nodes and edges that remain; not changed afterwards.
    kinds : sequence of str
        Kind of each node.
    case : CaseView
        What they were taken from.

    Notes
    -----
    Edges keep their order and stay parallel: edge number i is row i of every
    ``data.edge_*`` column. Views and indexes are built when first asked for.
    """

    def __init__(self, data: GraphData, kinds: Sequence[str], case: CaseView) -> None:
        self.data = data
        self.kinds = list(kinds)
        self.case = case
        self._views: dict[tuple[bool, bool], SimpleView] = {}

    def __len__(self) -> int:
        return len(self.data.node_id)

    @property
    def edge_count(self) -> int:
        """Number of edges, parallel ones and loops included."""
        return len(self.data.edge_link)

    @property
    def node_ids(self) -> list[str]:
        """Entity id of each node."""
        return self.data.node_id

    @cached_property
    def index(self) -> dict[str, int]:
        """Node number by entity id."""
        return {node_id: number for number, node_id in enumerate(self.data.node_id)}

    def number(self, node_id: str) -> int:
        """Return the number of a node.

        Raises
        ------
        NotFoundError
            The entity is not in this network (absent, or hidden by the filter).
        """
        found = self.index.get(node_id)
        if found is None:
            raise NotFoundError("The entity is not in this network. Widen the filter, or check its id.")
        return found

    @cached_property
    def source(self) -> IntArray:
        """Node number of the source of each edge, shape (m,)."""
        return np.asarray(self.data.edge_source, dtype=np.int64)

    @cached_property
    def target(self) -> IntArray:
        """Node number of the target of each edge, shape (m,)."""
        return np.asarray(self.data.edge_target, dtype=np.int64)

    @cached_property
    def is_directed(self) -> BoolArray:
        """Whether each edge has a direction, shape (m,)."""
        return np.asarray(self.data.edge_directed, dtype=np.bool_)

    @cached_property
    def weight(self) -> FloatArray:
        """Strength of each edge, shape (m,), above 0; 1.0 where the source's figure is no positive number."""
        raw = np.asarray(self.data.edge_weight, dtype=np.float64)
        return np.where(np.isfinite(raw) & (raw > 0), raw, 1.0)

    @cached_property
    def unusable_weights(self) -> int:
        """Number of edges whose figure is no positive number, so that they count as 1."""
        raw = np.asarray(self.data.edge_weight, dtype=np.float64)
        return int((~(np.isfinite(raw) & (raw > 0))).sum())

    @cached_property
    def multigraph(self) -> igraph.Graph:
        """All edges as a directed igraph graph, in the same order; links without direction as written."""
        ends = zip(self.data.edge_source, self.data.edge_target, strict=True)
        return igraph.Graph(n=len(self), edges=list(ends), directed=True)

    def simple(self, *, directed: bool = False, only_directed: bool = False) -> SimpleView:
        """Return the view with at most one edge per pair; built once.

        Parameters
        ----------
        directed : bool
            Keep the direction; links without one then count both ways.
        only_directed : bool
            Leave out links that have no direction.

        Returns
        -------
        SimpleView
            With the strengths summed and the links counted.
        """
        wanted = (directed, only_directed)
        if wanted not in self._views:
            edges = EdgeArrays(len(self), self.source, self.target, self.is_directed, self.weight)
            self._views[wanted] = collapse(edges, directed=directed, only_directed=only_directed)
        return self._views[wanted]

    @cached_property
    def roles(self) -> Mapping[str, tuple[RoleFinding, ...]]:
        """Case roles by entity id, recorded and derived from every act of the case."""
        return derive_roles(self.case.data, self.case.recorded, acts=self.case.acts)

    @cached_property
    def class_counts(self) -> dict[str, int]:
        """Number of edges by link class, most frequent first."""
        return dict(Counter(self.data.edge_class).most_common())

    def __repr__(self) -> str:
        classes = ", ".join(f"{name} {count}" for name, count in self.class_counts.items())
        return f"<Network: {len(self)} nodes, {self.edge_count} links ({classes or 'none'})>"

    def _repr_html_(self) -> str:
        kinds = Counter(self.kinds).most_common()
        rows = [("nodes", len(self)), *kinds, ("links", self.edge_count), *self.class_counts.items()]
        body = "".join(f"<tr><th>{escape(str(name))}</th><td>{count}</td></tr>" for name, count in rows)
        return f"<table>{body}</table>"
