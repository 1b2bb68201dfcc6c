"""Statements out of FollowTheMoney's own tables of statements, one claim a row."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from fanal.errors import InputError
from fanal.exchange.case_import import REFUSED_ROW, Problem
from fanal.exchange.claims import Claims
from fanal.exchange.intake import Intake
from fanal.model.entity import EXISTS
from fanal.model.schemata import Schema
from fanal.model.statement import UNCERTAIN, Statement, sealed
from fanal.model.values import Refused

COLUMNS: Mapping[str, str] = {
    "canonical_id": "key",
    "entity_id": "key",
    "schema": "schema",
    "prop": "property",
    "value": "value",
    "dataset": "Source.title",
    "origin": "Source.notes",
    "lang": "language",
    "original_value": "original value",
    "external": "stance",
}
"""Columns that are used, and for what; the others (types, times of fetching, ids of statements) are left out."""
_NEEDED = frozenset({"entity_id", "prop", "value", "dataset"})
_UNKNOWN = "The schema of the record is unknown; `fanal schema` lists those there are."
_NO_PROPERTY = "The schema {schema} has no property {property}; its values were left out."
_NO_KEY = "The record has no id; give it one, so that others can point to it."

Rows = Iterable[tuple[str, Sequence[str]]]


def statement_columns(heading: Sequence[str]) -> dict[str, int] | None:
    """Return the places of the columns of a table of statements, None for any other table.

    Parameters
    ----------
    heading : sequence of str
        Its first row. Both of FollowTheMoney's forms are known: ``prop`` beside ``schema``, and
        ``prop`` as ``Person:name``.
    """
    names = [name.strip() for name in heading]
    return {name: place for place, name in enumerate(names) if name} if set(names) >= _NEEDED else None


def from_ftm_statements(
    rows: Rows, columns: Mapping[str, int], claims: Claims, intake: Intake
) -> Iterator[Statement | Problem]:
    """Turn FollowTheMoney's statements into ours.

    Parameters
    ----------
    rows : iterable of (str, sequence of str)
        The rows below the heading: where each stands, and its cells.
    columns : mapping of str to int
        From :func:`statement_columns`.
    claims : Claims
    intake : Intake
        Filled on the way.

    Yields
    ------
    Statement or Problem
        Each claim rests on a source named after its dataset. One that FollowTheMoney calls external (found by
        enrichment, not confirmed) is uncertain. Entities are known by their canonical id, as in
        the entities that :func:`fanal.exchange.ftm.reading.from_ftm` reads.

    Notes
    -----
    Streams; keeps the datasets and one id for each entity.
    """
    for name in columns:
        if name in COLUMNS:
            intake.use(name, COLUMNS[name])
        else:
            intake.leave_out(name)
    reader = _Reader(columns, claims, intake)
    for place, cells in rows:
        intake.rows += 1
        yield from reader.read(place, cells)


class _Reader:
    """Reads rows one after the other."""

    def __init__(self, columns: Mapping[str, int], claims: Claims, intake: Intake) -> None:
        self._columns, self._claims, self._intake = columns, claims, intake
        self._sources: dict[tuple[str, str], str] = {}
        self._met: set[str] = set()

    def read(self, place: str, cells: Sequence[str]) -> Iterator[Statement | Problem]:
        row = {name: cells[at] for name, at in self._columns.items() if at < len(cells)}
        own, between, prop = row.get("prop", "").rpartition(":")
        schema_name = own if between else row.get("schema", "")
        key = (row.get("canonical_id") or row.get("entity_id", "")).strip()
        if not key:
            yield self._refused(place, "entity_id", _NO_KEY)
            return
        if schema_name not in self._claims.model:
            yield self._refused(place, "schema", _UNKNOWN)
            return
        schema = self._claims.model.get(schema_name)
        if prop != EXISTS and prop not in schema.properties:
            told = prop if prop.isascii() and prop.isalnum() and len(prop) < 50 else "?"
            yield self._refused(place, "prop", _NO_PROPERTY, schema=schema_name, property=told)
            return
        yield from self._claimed(place, row, schema, prop, key)

    def _claimed(
        self, place: str, row: Mapping[str, str], schema: Schema, prop: str, key: str
    ) -> Iterator[Statement | Problem]:
        yield from self._source(row.get("dataset", "").strip(), row.get("origin", "").strip())
        source = self._sources.get((row.get("dataset", "").strip(), row.get("origin", "").strip()), "")
        entity_id = self._claims.entity_id("ftm", key)
        base = self._claims.exists(schema.name, entity_id, f"{self._intake.table}:{place}")
        stance = UNCERTAIN if row.get("external", "").strip().lower() in ("t", "true", "1") else base.stance
        base = base._replace(source_id=source or base.source_id, stance=stance, lang=row.get("lang", "").strip())
        if entity_id not in self._met:
            self._met.add(entity_id)
            self._intake.links += schema.edge is not None
            yield sealed(self._claims.ids, base._replace(lang=""))
        if prop == EXISTS:
            return
        if schema.properties[prop].type == "entity":
            yield self._claims.pointer(base, prop, self._claims.entity_id("ftm", row.get("value", "").strip()))
            return
        found = self._claims.value(base, prop, row.get("value", ""), row.get("original_value", ""))
        if isinstance(found, Refused):
            yield self._refused(place, "value", found.template, **found.parts)
        else:
            yield found

    def _source(self, dataset: str, origin: str) -> Iterator[Statement]:
        if not dataset or (dataset, origin) in self._sources:
            return
        entity_id = self._claims.entity_id("Source", "ftm", dataset)
        self._sources[dataset, origin] = entity_id
        base = self._claims.exists("Source", entity_id, "")
        yield base
        for prop, text in (("title", dataset), ("notes", origin)):
            found = self._claims.value(base, prop, text)
            if isinstance(found, Statement):
                yield found

    def _refused(self, place: str, column: str, template: str, **parts: str) -> Problem:
        self._intake.refused += 1
        row = int(place) if place.isdecimal() else 0
        return Problem(self._intake.table, row, InputError(template, **parts), column, REFUSED_ROW)
