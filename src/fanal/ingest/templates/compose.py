"""Turn what a reader said of a table into the table of a mapping."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fanal.ingest.mapping.kinds import Nested
from fanal.ingest.mapping.spec import KEEP, ROW_KEY, ByValue, ColumnUse, EndSpec, EntitySpec, LinkSpec, TableSpec
from fanal.ingest.recognition.nodes import as_note
from fanal.ingest.recognition.relations import OTHER, Relation
from fanal.ingest.templates.form import CAPACITY, KEY, NOTE, RELATION, ROLE, TableForm, Use
from fanal.ingest.templates.keys import key_of, property_of
from fanal.ingest.templates.kinds import Part, RowKind, main_property, row_kind
from fanal.ingest.templates.relation_codes import relation_of_code
from fanal.model.schemata import Model, Schema
from fanal.model.vocabulary import Vocabulary

_CASE_ROLES = {ROLE: "role", CAPACITY: "capacity"}
Columns = dict[str, tuple[ColumnUse, ...]]


@dataclass(frozen=True, slots=True)
class TableName:
    """Which table it is.

    Attributes
    ----------
    file, part : str
    columns : tuple of str
    has_header : bool
    """

    file: str
    part: str
    columns: tuple[str, ...]
    has_header: bool = True


class Composer:
    """Composes the mapping of one table from its form.

    Parameters
    ----------
    form : TableForm
        Of a kind of `row_kinds`.
    model : Model
    vocabularies : mapping of str to Vocabulary
    """

    def __init__(self, form: TableForm, model: Model, vocabularies: Mapping[str, Vocabulary]) -> None:
        self.form, self.model, self.vocabularies = form, model, vocabularies
        self.kind: RowKind = row_kind(form.kind)
        self.keys = {part.id: key_of(form, part, self.schema(part)) for part in self.kind.things}

    def schema(self, part: Part) -> Schema:
        """Return the schema chosen for a part."""
        return self.model.get(self.form.part(part.id).schema or part.schema)

    def missing(self) -> list[str]:
        """Return the parts that a row must name and no column names yet."""
        return [part.id for part in self.kind.things if not part.is_optional and not self.keys[part.id]]

    def table(self, name: TableName) -> TableSpec:
        """Return the mapping of the table; every column without a use is listed as left out.

        Raises
        ------
        MappingError
            A code does not exist.
        """
        settings = self.form.settings
        header: bool | int | None = settings.header if settings.header is None or settings.header > 0 else False
        if header is None and not name.has_header:
            header = False
        entities, links = tuple(self._entities()), tuple(self._links())
        used = _columns_of(entities, links)
        return TableSpec(
            match=(name.file,),
            part=name.part or "*",
            rows=self.kind.label["en"],
            header=header,
            encoding=settings.encoding or None,
            separator=settings.separator or None,
            entities=entities,
            links=links,
            ignore=tuple(column for column in name.columns if column not in used),
            settings=settings.defaults(),
        )

    # ── entities
    def _entities(self) -> list[EntitySpec]:
        found: list[EntitySpec] = []
        for part in self.kind.things:
            if not self._is_there(part) or self._is_inline(part) or part.via:
                continue
            found += [self._entity(part), *self._case_roles(part)]
        return found

    def _is_there(self, part: Part) -> bool:
        return bool(self.keys[part.id]) and bool(self.form.used(part.id) or not part.is_optional)

    def _entity(self, part: Part) -> EntitySpec:
        schema = self.schema(part)
        return EntitySpec(
            schema=schema.name,
            key=self.keys[part.id],
            name=part.id,
            space=self._space(part),
            columns=self._columns(part, schema),
            constants=self._constants(part, schema),
            refs=self._refs(part, schema),
            optional=part.is_optional,
        )

    def _space(self, part: Part) -> str:
        return f"{part.id} of a row" if self.keys[part.id] == (ROW_KEY,) else self.form.space

    def _columns(self, part: Part, schema: Schema) -> Columns:
        found: Columns = {}
        for column, use in self.form.used(part.id):
            if (said := self._said(column, use, schema)) is not None:
                found[column] = (*found.get(column, ()), said)
        key = self.keys[part.id]
        named = {said.property for uses in found.values() for said in uses}
        if schema.is_a("LegalEntity") and key != (ROW_KEY,) and not named & {*schema.caption, "firstName"}:
            found[key[0]] = (*found.get(key[0], ()), ColumnUse("name"))
        return found

    def _said(self, column: str, use: Use, schema: Schema) -> ColumnUse | None:
        if use.property == NOTE or (use.property == KEY and column not in self.keys.get(use.part, ())):
            return as_note(column)
        prop = property_of(use, schema)
        if prop.startswith("#") or prop not in schema.properties or schema.properties[prop].type == "entity":
            return None if use.property in {KEY, ROLE, CAPACITY, RELATION} else as_note(column)
        return (
            ColumnUse(prop, split=use.split, values=dict(use.values), otherwise=KEEP)
            if use.values
            else ColumnUse(prop, split=use.split)
        )

    def _constants(self, part: Part, schema: Schema) -> dict[str, tuple[str, ...]]:
        chosen = self.form.part(part.id).constants
        return {prop: tuple(values) for prop, values in chosen.items() if prop in schema.properties and values}

    def _refs(self, part: Part, schema: Schema) -> dict[str, str]:
        there = {other.id for other in self.kind.things if self._is_there(other)}
        found = {}
        for props, other in part.refs.items():
            prop = next((name for name in props.split() if name in schema.properties), "")
            if prop and other in there:
                found[prop] = other
        return found

    def _case_roles(self, part: Part) -> list[EntitySpec]:
        return [
            EntitySpec(
                schema="CaseRole",
                key=(*self.keys[part.id], column),
                name=f"{_CASE_ROLES[use.property]} of {part.id}",
                space=f"{self._space(part)} role".strip() if self._space(part) else "",
                columns={column: (ColumnUse(_CASE_ROLES[use.property], values=dict(use.values), otherwise=KEEP),)},
                refs={"person": part.id},
                optional=True,
            )
            for column, use in self.form.used(part.id)
            if use.property in _CASE_ROLES
        ]

    # ── links
    def _links(self) -> list[LinkSpec]:
        found: list[LinkSpec] = []
        for part in self.kind.things:
            if part.via and self._is_there(part):
                found += self._one_each(part)
        for part in self.kind.links:
            ends = [self.kind.part(part.source), self.kind.part(part.target)]
            if all(self._is_there(end) for end in ends):
                found.append(self._link(part, self._end(ends[0]), self._end(ends[1])))
        return found

    def _one_each(self, part: Part) -> list[LinkSpec]:
        schema = self.schema(part)
        naming = main_property(schema)
        return [
            LinkSpec(
                source=EndSpec(entity=part.source),
                target=EndSpec(
                    schema=schema.name,
                    key=(column,),
                    space=self.form.space,
                    columns={column: (ColumnUse(naming),)},
                    split=use.split,
                ),
                property=part.via,
                optional=True,
            )
            for column, use in self.form.used(part.id)
            if property_of(use, schema) == naming
        ]

    def _is_inline(self, part: Part) -> bool:
        """Tell whether a part is only the end of a link that every row has, and says nothing but its key."""
        links = [link for link in self.kind.links if part.id in (link.source, link.target)]
        pointed = any(part.id in other.refs.values() for other in self.kind.parts)
        says = {column for column, _ in self.form.used(part.id)} - set(self.keys[part.id])
        if len(links) != 1 or links[0].is_optional or pointed or part.refs or says:
            return False
        return not self.form.part(part.id).constants and self.keys[part.id] != (ROW_KEY,)

    def _end(self, part: Part) -> EndSpec:
        if not self._is_inline(part):
            return EndSpec(entity=part.id)
        schema = self.schema(part)
        columns = {
            column: (ColumnUse(main_property(schema)),) for column in self.keys[part.id] if main_property(schema)
        }
        return EndSpec(schema=schema.name, key=self.keys[part.id], space=self.form.space, columns=columns)

    def _link(self, part: Part, source: EndSpec, target: EndSpec) -> LinkSpec:
        relation = self._relation(part)
        schema = self.model.get(relation.schema)
        if relation.target_schema and target.schema:
            target = _as(target, relation.target_schema)
        columns = self._columns_of_link(part, schema)
        choice = self._choice(part, target)
        if choice is not None:
            columns[choice.column] = (*columns.get(choice.column, ()), as_note(choice.column))
        constants = self._constants(part, schema)
        constants.update({name: (value,) for name, value in relation.constants.items() if name in schema.properties})
        return LinkSpec(
            source=source,
            target=target,
            schema=schema.name,
            columns=columns,
            constants=constants,
            refs=self._refs(part, schema),
            by_value=choice,
            optional=part.is_optional,
        )

    def _relation(self, part: Part) -> Relation:
        chosen = self.form.part(part.id)
        usual = chosen.schema or part.schema
        if not chosen.relation:
            return Relation(usual, {})
        relation = relation_of_code(chosen.relation, self.vocabularies)
        return relation if part.schema == OTHER else _within(relation, usual)

    def _columns_of_link(self, part: Part, schema: Schema) -> Columns:
        found: Columns = {}
        for column, use in self.form.used(part.id):
            said = self._said(column, use, schema)
            if use.property == RELATION and not use.values:
                said = ColumnUse("role") if "role" in schema.properties else as_note(column)
            if said is not None:
                found[column] = (*found.get(column, ()), said)
        return found

    def _choice(self, part: Part, target: EndSpec) -> ByValue | None:
        for column, use in self.form.used(part.id):
            if use.property == RELATION and use.values:
                return ByValue(
                    column, {text: self._block(part, code, target) for text, code in use.values.items()}, KEEP
                )
        return None

    def _block(self, part: Part, code: str, target: EndSpec) -> Any:
        if code == KEEP:
            return KEEP
        relation = relation_of_code(code, self.vocabularies)
        if part.schema != OTHER:
            relation = _within(relation, self.form.part(part.id).schema or part.schema)
        block: dict[str, Any] = {"schema": relation.schema}
        if relation.constants:
            block["constants"] = dict(relation.constants)
        if relation.target_schema and target.schema:
            block["target"] = {**Nested(EndSpec).write(target), "schema": relation.target_schema}
        return block


def _within(relation: Relation, schema: str) -> Relation:
    """Keep the schema of a kind of row that has its own; only the sub-type is taken over."""
    return Relation(schema, {name: value for name, value in relation.constants.items() if name == "subtype"})


def _as(end: EndSpec, schema: str) -> EndSpec:
    return EndSpec(schema=schema, key=end.key, space=end.space, columns=end.columns, constants=end.constants)


def _columns_of(entities: Sequence[EntitySpec], links: Sequence[LinkSpec]) -> set[str]:
    """Return the columns that something is read from; the others are left out, and listed as such."""
    ends = [end for link in links for end in (link.source, link.target)]
    blocks: list[EntitySpec | LinkSpec | EndSpec] = [*entities, *links, *ends]
    used = {column for block in blocks for column in (*block.columns, *block.key)}
    return used | {link.by_value.column for link in links if link.by_value is not None}
