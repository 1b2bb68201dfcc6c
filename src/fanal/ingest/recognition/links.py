"""Guess a mapping for a list of links, with what the sheet says of the people at their ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from fanal.ingest.mapping.kinds import Nested
from fanal.ingest.mapping.spec import ByValue, ColumnUse, EndSpec, EntitySpec, LinkSpec, TableSpec
from fanal.ingest.reading.matrix import MATRIX_COLUMNS
from fanal.ingest.recognition.nodes import LOOKS, PERSON, Columns, Words, as_note, role_columns
from fanal.ingest.recognition.properties import LINK_PROPERTIES, NODE_PROPERTIES, property_for
from fanal.ingest.recognition.relations import (
    CONTACT,
    OTHER,
    Relation,
    choice_by_relation,
    is_directed,
    relation_of_file,
)
from fanal.ingest.recognition.shape import SYMMETRIC_MATRIX, Shaped
from fanal.model.schemata import Schema

_FORMAL = frozenset({"id", "directed"})
_OF_LINKS = frozenset({*LINK_PROPERTIES, "relation", "place", *_FORMAL})
_MOST_LAYERS = 12
_DIRECTION = (
    "{table} has a direction, but does not say what the links are; they are read as contacts from one to the other. "
    "Change the schema in the mapping if they mean something else."
)
_OF_WHOM = "In {table}, these columns are read as said of the person at the {end} of the link: {columns}."
Note = tuple[str, Mapping[str, str]]


@dataclass(slots=True)
class LinkGuess:
    """A guessed table and what the reader should know about the guess."""

    spec: TableSpec
    notes: list[Note] = field(default_factory=list)


@dataclass(slots=True)
class _Sheet:
    """Which columns speak of the source, of the target, and of the link itself."""

    source: list[str] = field(default_factory=list)
    target: list[str] = field(default_factory=list)
    link: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)


def link_table(shaped: Shaped, words: Words, space: str) -> LinkGuess:
    """Guess the mapping of a list of links or of one sheet with people and their relations.

    Parameters
    ----------
    shaped : Shaped
    words : Words
    space : str
        Key space that all tables of the import share, "" for the schema's own.

    Returns
    -------
    LinkGuess
        Columns that a link has (relation, weight, dates, amount) go to the link; others to
        the person whose name stands before them; what is not known becomes a note.
    """
    source, target = shaped.column("source"), shaped.column("target")
    sheet = _sorted_columns(shaped, words, source, target)
    if not sheet.source and not sheet.target:
        return _plain_links(shaped, words, space, sheet)
    notes: list[Note] = [
        (_OF_WHOM, {"table": shaped.table.name, "end": end, "columns": ", ".join(columns)})
        for end, columns in (("start", sheet.source), ("end", sheet.target))
        if columns
    ]
    person = words.model.get(PERSON)
    roles = role_columns(shaped, words)
    entities: list[EntitySpec] = []
    for name, key, columns in (("first", source, sheet.source), ("second", target, sheet.target)):
        own_roles = [column for column in columns if column in roles]
        described = _end_columns(shaped, person, key, [column for column in columns if column not in roles])
        entities.append(
            EntitySpec(schema=PERSON, key=(key,), name=name, space=space, columns=described, optional=name == "second")
        )
        entities += [_role(column, roles[column], key, name, space) for column in own_roles]
    link = _link(shaped, words, sheet, EndSpec(entity="first"), EndSpec(entity="second"))
    spec = _table(shaped, sheet, replace(link, optional=True), tuple(entities))
    return LinkGuess(spec, notes)


def matrix_table(shaped: Shaped, words: Words, space: str) -> LinkGuess:
    """Guess the mapping of a matrix; one that is not symmetric is read as contacts."""
    relation = relation_of_file(shaped.table.file, words.vocabularies)
    notes: list[Note] = []
    if relation is None:
        is_symmetric = shaped.shape == SYMMETRIC_MATRIX
        relation = Relation(OTHER if is_symmetric else CONTACT, {})
        if not is_symmetric:
            notes.append((_DIRECTION, {"table": shaped.table.name}))
    source, target, weight = MATRIX_COLUMNS
    link = LinkSpec(
        source=_end(source, space),
        target=_end(target, space, relation.target_schema),
        schema=relation.schema,
        columns={weight: (ColumnUse("weight"),)},
        constants=_constants(relation),
        optional=True,
    )
    person = EntitySpec(
        schema=PERSON, key=(source,), space=space, columns={source: (ColumnUse("name"),)}, when={target: ("",)}
    )
    spec = TableSpec(
        match=(shaped.table.file,),
        part=shaped.table.part or "*",
        rows="one person, with no target, or one tie: a cell of the matrix that is not zero",
        shape=shaped.shape,
        entities=(person,),
        links=(link,),
    )
    return LinkGuess(spec, notes)


def _plain_links(shaped: Shaped, words: Words, space: str, sheet: _Sheet) -> LinkGuess:
    source, target = shaped.column("source"), shaped.column("target")
    link = _link(shaped, words, sheet, _end(source, space), _end(target, space))
    notes: list[Note] = [(_DIRECTION, {"table": shaped.table.name})] if _is_bare_contact(link) else []
    return LinkGuess(_table(shaped, sheet, link, ()), notes)


def _is_bare_contact(link: LinkSpec) -> bool:
    return link.schema == CONTACT and not link.constants and link.by_value is None


def _table(shaped: Shaped, sheet: _Sheet, link: LinkSpec, entities: tuple[EntitySpec, ...]) -> TableSpec:
    return TableSpec(
        match=(shaped.table.file,),
        part=shaped.table.part or "*",
        rows="one person and a relation to another" if entities else "one link",
        header=None if shaped.table.has_header else False,
        entities=entities,
        links=(link,),
        ignore=tuple(sheet.ignored),
    )


def _link(shaped: Shaped, words: Words, sheet: _Sheet, source: EndSpec, target: EndSpec) -> LinkSpec:
    """Guess the schema by the words of a relation column, else by the file's name, else by the weights."""
    relation_column = _relation_column(shaped)
    choice: ByValue | None = None
    if relation_column:
        plain_target = Nested(EndSpec).write(target)
        choice = choice_by_relation(shaped, relation_column, words.vocabularies, plain_target)
        named = relation_of_file(shaped.table.file, words.vocabularies)
        relation = Relation(named.schema if named and choice and not named.target_schema else OTHER, {})
    else:
        relation = relation_of_file(shaped.table.file, words.vocabularies) or Relation(_by_weights(shaped), {})
    if relation.target_schema and target.schema:
        target = _end(target.key[0], target.space, relation.target_schema)
    schema = words.model.get(relation.schema)
    columns = {name: _link_column(shaped, schema, name) for name in sheet.link if name != relation_column}
    if relation_column:
        columns[relation_column] = (as_note(relation_column) if choice else ColumnUse("role"),)
    return LinkSpec(
        source=source,
        target=target,
        schema=schema.name,
        columns=_without_repeats(columns),
        constants=_constants(relation),
        by_value=choice,
    )


def _relation_column(shaped: Shaped) -> str:
    """Return the column of relations; for a graph file, the color if it parts the edges into layers."""
    if column := shaped.column("relation"):
        return column
    if shaped.table.part == "edges":
        for name in shaped.table.columns:
            if name.casefold() in {"color", "colour", "layer", "label"} and len(set(shaped.values(name))) > 1:
                return name if len(set(shaped.values(name))) <= _MOST_LAYERS else ""
    return ""


def _by_weights(shaped: Shaped) -> str:
    source, target, weight = (shaped.column(name) for name in MATRIX_COLUMNS)
    directed = shaped.column("directed")
    if directed and set(shaped.values(directed)) == {"true"}:
        return CONTACT
    if not weight:
        return OTHER
    places = [shaped.table.columns.index(name) for name in (source, target, weight)]
    rows = [(row[places[0]].strip(), row[places[1]].strip(), row[places[2]].strip()) for row in shaped.sample]
    return CONTACT if is_directed(rows) else OTHER


def _sorted_columns(shaped: Shaped, words: Words, source: str, target: str) -> _Sheet:
    """Give each column to the link or to the end whose name stands before it."""
    sheet = _Sheet()
    person = words.model.get(PERSON)
    relation = _relation_column(shaped)
    owner = sheet.link
    for column in shaped.table.columns:
        meaning = shaped.meanings.get(column, "")
        if column in (source, target):
            owner = sheet.source if column == source else sheet.target
        elif meaning in _FORMAL or (column.casefold() in LOOKS and column != relation):
            sheet.ignored.append(column)
        elif column == relation or meaning in _OF_LINKS or shaped.table.part == "edges":
            sheet.link.append(column)
        elif meaning in {"role", "capacity"} or property_for(person, column, meaning, NODE_PROPERTIES):
            owner.append(column)
        else:
            sheet.link.append(column)
    return sheet


def _link_column(shaped: Shaped, schema: Schema, column: str) -> tuple[ColumnUse, ...]:
    prop = property_for(schema, column, shaped.meanings.get(column, ""), LINK_PROPERTIES)
    return (ColumnUse(prop) if prop else as_note(column),)


def _end_columns(shaped: Shaped, person: Schema, key: str, columns: Sequence[str]) -> Columns:
    found: Columns = {key: (ColumnUse("name"),)}
    for column in columns:
        prop = property_for(person, column, shaped.meanings.get(column, ""), NODE_PROPERTIES)
        found[column] = (ColumnUse(prop) if prop and prop != "name" else as_note(column),)
    return found


def _without_repeats(columns: Columns) -> Columns:
    """Turn a second column for the same property into a note, so that neither hides the other."""
    taken: set[str] = set()
    found: Columns = {}
    for column, (use,) in columns.items():
        found[column] = (as_note(column) if use.property in taken else use,)
        if use.property != "notes":
            taken.add(use.property)
    return found


def _role(column: str, prop: str, key: str, person: str, space: str) -> EntitySpec:
    return EntitySpec(
        schema="CaseRole",
        key=(key, column),
        name=f"{prop} of {person}",
        space=f"{space} role".strip() if space else "",
        columns={column: (ColumnUse(prop),)},
        refs={"person": person},
        optional=True,
    )


def _end(column: str, space: str, schema: str = "") -> EndSpec:
    return EndSpec(schema=schema or PERSON, key=(column,), space=space, columns={column: (ColumnUse("name"),)})


def _constants(relation: Relation) -> dict[str, tuple[str, ...]]:
    return {name: (value,) for name, value in relation.constants.items()}
