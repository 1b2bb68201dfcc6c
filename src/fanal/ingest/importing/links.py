"""Compile and run the links of a row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fanal.errors import MappingError
from fanal.ingest.importing.blocks import Compiler, Constant, Key, Refusal, Use, When
from fanal.ingest.importing.entities import BadCell, EntityPlan, Found, end_plan
from fanal.ingest.importing.keys import EntityKeys, LinkKeys
from fanal.ingest.importing.recorder import Field, Recorder
from fanal.ingest.mapping.spec import EndSpec, LinkSpec
from fanal.ingest.reading.corrections import pieces, written
from fanal.model.schemata import Schema

_NO_END = "The row does not say who is at one end of the link. Fill it in, or leave the row out."


@dataclass(frozen=True, slots=True)
class EndPlan:
    """One end of a link: an entity of the row by name, or one described for this end.

    `once` are the columns that only repeat the key; they are recorded where the entity is
    first met. `always` are recorded in every row.
    """

    name: str
    entity: EntityPlan | None
    once: tuple[Use, ...] = ()
    always: tuple[Use, ...] = ()
    split: str = ""

    def find(self, cells: Sequence[str], found: Found, keys: EntityKeys) -> str | Refusal:
        """Return the id of the end, "" if the row leaves it out, or why the row is refused."""
        if self.entity is None:
            return found.get(self.name, "")
        return self.entity.find(cells, keys)


@dataclass(frozen=True, slots=True)
class LinkPlan:
    """A link of a row, ready to be recorded; without `exists`, only a property of its source."""

    source: EndPlan
    target: EndPlan
    schema: str
    when: When
    exists: Field | None
    source_field: Field
    target_field: Field
    key: Key
    apart: tuple[str, ...]
    uses: tuple[Use, ...]
    constants: tuple[Constant, ...]
    refs: tuple[tuple[Field, str], ...]
    is_optional: bool

    @property
    def label(self) -> str:
        """What it is counted as: its schema, or the property that it is."""
        return self.schema if self.exists is not None else f"{self.schema}.{self.target_field.prop}"

    def spread(self, cells: Sequence[str]) -> Iterator[Sequence[str]]:
        """Yield the row once for each that a cell of several names: as it is where no end is split."""
        for end in (self.source, self.target):
            if end.split and end.entity is not None:
                place = end.entity.key.places[0]
                named = pieces(cells[place], end.split)
                if len(named) > 1:
                    yield from ([*cells[:place], name, *cells[place + 1 :]] for name in named)
                    return
        yield cells

    def ends(self, cells: Sequence[str], found: Found, keys: EntityKeys) -> tuple[str, str] | Refusal | None:
        """Return the ids of both ends, why the row is refused, or None if it tells of no such link."""
        if self.when.tests and not self.when.holds(cells):
            return None
        source = self.source.find(cells, found, keys)
        target = self.target.find(cells, found, keys)
        if isinstance(source, Refusal):
            return source
        if isinstance(target, Refusal):
            return target
        if source and target:
            return source, target
        return None if self.is_optional else Refusal(_NO_END)

    def record(
        self, ends: tuple[str, str], row: tuple[Sequence[str], Found], links: LinkKeys, recorder: Recorder, bad: BadCell
    ) -> None:
        """Record the link between two ends and all that the row says of it."""
        cells, found = row
        source, target = ends
        if self.exists is None:
            recorder.record(source, self.target_field, target)
            return
        read = [(use, use.read(cells[use.place])) for use in self.uses if cells[use.place]]
        if parts := self.key.of(cells):
            link_id = links.id_of("key", *parts)
        else:
            dated = [item.value for use, cell in read if use.tells_apart for item in cell.values]
            link_id = links.next_id(self.schema, source, target, *self.apart, *dated)
        recorder.record(link_id, self.exists)
        recorder.record(link_id, self.source_field, source)
        recorder.record(link_id, self.target_field, target)
        for constant in self.constants:
            recorder.record(link_id, constant.field, constant.value, constant.lang, constant.original)
        for field, name in self.refs:
            if found.get(name):
                recorder.record(link_id, field, found[name])
        for use, (values, refused) in read:
            for value, original in values:
                recorder.record(link_id, use.field, value, use.lang, written(cells[use.place], original))
            if refused:
                bad(use, refused)


def link_plan(spec: LinkSpec, compiler: Compiler, named: Mapping[str, str]) -> LinkPlan:
    """Compile a link.

    Parameters
    ----------
    spec : LinkSpec
        Without `by_value`.
    compiler : Compiler
    named : mapping of str to str
        Schema by name of the entities of the table.

    Returns
    -------
    LinkPlan

    Raises
    ------
    MappingError
    """
    source, target = _end(spec.source, compiler, named, spec), _end(spec.target, compiler, named, spec)
    if spec.reverse:
        source, target = target, source
    when = compiler.when(spec.when)
    if spec.property:
        return _property_plan(spec, compiler, named, (source, target), when)
    schema = compiler.schema(spec.schema)
    edge = schema.edge
    if edge is None:
        raise MappingError(
            "{schema} is no link; in {table}, put it under `entities`.",
            schema=spec.schema,
            table=compiler.columns.table,
        )
    constants = compiler.constants(schema, spec.constants)
    return LinkPlan(
        source=source,
        target=target,
        schema=schema.name,
        when=when,
        exists=Field.of(schema.name),
        source_field=Field.of(schema.name, edge.source),
        target_field=Field.of(schema.name, edge.target),
        key=compiler.key(spec.key, "key of link"),
        apart=tuple(item.value for item in constants if _tells_apart(schema, item.field.prop)),
        uses=compiler.uses(schema, spec.columns),
        constants=constants,
        refs=_refs(spec, schema, compiler, named),
        is_optional=spec.optional,
    )


def _tells_apart(schema: Schema, prop: str) -> bool:
    return schema.properties[prop].type == "date" or (schema.edge is not None and prop == schema.edge.subtype)


def _refs(
    spec: LinkSpec, schema: Schema, compiler: Compiler, named: Mapping[str, str]
) -> tuple[tuple[Field, str], ...]:
    for prop, name in spec.refs.items():
        compiler.property(schema, prop, points=True)
        _known(name, compiler, named)
    return tuple((Field.of(schema.name, prop), name) for prop, name in spec.refs.items())


def _known(name: str, compiler: Compiler, named: Mapping[str, str]) -> None:
    if name not in named:
        raise MappingError(
            "The mapping of {table} refers to an entity {name} that it does not describe.",
            table=compiler.columns.table,
            name=name,
        )


def _end(spec: EndSpec, compiler: Compiler, named: Mapping[str, str], link: LinkSpec) -> EndPlan:
    if spec.entity:
        _known(spec.entity, compiler, named)
        return EndPlan(spec.entity, None)
    entity = end_plan(spec, compiler, is_optional=link.optional)
    repeated = frozenset(entity.key.columns)
    return EndPlan(
        entity.name,
        entity,
        once=tuple(use for use in entity.uses if use.column in repeated),
        always=tuple(use for use in entity.uses if use.column not in repeated),
        split=spec.split,
    )


def _property_plan(
    spec: LinkSpec, compiler: Compiler, named: Mapping[str, str], ends: tuple[EndPlan, EndPlan], when: When
) -> LinkPlan:
    """Compile a relation that is only a property of its source."""
    if spec.schema or spec.columns or spec.constants or spec.key or spec.refs:
        raise MappingError(
            "In {table}, a link by property ({property}) has only a source and a target; for more, name a schema.",
            table=compiler.columns.table,
            property=spec.property,
        )
    source, target = ends
    schema = compiler.schema(source.entity.schema if source.entity else named[source.name])
    compiler.property(schema, spec.property, points=True)
    field = Field.of(schema.name, spec.property)
    return LinkPlan(
        source=source,
        target=target,
        schema=schema.name,
        when=when,
        exists=None,
        source_field=field,
        target_field=field,
        key=compiler.key((), ""),
        apart=(),
        uses=(),
        constants=(),
        refs=(),
        is_optional=spec.optional,
    )
