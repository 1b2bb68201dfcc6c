"""Compile and run the entities of a row."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from fanal.errors import MappingError
from fanal.ingest.importing.blocks import Compiler, Constant, Key, Refusal, Use, When
from fanal.ingest.importing.keys import EntityKeys, space_of
from fanal.ingest.importing.recorder import Field, Recorder
from fanal.ingest.mapping.spec import EndSpec, EntitySpec
from fanal.ingest.reading.corrections import written
from fanal.model.values import Refused

BadCell = Callable[[Use, Sequence[Refused]], None]
Found = dict[str, str]
"""Ids of the entities of one row by their names."""
_NO_KEY = "The cell is empty, so it is not known whom or what the row is about. Fill it in, or leave the row out."


@dataclass(frozen=True, slots=True)
class EntityPlan:
    """An entity of a row, ready to be recorded."""

    name: str
    schema: str
    space: str
    key: Key
    when: When
    exists: Field
    uses: tuple[Use, ...]
    constants: tuple[Constant, ...]
    refs: tuple[tuple[Field, str], ...]
    is_optional: bool

    def find(self, cells: Sequence[str], keys: EntityKeys) -> str | Refusal:
        """Return its id, "" if the row does not speak of it, or why the row is refused."""
        if self.when.tests and not self.when.holds(cells):
            return ""
        parts = self.key.of(cells)
        if parts and self.is_optional and self.key.is_row and self.says_nothing(cells):
            return ""
        if parts:
            return keys.id_of(self.space, *parts)
        if self.is_optional:
            return ""
        empty = next(
            (name for place, name in zip(self.key.places, self.key.columns, strict=True) if not cells[place].strip()),
            self.key.columns[0],
        )
        return Refusal(_NO_KEY, empty)

    def says_nothing(self, cells: Sequence[str]) -> bool:
        """Tell whether all its columns are empty: of what has no other key, the row then does not speak."""
        return not any(cells[use.place].strip() for use in self.uses)

    def record(self, entity_id: str, cells: Sequence[str], found: Found, recorder: Recorder, bad: BadCell) -> None:
        """Record that it exists and all that the row says of it."""
        self.introduce(entity_id, recorder)
        for field, name in self.refs:
            if found.get(name):
                recorder.record(entity_id, field, found[name])
        record_uses(entity_id, self.uses, cells, recorder, bad)

    def introduce(self, entity_id: str, recorder: Recorder) -> None:
        """Record that it exists, and what the mapping says of all such entities."""
        recorder.record(entity_id, self.exists)
        for constant in self.constants:
            recorder.record(entity_id, constant.field, constant.value, constant.lang, constant.original)


def record_uses(entity_id: str, uses: Sequence[Use], cells: Sequence[str], recorder: Recorder, bad: BadCell) -> None:
    """Record the values of some columns; report the cells that have none."""
    for use in uses:
        cell = cells[use.place]
        if cell:
            values, refused = use.read(cell)
            for value, original in values:
                recorder.record(entity_id, use.field, value, use.lang, written(cell, original))
            if refused:
                bad(use, refused)


def entity_plan(spec: EntitySpec, compiler: Compiler, named: Mapping[str, str]) -> EntityPlan:
    """Compile an entity.

    Parameters
    ----------
    spec : EntitySpec
        Without `by_value`.
    compiler : Compiler
    named : mapping of str to str
        Schema by name of the entities of the table, for `refs`.

    Returns
    -------
    EntityPlan

    Raises
    ------
    MappingError
    """
    schema = compiler.schema(spec.schema)
    if schema.edge is not None:
        raise MappingError(
            "{schema} is a link; in {table}, put it under `links`.", schema=schema.name, table=compiler.columns.table
        )
    refs = []
    for prop, name in spec.refs.items():
        compiler.property(schema, prop, points=True)
        if name not in named:
            raise MappingError(
                "The mapping of {table} refers to an entity {name} that it does not describe.",
                table=compiler.columns.table,
                name=name,
            )
        refs.append((Field.of(schema.name, prop), name))
    return EntityPlan(
        name=spec.name or spec.schema,
        schema=schema.name,
        space=spec.space or space_of(compiler.model, schema),
        key=compiler.key(spec.key, f"key of {spec.name or schema.name}"),
        when=compiler.when(spec.when),
        exists=Field.of(schema.name),
        uses=compiler.uses(schema, spec.columns),
        constants=compiler.constants(schema, spec.constants),
        refs=tuple(refs),
        is_optional=spec.optional,
    )


def end_plan(spec: EndSpec, compiler: Compiler, *, is_optional: bool) -> EntityPlan:
    """Compile the end of a link that is described where it stands."""
    if not spec.schema or not spec.key:
        raise MappingError(
            "An end of a link of {table} needs the name of an entity, or a schema and a key.",
            table=compiler.columns.table,
        )
    entity = EntitySpec(
        schema=spec.schema,
        key=spec.key,
        space=spec.space,
        columns=spec.columns,
        constants=spec.constants,
        optional=is_optional,
    )
    return entity_plan(entity, compiler, {})
