"""The edges that one entity gives.

A link schema gives one edge for each pair of its two ends; its act says the class of the
edge, and its act or sub-type whether the edge has a direction. A property with a link
class, on a schema that is no link, gives one edge from its holder to each value. What is
negated gives no edge; what is only uncertain gives an uncertain one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fanal.model.acts import ACTS, LinkKinds
from fanal.model.entity import EXISTS
from fanal.model.schemata import Edge
from fanal.model.statement import ASSERTED
from fanal.store.derived.claims import Claimed, Claims, by_value, first_value, stance_of, weaker, weight_of
from fanal.store.derived.lines import EdgeLine, EntityLine
from fanal.store.derived.plan import Plan


@dataclass(frozen=True, slots=True)
class _Holder:
    """The entity whose edges are drawn, and what holds for all of them."""

    id: str
    case_id: str
    schema: str
    existence: str
    date_from: str
    date_to: str


def edges_of(line: EntityLine, plan: Plan, rows: Claimed, claims: Claims, kinds: LinkKinds) -> list[EdgeLine]:
    """Return the edges of an entity, with their ends as recorded.

    Parameters
    ----------
    line : EntityLine
    plan : Plan
        Of its schema.
    rows : sequence of Claim
        All its standing claims.
    claims : dict of str to list of Claim
        Those that are not negated, by property.
    kinds : dict of (str, str) to LinkKind
        What acts and sub-types say of their links.

    Returns
    -------
    list of EdgeLine
    """
    has_ends = plan.edge is not None or any(prop in claims for prop in plan.link_classes)
    if not has_ends or (EXISTS not in claims and any(row.prop == EXISTS for row in rows)):
        return []
    holder = _Holder(
        line.id,
        line.case_id,
        line.schema,
        existence=stance_of(claims[EXISTS]) if EXISTS in claims else ASSERTED,
        date_from=first_value(claims, ("startDate", "date")),
        date_to=first_value(claims, ("endDate", "date")),
    )
    if plan.edge is None:
        return _property_edges(holder, plan.link_classes, claims)
    subtype = first_value(claims, (plan.edge.subtype,)) if plan.edge.subtype else ""
    return _link_edges(holder, _told(plan.edge, plan.vocabulary, subtype, kinds), subtype, claims)


def _told(edge: Edge, vocabulary: str, subtype: str, kinds: LinkKinds) -> Edge:
    """Return how a link of an act or sub-type joins its ends; sub-types keep the class of their schema."""
    kind = kinds.get((vocabulary, subtype))
    if kind is None:
        return edge
    link_class = kind.link_class if vocabulary == ACTS else edge.link_class
    return replace(edge, link_class=link_class, directed=kind.directed)


def _link_edges(holder: _Holder, edge: Edge, subtype: str, claims: Claims) -> list[EdgeLine]:
    sources, targets = by_value(claims.get(edge.source, ())), by_value(claims.get(edge.target, ()))
    if not sources or not targets:
        return []
    weight = weight_of(claims)
    is_single = len(sources) == len(targets) == 1
    edges: dict[tuple[str, str], EdgeLine] = {}
    for source, source_rows in sources.items():
        stance = weaker(holder.existence, stance_of(source_rows))
        first = source_rows[0]
        for target, target_rows in targets.items():
            is_told = not edge.directed and (target, source) in edges
            if is_told or (source == target and not is_single):
                continue
            edges[source, target] = EdgeLine(
                holder.id, holder.id, holder.case_id, holder.schema, edge.link_class, subtype, source, target,
                edge.directed, holder.date_from or first.valid_from, holder.date_to or first.valid_to, weight,
                weaker(stance, stance_of(target_rows)),
            )  # fmt: skip
    return list(edges.values())


def _property_edges(holder: _Holder, link_classes: dict[str, str], claims: Claims) -> list[EdgeLine]:
    return [
        EdgeLine(
            f"{holder.id}.{prop}.{value}",
            holder.id,
            holder.case_id,
            holder.schema,
            link_class,
            "",
            holder.id,
            value,
            False,
            holder.date_from or rows[0].valid_from,
            holder.date_to or rows[0].valid_to,
            1.0,
            weaker(holder.existence, stance_of(rows)),
        )
        for prop, link_class in link_classes.items()
        if prop in claims
        for value, rows in by_value(claims[prop]).items()
    ]


def with_canonical_ends(edges: Sequence[EdgeLine], canonical: dict[str, str]) -> list[EdgeLine]:
    """Return the edges between canonical entities.

    Parameters
    ----------
    edges : sequence of EdgeLine
    canonical : dict of str to str
        Canonical id of each end that has another one than its own.

    Returns
    -------
    list of EdgeLine
        One for each link and pair; what joined two records of the same person is left out.
    """
    if not canonical:
        return list(edges)
    kept: dict[tuple[str, str, str], EdgeLine] = {}
    for edge in edges:
        source, target = canonical.get(edge.source, edge.source), canonical.get(edge.target, edge.target)
        if source != target or edge.source == edge.target:
            kept.setdefault((edge.link, source, target), edge._replace(source=source, target=target))
    return list(kept.values())


def counted_once(edges: Sequence[EdgeLine]) -> list[tuple[object, ...]]:
    """Return rows of the table ``edge``: each edge, and whether its link is counted at its source and its target.

    Parameters
    ----------
    edges : sequence of EdgeLine
        All edges of each of their links.

    Returns
    -------
    list of tuple
        A link of several edges is counted at the first one that ends at an entity, so that
        counting needs no look at the others.
    """
    counted: set[tuple[str, str]] = set()
    rows: list[tuple[object, ...]] = []
    for edge in edges:
        marks = []
        for end in (edge.source, edge.target):
            marks.append((edge.link, end) not in counted)
            counted.add((edge.link, end))
        rows.append((*edge, *marks))
    return rows
