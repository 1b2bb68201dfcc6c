"""Keep ``entity``, ``edge`` and ``name_token`` true to the statements, within the change that touched them."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection, select, text

from fanal.model.entity import CANONICAL
from fanal.model.statement import NEGATED, Statement
from fanal.store.derived.derive import Derivation
from fanal.store.derived.edges import counted_once, with_canonical_ends
from fanal.store.derived.lines import Claim, EdgeLine, EntityLine
from fanal.store.derived.own_terms import OWN_TERM, own_kinds, touch_links_of_own_terms
from fanal.store.engine.backend import Backend, Row
from fanal.store.tables import CANONICAL_CLAIMS, EDGE_COLUMNS, ENTITY, ENTITY_COLUMNS, NAME_TOKEN_COLUMNS, STATEMENT

CHUNK_ENTITIES = 5_000

_FORGET = tuple(
    text(f"DELETE FROM {table} WHERE {column} IN (SELECT entity_id FROM touched WHERE num BETWEEN :first AND :last)")  # noqa: S608 (fixed names)
    for table, column in (("edge", "holder"), ("name_token", "entity_id"), ("entity", "id"))
)
_TOUCH_CASE = text(
    "INSERT INTO touched (entity_id) SELECT entity_id FROM statement WHERE case_id = :case "
    "UNION SELECT id FROM entity WHERE case_id = :case UNION SELECT holder FROM edge WHERE case_id = :case"
)
_ANY_CANONICAL = text("SELECT 1 FROM statement WHERE prop = 'canonicalId' LIMIT 1")
# An edge stores canonical ends. When the canonical id of a touched entity changes, every link that ends at
# it must be drawn anew, though none of the link's own statements changed.
_TOUCH_LINKS_OF_MERGED = """
INSERT INTO touched (entity_id)
WITH canonical_before AS (
    SELECT t.entity_id, COALESCE(e.canonical_id, t.entity_id) AS node
    FROM touched t LEFT JOIN entity e ON e.id = t.entity_id
    WHERE t.entity_id IN (SELECT entity_id FROM statement WHERE prop = 'canonicalId')
)
SELECT holder FROM edge WHERE case_id = :case AND source IN (SELECT node FROM canonical_before)
UNION
SELECT holder FROM edge WHERE case_id = :case AND target IN (SELECT node FROM canonical_before)
EXCEPT
SELECT entity_id FROM touched
"""


def refresh(connection: Connection, backend: Backend, derivation: Derivation, case_id: str) -> None:
    """Draw anew the derived rows of all entities in the temporary table ``touched``.

    Parameters
    ----------
    connection : sqlalchemy.Connection
        In the transaction of the change.
    backend : Backend
    derivation : Derivation
    case_id : str

    Notes
    -----
    Time is linear in the statements of the touched entities; memory holds those of
    ``CHUNK_ENTITIES`` entities at a time.
    """
    touch_links_of_own_terms(connection, case_id)
    derivation = derivation.knowing(own_kinds(connection, case_id))
    any_canonical = connection.scalar(_ANY_CANONICAL) is not None
    if any_canonical:
        connection.execute(text(_TOUCH_LINKS_OF_MERGED), {"case": case_id})
    backend.settle_touched(connection)
    last = connection.scalar(text("SELECT max(num) FROM touched")) or 0
    for first in range(1, last + 1, CHUNK_ENTITIES):
        span = {"first": first, "last": first + CHUNK_ENTITIES - 1}
        for forget in _FORGET:
            connection.execute(forget, span)
        rows = connection.execute(backend.touched_claims, {**span, "case": case_id}).all()
        claims = {
            entity_id: [Claim._make(row[1:]) for row in group] for entity_id, group in groupby(rows, itemgetter(0))
        }
        _store(connection, backend, _draw(derivation, case_id, claims), any_canonical=any_canonical)


def draw_new(
    connection: Connection, backend: Backend, derivation: Derivation, case_id: str, chunk: Sequence[Statement]
) -> list[str]:
    """Draw at once what a chunk of new statements says of entities that were not there before.

    Parameters
    ----------
    connection : sqlalchemy.Connection
    backend : Backend
    derivation : Derivation
    case_id : str
    chunk : sequence of Statement
        In the order in which they were just inserted, none of them known before.

    Returns
    -------
    list of str
        The entities that are left to `refresh`: known before, merged with another, or an own term.

    Notes
    -----
    Saves an import from reading back what it has just written. An entity that a later
    chunk adds to is known by then, so it is drawn anew at the end.
    """
    claims: dict[str, list[Statement]] = {}
    for row in chunk:
        claims.setdefault(row.entity_id, []).append(row)
    known = select(ENTITY.c.id).where(backend.among(ENTITY.c.id, list(claims)))
    left = set(connection.scalars(known))
    left.update(row.entity_id for row in chunk if row.prop == CANONICAL or row.schema == OWN_TERM)
    for entity_id in left:
        del claims[entity_id]
    any_canonical = connection.scalar(_ANY_CANONICAL) is not None
    knowing = derivation.knowing(own_kinds(connection, case_id))
    _store(connection, backend, _draw(knowing, case_id, claims), any_canonical=any_canonical)
    return sorted(left)


def rebuild_case(connection: Connection, backend: Backend, derivation: Derivation, case_id: str) -> None:
    """Draw anew everything that is derived from the statements of a case."""
    backend.begin_touching(connection)
    connection.execute(_TOUCH_CASE, {"case": case_id})
    refresh(connection, backend, derivation, case_id)
    backend.end_touching(connection)


Drawn = tuple[list[EntityLine], list[EdgeLine], list[Row]]


def _draw(derivation: Derivation, case_id: str, claims: Mapping[str, Sequence[Claim | Statement]]) -> Drawn:
    lines: list[EntityLine] = []
    edges: list[EdgeLine] = []
    found_by: list[Row] = []
    for entity_id in sorted(claims):
        line, own_edges, tokens = derivation.draw(case_id, entity_id, claims[entity_id])
        lines.append(line)
        edges += own_edges
        found_by += [(token, case_id, entity_id) for token in tokens]
    return lines, edges, found_by


def _store(connection: Connection, backend: Backend, drawn: Drawn, *, any_canonical: bool) -> None:
    """Insert drawn rows in the order of their keys, which spares the engine's trees much moving about."""
    lines, edges, found_by = drawn
    if any_canonical:
        edges = with_canonical_ends(edges, _canonical(connection, backend, edges))
    backend.insert_rows(connection, "entity", ENTITY_COLUMNS, lines)
    backend.insert_rows(connection, "edge", EDGE_COLUMNS, counted_once(edges))
    backend.insert_rows(connection, "name_token", NAME_TOKEN_COLUMNS, sorted(found_by))


def _canonical(connection: Connection, backend: Backend, edges: list[EdgeLine]) -> dict[str, str]:
    claim = STATEMENT.c
    ends = {edge.source for edge in edges} | {edge.target for edge in edges}
    claims = connection.execute(
        select(claim.entity_id, claim.value)
        .where(CANONICAL_CLAIMS, claim.superseded_by.is_(None), claim.stance != NEGATED)
        .where(backend.among(claim.entity_id, sorted(ends)))
        .order_by(claim.num.desc())
    )
    return {entity_id: value for entity_id, value in claims if value}
