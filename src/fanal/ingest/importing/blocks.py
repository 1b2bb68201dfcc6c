"""Compile the blocks of a mapping: which column is read for which property, and how."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from fanal.errors import MappingError, NotFoundError
from fanal.ingest.importing.cells import SPOKEN, ReadCell, Settings, cell_reader
from fanal.ingest.importing.columns import Columns
from fanal.ingest.importing.keys import plain_key
from fanal.ingest.importing.recorder import Field
from fanal.ingest.mapping.spec import ROW_KEY, ColumnUse
from fanal.model.schemata import Model, Property, Schema
from fanal.model.values import Cleaned, property_cleaner

ANY = "*"


class Use(NamedTuple):
    """One column read for one property."""

    place: int
    column: str
    field: Field
    read: ReadCell
    lang: str
    tells_apart: bool
    """Whether its values distinguish links with the same ends: dates, and the act or subtype."""


class Constant(NamedTuple):
    """A value that every row has."""

    field: Field
    value: str
    lang: str
    original: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a row is left out."""

    template: str
    column: str = ""
    parts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class When:
    """Whether a row speaks of something: each column holds one of its texts."""

    tests: tuple[tuple[int, frozenset[str]], ...]

    def holds(self, cells: Sequence[str]) -> bool:
        """Tell whether it does."""
        for place, wanted in self.tests:
            text = cells[place].strip()
            if not text if ANY in wanted else text not in wanted:
                return False
        return True


@dataclass(frozen=True, slots=True)
class Key:
    """The columns of a key, read together."""

    places: tuple[int, ...]
    columns: tuple[str, ...]
    empty: frozenset[str]

    @property
    def is_row(self) -> bool:
        """Whether the row itself is the key."""
        return self.columns == (ROW_KEY,)

    def of(self, cells: Sequence[str]) -> tuple[str, ...]:
        """Return the parts of the key, () if any is empty."""
        parts = tuple([plain_key(cells[place]) for place in self.places])
        return () if any(part in self.empty for part in parts) else parts


class Compiler:
    """Compiles parts of blocks for one table.

    Parameters
    ----------
    model : Model
    columns : Columns
    settings : Settings
    """

    def __init__(self, model: Model, columns: Columns, settings: Settings) -> None:
        self.model, self.columns, self.settings = model, columns, settings

    def schema(self, name: str) -> Schema:
        """Return a schema that entities can be of.

        Raises
        ------
        MappingError
        """
        try:
            schema = self.model.get(name)
        except NotFoundError as error:
            raise MappingError(
                "The mapping of {table} names the schema {schema}, which does not exist. `fanal schema` lists them.",
                table=self.columns.table,
                schema=name,
            ) from error
        if schema.is_abstract:
            raise MappingError(
                "The mapping of {table} uses {schema}, which is only a parent of others; name a narrower schema.",
                table=self.columns.table,
                schema=name,
            )
        return schema

    def property(self, schema: Schema, name: str, *, points: bool = False) -> Property:
        """Return a property of a schema, of type entity or not.

        Raises
        ------
        MappingError
        """
        prop = schema.properties.get(name)
        if prop is None:
            raise MappingError(
                "The mapping of {table} names the property {property}, which {schema} does not have.",
                table=self.columns.table,
                property=name,
                schema=schema.name,
            )
        if (prop.type == "entity") != points:
            advice = (
                "The property {property} of {schema} points to an entity; in {table}, fill it by `refs` or by a link."
                if prop.type == "entity"
                else "The property {property} of {schema} holds a text; in {table}, fill it by `columns`."
            )
            raise MappingError(advice, table=self.columns.table, property=name, schema=schema.name)
        return prop

    def key(self, names: Sequence[str], purpose: str) -> Key:
        """Compile a key."""
        places = tuple(self.columns.use(name, purpose) for name in names)
        return Key(places, tuple(names), frozenset({"", *self.settings.defaults.empty}))

    def when(self, tests: Mapping[str, Sequence[str]]) -> When:
        """Compile a condition."""
        return When(tuple((self.columns.use(name, "when"), frozenset(texts)) for name, texts in tests.items()))

    def uses(self, schema: Schema, columns: Mapping[str, Sequence[ColumnUse]]) -> tuple[Use, ...]:
        """Compile the columns of a block."""
        return tuple(self._use(schema, name, use) for name, uses in columns.items() for use in uses)

    def _use(self, schema: Schema, name: str, use: ColumnUse) -> Use:
        prop = self.property(schema, use.property)
        lang = use.lang or self.settings.defaults.lang
        return Use(
            place=self.columns.use(name, f"{schema.name}.{prop.name}"),
            column=name,
            field=Field.of(schema.name, prop.name),
            read=cell_reader(prop, use, self.settings),
            lang=lang if prop.type in SPOKEN else "",
            tells_apart=prop.type == "date" or (schema.edge is not None and prop.name == schema.edge.subtype),
        )

    def constants(self, schema: Schema, constants: Mapping[str, Sequence[str]]) -> tuple[Constant, ...]:
        """Clean the constants of a block.

        Raises
        ------
        MappingError
            One is no value of its property.
        """
        return tuple(self._constant(schema, name, value) for name, values in constants.items() for value in values)

    def _constant(self, schema: Schema, name: str, value: str) -> Constant:
        prop = self.property(schema, name)
        defaults = self.settings.defaults
        found = property_cleaner(prop, country=defaults.country, vocabularies=self.settings.vocabularies)(value)
        if not isinstance(found, Cleaned):
            raise MappingError(
                "In the mapping of {table}, the constant of {schema}.{property} cannot be used: {reason}",
                table=self.columns.table,
                schema=schema.name,
                property=name,
                reason=found,
            )
        lang = defaults.lang if prop.type in SPOKEN else ""
        return Constant(Field.of(schema.name, name), found.value, lang, found.original)
