"""What the statements of one entity add up to: its line, its edges, its name tokens. Pure functions.

A link schema gives one edge for each pair of its two ends. A property with a link
class, on a schema that is no link, gives one edge from its holder to each value. What is
negated gives no edge; what is only uncertain gives an uncertain one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from fanal.model.entity import CANONICAL, EXISTS, USED, most_specific
from fanal.model.schemata import Edge, Model, Property
from fanal.model.statement import ASSERTED, NEGATED, UNCERTAIN, Statement
from fanal.text.names import fold, search_tokens

_TOKEN_TYPES = frozenset({"name", "phone", "identifier", "email"})
_LONGEST_NAME = 300
UNNAMED = "~"
"""Sort key of what has no name: behind every letter and digit."""


class Claim(NamedTuple):
    """The part of a statement that derivation looks at."""

    schema: str
    prop: str
    value: str
    stance: str
    id: str
    valid_from: str
    valid_to: str


class EntityLine(NamedTuple):
    """A row of the table ``entity``."""

    id: str
    case_id: str
    schema: str
    canonical_id: str
    caption: str
    sort_key: str


class EdgeLine(NamedTuple):
    """A row of the table ``edge``; its number, and at which ends its link is counted, are left out."""

    link: str
    holder: str
    case_id: str
    schema: str
    link_class: str
    subtype: str
    source: str
    target: str
    directed: bool
    date_from: str
    date_to: str
    weight: float
    stance: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What to look for in the statements of one schema.

    Attributes
    ----------
    caption : tuple of str
        Properties to name it by.
    named : tuple of str
        Properties whose words find it.
    edge : Edge or None
    link_classes : dict of str to str
        Link class by entity-typed property.
    """

    caption: tuple[str, ...]
    named: tuple[str, ...]
    edge: Edge | None
    link_classes: dict[str, str]


def _is_named(prop: Property, caption: tuple[str, ...]) -> bool:
    return prop.type in _TOKEN_TYPES or (prop.type == "string" and prop.name in caption)


def make_plans(model: Model) -> dict[str, Plan]:
    """Return a plan for each schema of the model."""
    return {
        schema.name: Plan(
            caption=schema.caption,
            named=tuple(prop.name for prop in schema.properties.values() if _is_named(prop, schema.caption)),
            edge=schema.edge,
            link_classes={}
            if schema.edge
            else {prop.name: prop.link_class for prop in schema.properties.values() if prop.link_class},
        )
        for schema in model
    }


Claimed = Sequence[Claim | Statement]
"""Standing claims of one entity or of one property of it, as recorded."""
Claims = dict[str, list[Claim | Statement]]


def _grouped(rows: Claimed) -> Claims:
    """Group what is not negated by property, what is marked as used first."""
    claims: Claims = {}
    for row in rows:
        if row.stance != NEGATED:
            claims.setdefault(row.prop, []).append(row)
    if USED in claims:
        used = {row.value for row in claims[USED]}
        for group in claims.values():
            group.sort(key=lambda row: row.id not in used)
    return claims


def _first(claims: Claims, props: Sequence[str]) -> str:
    for prop in props:
        if prop in claims:
            return claims[prop][0].value
    return ""


def _weight(claims: Claims) -> float:
    try:
        weight = float(_first(claims, ("weight",)) or 1.0)
    except ValueError:
        return 1.0
    return weight if 0.0 <= weight < float("inf") else 1.0


def _stance(rows: Claimed) -> str:
    return ASSERTED if any(row.stance == ASSERTED for row in rows) else UNCERTAIN


def _weaker(first: str, second: str) -> str:
    return ASSERTED if first == second == ASSERTED else UNCERTAIN


def _by_value(rows: Claimed) -> dict[str, list[Claim | Statement]]:
    values: dict[str, list[Claim | Statement]] = {}
    for row in rows:
        values.setdefault(row.value, []).append(row)
    return values


@dataclass(frozen=True, slots=True)
class _Holder:
    """The entity whose edges are drawn, and what holds for all of them."""

    id: str
    case_id: str
    schema: str
    existence: str
    date_from: str
    date_to: str


class Derivation:
    """Draws the rows of entities.

    Parameters
    ----------
    model : Model
    """

    def __init__(self, model: Model) -> None:
        self._model = model
        self._plans = make_plans(model)

    def draw(self, case_id: str, entity_id: str, rows: Claimed) -> tuple[EntityLine, list[EdgeLine], set[str]]:
        """Return an entity's line, edges and name tokens.

        Parameters
        ----------
        case_id, entity_id : str
        rows : sequence of Claim
            All its standing statements, at least one, in the order they were recorded.

        Returns
        -------
        line : EntityLine
        edges : list of EdgeLine
            With their ends as recorded; see `with_canonical_ends`.
        tokens : set of str
        """
        schema = rows[0].schema
        if any(row.schema != schema for row in rows):
            schema = most_specific(self._model, (row.schema for row in rows))
        plan = self._plans[schema]
        claims = _grouped(rows)
        caption = _first(claims, plan.caption)
        canonical = _first(claims, (CANONICAL,)) or entity_id
        line = EntityLine(entity_id, case_id, schema, canonical, caption, fold(caption) or UNNAMED)
        words = {
            token
            for prop in plan.named
            if prop in claims
            for claim in claims[prop]
            for token in search_tokens(claim.value[:_LONGEST_NAME])
        }
        return line, _edges(line, plan, rows, claims), words


def _edges(line: EntityLine, plan: Plan, rows: Claimed, claims: Claims) -> list[EdgeLine]:
    has_ends = plan.edge is not None or any(prop in claims for prop in plan.link_classes)
    if not has_ends or (EXISTS not in claims and any(row.prop == EXISTS for row in rows)):
        return []
    holder = _Holder(
        line.id,
        line.case_id,
        line.schema,
        existence=_stance(claims[EXISTS]) if EXISTS in claims else ASSERTED,
        date_from=_first(claims, ("startDate", "date")),
        date_to=_first(claims, ("endDate", "date")),
    )
    return _link_edges(holder, plan.edge, claims) if plan.edge else _property_edges(holder, plan.link_classes, claims)


def _link_edges(holder: _Holder, edge: Edge, claims: Claims) -> list[EdgeLine]:
    sources, targets = _by_value(claims.get(edge.source, ())), _by_value(claims.get(edge.target, ()))
    if not sources or not targets:
        return []
    subtype = _first(claims, (edge.subtype,)) if edge.subtype else ""
    weight = _weight(claims)
    is_single = len(sources) == len(targets) == 1
    edges: dict[tuple[str, str], EdgeLine] = {}
    for source, source_rows in sources.items():
        stance = _weaker(holder.existence, _stance(source_rows))
        first = source_rows[0]
        for target, target_rows in targets.items():
            is_told = not edge.directed and (target, source) in edges
            if is_told or (source == target and not is_single):
                continue
            edges[source, target] = EdgeLine(
                holder.id, holder.id, holder.case_id, holder.schema, edge.link_class, subtype, source, target,
                edge.directed, holder.date_from or first.valid_from, holder.date_to or first.valid_to, weight,
                _weaker(stance, _stance(target_rows)),
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
            _weaker(holder.existence, _stance(rows)),
        )
        for prop, link_class in link_classes.items()
        if prop in claims
        for value, rows in _by_value(claims[prop]).items()
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
