"""The blocks of a mapping, relationship first: a table, its links, the entities at their ends, its columns."""

from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass, field
from typing import Any

from fanal.ingest.mapping.kinds import Flag, HeaderRow, ListOf, MapOf, Nested, Raw, Text, about
from fanal.model.statement import ASSERTED, NEGATED, UNCERTAIN

VERSION = "1"
ROWS, MATRIX, SYMMETRIC_MATRIX = "rows", "matrix", "symmetric_matrix"
REFUSE, IGNORE, KEEP = "refuse", "ignore", "keep"
ROW_KEY = "#row"
"""Stands in a key for the row itself: every row is then someone or something else."""
DAY_FIRST, MONTH_FIRST = "day_first", "month_first"

_TEXT, _TEXTS = Text(), ListOf(Text())
_DATES = Text(DAY_FIRST, MONTH_FIRST)


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """What one column says of an entity or link."""

    property: str = field(metadata=about(_TEXT, "Property that its cells are values of."))
    lang: str = field(metadata=about(_TEXT, "Language the cells are written in (ISO 639-1)."), default="")
    split: str = field(metadata=about(_TEXT, "What separates several values in one cell."), default="")
    country: str = field(
        metadata=about(_TEXT, "Country (ISO 3166) whose phone numbers are written without its code."), default=""
    )
    dates: str = field(metadata=about(_DATES, "How dates with slashes are read."), default="")
    prefix: str = field(
        metadata=about(_TEXT, "Put before each value, to keep apart columns that share a property."), default=""
    )
    values: ReadOnly[str, str] = field(
        metadata=about(MapOf(_TEXT), "What to record for a cell's text."), default_factory=dict
    )
    values_from: str = field(metadata=about(_TEXT, "Name of a list of values at the top of the mapping."), default="")
    otherwise: str = field(
        metadata=about(Text(REFUSE, IGNORE, KEEP), "What becomes of a text that the values do not list."),
        default=REFUSE,
    )
    empty: tuple[str, ...] = field(metadata=about(_TEXTS, "Texts that stand for an empty cell."), default=())


@dataclass(frozen=True, slots=True)
class ByValue:
    """A choice by one column: each text changes the block around it."""

    column: str = field(metadata=about(_TEXT, "Column that decides."))
    values: ReadOnly[str, Any] = field(
        metadata=about(MapOf(Raw()), "By text of the column: fields to set in the block, or `ignore`.")
    )
    otherwise: Any = field(
        metadata=about(Raw(), "For any other text: `refuse`, `ignore`, `keep` (the block as it is), or fields."),
        default=REFUSE,
    )


_COLUMNS = MapOf(ListOf(Nested(ColumnUse, short="property")))
_WHEN = MapOf(_TEXTS)


@dataclass(frozen=True, slots=True)
class EntitySpec:
    """An entity that a row speaks of."""

    schema: str = field(metadata=about(_TEXT, "Schema of the entity."))
    key: tuple[str, ...] = field(
        metadata=about(_TEXTS, "Columns that tell it from others of its space; `#row` is the row itself.")
    )
    name: str = field(metadata=about(_TEXT, "What links and `refs` of the same table call it."), default="")
    space: str = field(
        metadata=about(
            _TEXT, "Space its key is unique in; by default one for all persons and groups, one for each other schema."
        ),
        default="",
    )
    columns: ReadOnly[str, tuple[ColumnUse, ...]] = field(
        metadata=about(_COLUMNS, "By column: the property it fills."), default_factory=dict
    )
    constants: ReadOnly[str, tuple[str, ...]] = field(
        metadata=about(MapOf(_TEXTS), "By property: what every row's entity has."), default_factory=dict
    )
    refs: ReadOnly[str, str] = field(
        metadata=about(MapOf(_TEXT), "By property: the entity of the same row it points to."), default_factory=dict
    )
    when: ReadOnly[str, tuple[str, ...]] = field(
        metadata=about(
            _WHEN, "By column: texts under which the row speaks of it; `*` is any text, an empty text an empty cell."
        ),
        default_factory=dict,
    )
    by_value: ByValue | None = field(metadata=about(Nested(ByValue), "A choice by one column's text."), default=None)
    optional: bool = field(
        metadata=about(Flag(), "Whether a row may leave it out; else a row without its key is refused."), default=False
    )


@dataclass(frozen=True, slots=True)
class EndSpec:
    """One end of a link: an entity of the same row by name, or one described here."""

    entity: str = field(metadata=about(_TEXT, "Name of an entity of the same table."), default="")
    schema: str = field(metadata=about(_TEXT, "Schema, if it is described here."), default="")
    key: tuple[str, ...] = field(metadata=about(_TEXTS, "Columns of its key, if it is described here."), default=())
    space: str = field(metadata=about(_TEXT, "As for an entity."), default="")
    columns: ReadOnly[str, tuple[ColumnUse, ...]] = field(
        metadata=about(_COLUMNS, "As for an entity."), default_factory=dict
    )
    constants: ReadOnly[str, tuple[str, ...]] = field(
        metadata=about(MapOf(_TEXTS), "As for an entity."), default_factory=dict
    )
    split: str = field(
        metadata=about(_TEXT, "What separates several in one cell of its key; each gets a link of its own."), default=""
    )


@dataclass(frozen=True, slots=True)
class LinkSpec:
    """A link that a row tells of."""

    source: EndSpec = field(metadata=about(Nested(EndSpec, short="entity"), "Where it starts."))
    target: EndSpec = field(metadata=about(Nested(EndSpec, short="entity"), "Where it ends."))
    schema: str = field(metadata=about(_TEXT, "Schema of the link."), default="")
    property: str = field(
        metadata=about(_TEXT, "Instead of a schema: the property of the source that points to the target."), default=""
    )
    reverse: bool = field(
        metadata=about(Flag(), "Whether the file writes its ends the other way round."), default=False
    )
    key: tuple[str, ...] = field(
        metadata=about(_TEXTS, "Columns that tell it from others; by default its ends, act or subtype, and dates."),
        default=(),
    )
    columns: ReadOnly[str, tuple[ColumnUse, ...]] = field(
        metadata=about(_COLUMNS, "By column: the property of the link it fills."), default_factory=dict
    )
    constants: ReadOnly[str, tuple[str, ...]] = field(
        metadata=about(MapOf(_TEXTS), "By property: what every row's link has."), default_factory=dict
    )
    refs: ReadOnly[str, str] = field(
        metadata=about(MapOf(_TEXT), "By property: the entity of the same row it points to."), default_factory=dict
    )
    when: ReadOnly[str, tuple[str, ...]] = field(
        metadata=about(
            _WHEN, "By column: texts under which the row tells of it; `*` is any text, an empty text an empty cell."
        ),
        default_factory=dict,
    )
    by_value: ByValue | None = field(metadata=about(Nested(ByValue), "A choice by one column's text."), default=None)
    optional: bool = field(
        metadata=about(Flag(), "Whether a row may leave an end empty and make no link."), default=False
    )


@dataclass(frozen=True, slots=True)
class Grade:
    """How what a file says is evaluated, in one scheme."""

    scheme: str = field(metadata=about(_TEXT, "Code of the evaluation scheme."))
    source: str = field(metadata=about(_TEXT, "Grade of the source."), default="")
    information: str = field(metadata=about(_TEXT, "Grade of the information."), default="")


@dataclass(frozen=True, slots=True)
class Defaults:
    """Settings that hold for all tables that say nothing else."""

    lang: str = field(metadata=about(_TEXT, "Language of names and texts."), default="")
    country: str = field(metadata=about(_TEXT, "Country of phone numbers without its code."), default="")
    dates: str = field(metadata=about(_DATES, "How dates with slashes are read."), default=DAY_FIRST)
    empty: tuple[str, ...] = field(metadata=about(_TEXTS, "Texts that stand for an empty cell everywhere."), default=())
    grade: Grade | None = field(metadata=about(Nested(Grade), "Evaluation of what the files say."), default=None)
    handling: str = field(metadata=about(_TEXT, "Handling code."), default="")
    stance: str = field(
        metadata=about(Text(ASSERTED, UNCERTAIN, NEGATED), "Whether the files assert what they say."), default=ASSERTED
    )


@dataclass(frozen=True, slots=True)
class TableSpec:
    """What one table, or several alike, mean."""

    match: tuple[str, ...] = field(metadata=about(_TEXTS, "File name, or pattern with `*`."))
    part: str = field(metadata=about(_TEXT, "Sheet, `nodes` or `edges`, or pattern with `*`."), default="*")
    rows: str = field(metadata=about(_TEXT, "What one row is, in words, for the reader."), default="")
    shape: str = field(
        metadata=about(
            Text(ROWS, MATRIX, SYMMETRIC_MATRIX),
            "A matrix is read as one row for each name and one for each tie, with columns source, target, weight.",
        ),
        default=ROWS,
    )
    header: bool | int | None = field(
        metadata=about(HeaderRow(), "Whether there is a header, or its row."), default=None
    )
    encoding: str | None = field(metadata=about(_TEXT, "Encoding, if it cannot be found."), default=None)
    separator: str | None = field(metadata=about(_TEXT, "Separator, if it cannot be found."), default=None)
    entities: tuple[EntitySpec, ...] = field(
        metadata=about(ListOf(Nested(EntitySpec)), "The entities each row describes."), default=()
    )
    links: tuple[LinkSpec, ...] = field(
        metadata=about(ListOf(Nested(LinkSpec)), "The links each row tells of."), default=()
    )
    ignore: tuple[str, ...] = field(metadata=about(_TEXTS, "Columns that are left out on purpose."), default=())
    skip: bool = field(metadata=about(Flag(), "Leave the whole table out."), default=False)
    source: ReadOnly[str, str] = field(
        metadata=about(MapOf(_TEXT), "Properties of the source that the file is recorded as."), default_factory=dict
    )
    settings: Defaults | None = field(metadata=about(Nested(Defaults), "Settings of this table alone."), default=None)
    corrections: ReadOnly[str, ReadOnly[str, str]] = field(
        metadata=about(
            MapOf(MapOf(_TEXT)),
            "By row and column: what to read instead of the cell, whose own text is kept as the original value.",
        ),
        default_factory=dict,
    )


@dataclass(frozen=True, slots=True)
class Mapping:
    """A whole mapping, as one YAML file holds it."""

    fanal_mapping: str = field(metadata=about(Text(VERSION), "Version of this format."))
    tables: tuple[TableSpec, ...] = field(
        metadata=about(ListOf(Nested(TableSpec)), "The tables; the first that matches is used.")
    )
    title: str = field(metadata=about(_TEXT, "What it is for."), default="")
    defaults: Defaults = field(metadata=about(Nested(Defaults), "Settings for all tables."), default_factory=Defaults)
    values: ReadOnly[str, ReadOnly[str, str]] = field(
        metadata=about(MapOf(MapOf(_TEXT)), "Named lists of values that several columns use."), default_factory=dict
    )


BLOCKS: tuple[type, ...] = (Mapping, TableSpec, LinkSpec, EndSpec, EntitySpec, ColumnUse, ByValue, Defaults, Grade)
"""All blocks, in the order in which the reference page shows them."""
