"""Guess a mapping for a list of nodes: one entity a row, and the role it has in the case."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fanal.ingest.mapping.spec import KEEP, ByValue, ColumnUse, EntitySpec, TableSpec
from fanal.ingest.recognition.properties import NODE_PROPERTIES, property_for
from fanal.ingest.recognition.shape import Shaped
from fanal.ingest.recognition.vocabulary import schema_named
from fanal.model.schemata import Model, Schema
from fanal.model.values import Cleaned, cleaner
from fanal.model.vocabulary import Vocabulary

PERSON = "Person"
LOOKS = frozenset({"color", "colour", "size", "shape", "x", "y", "z", "lty", "width", "fill", "border color", "r g b"})
"""Columns of a drawing rather than of a fact; they are listed as ignored."""
_MOST_KINDS = 12
_ROLES = (("role", "case_role"), ("capacity", "capacity"))
Columns = dict[str, tuple[ColumnUse, ...]]


@dataclass(frozen=True, slots=True)
class Words:
    """What guessing needs to know of the model."""

    model: Model
    vocabularies: Mapping[str, Vocabulary]


def node_table(shaped: Shaped, words: Words, key: str, space: str) -> TableSpec:
    """Guess the mapping of a list of nodes.

    Parameters
    ----------
    shaped : Shaped
    words : Words
    key : str
        The column that links name its nodes by.
    space : str
        Key space that all tables of the import share, "" for the schema's own.

    Returns
    -------
    TableSpec
        Each column is a property, part of the role in the case, a note under its own
        name, or listed as ignored where it only describes a drawing.
    """
    kind = kind_of(shaped, words)
    schema = words.model.get(kind or PERSON)
    roles = role_columns(shaped, words) if schema.is_a("LegalEntity") else {}
    kind_column = shaped.column("kind") if kind else ""
    choice = _by_kind(shaped, kind_column, words) if kind_column and not _is_one_kind(shaped) else None
    ignored = [name for name in shaped.table.columns if name != key and _is_drawing(name, shaped)]
    if kind_column and choice is None:
        ignored.append(kind_column)
    skipped = {*ignored, *roles, kind_column} - {""}
    others = [words.model.get(block["schema"]) for block in choice.values.values()] if choice else []
    described = [name for name in shaped.table.columns if name not in skipped]
    columns = node_columns(shaped, (schema, *others), described, key)
    entity = EntitySpec(
        schema=schema.name, key=(key,), name="node" if roles else "", space=space, columns=columns, by_value=choice
    )
    roles_of = [_role(name, vocabulary, key) for name, vocabulary in roles.items()]
    return TableSpec(
        match=(shaped.table.file,),
        part=shaped.table.part or "*",
        rows=f"one {schema.label['en'].lower()}",
        header=None if shaped.table.has_header else False,
        entities=(entity, *roles_of),
        ignore=tuple(ignored),
    )


def node_columns(shaped: Shaped, schemata: Sequence[Schema], columns: Sequence[str], key: str) -> Columns:
    """Guess the property of each column, one that all the schemata have; what has none becomes a note.

    Where nothing names the entity, its key does; a thing is rather named by another
    column whose texts are all different.
    """
    schema = schemata[0]
    found: Columns = {}
    taken: set[str] = set()
    for column in columns:
        prop = property_for(schema, column, shaped.meanings.get(column, ""), NODE_PROPERTIES)
        if prop and prop not in taken and all(prop in other.properties for other in schemata):
            taken.add(prop)
            found[column] = (ColumnUse(prop),)
        elif column != key:
            found[column] = (as_note(column),)
    has_name = all("name" in other.properties for other in schemata)
    if has_name and not taken & {*schema.caption} and key in shaped.table.columns:
        found[_naming(shaped, schema, found, key)] = (ColumnUse("name"),)
    return found


def _naming(shaped: Shaped, schema: Schema, found: Columns, key: str) -> str:
    if schema.is_a("LegalEntity"):
        return key
    unknown = [column for column, (use,) in found.items() if use.property == "notes"]
    return next((column for column in unknown if _are_different(shaped.values(column))), key)


def _are_different(values: Sequence[str]) -> bool:
    return len(values) > 1 and len(set(values)) == len(values)


def as_note(column: str) -> ColumnUse:
    """Return the use of a column that no property is known for: a note under the column's name."""
    return ColumnUse("notes", prefix=f"{column}: ")


def role_columns(shaped: Shaped, words: Words) -> dict[str, str]:
    """Return the columns that hold roles or capacities whose every word the vocabulary knows."""
    found = {}
    for meaning, vocabulary in _ROLES:
        column = shaped.column(meaning)
        if column and _all_known(shaped.values(column), words.vocabularies[vocabulary]):
            found[column] = meaning
    return found


def _all_known(values: Sequence[str], vocabulary: Vocabulary) -> bool:
    clean = cleaner("code", vocabulary=vocabulary)
    return bool(values) and all(isinstance(clean(value), Cleaned) for value in set(values))


def _role(column: str, prop: str, key: str) -> EntitySpec:
    return EntitySpec(
        schema="CaseRole",
        key=(key, column),
        name=prop,
        columns={column: (ColumnUse(prop),)},
        refs={"person": "node"},
        optional=True,
    )


def kind_of(shaped: Shaped, words: Words) -> str:
    """Return the schema of most rows by a column of kinds, "" if it has none that is known."""
    column = shaped.column("kind")
    named = [schema_named(value, words.model) for value in shaped.values(column)] if column else []
    known = [name for name in named if name is not None]
    return max(sorted(set(known)), key=known.count, default="") if len(known) * 2 > len(named) else ""


def _is_one_kind(shaped: Shaped) -> bool:
    return len(set(shaped.values(shaped.column("kind")))) == 1


def _by_kind(shaped: Shaped, column: str, words: Words) -> ByValue:
    kinds = sorted(set(shaped.values(column)))[:_MOST_KINDS]
    named = {kind: schema_named(kind, words.model) for kind in kinds}
    return ByValue(column, {kind: {"schema": name} for kind, name in named.items() if name}, KEEP)


def _is_drawing(column: str, shaped: Shaped) -> bool:
    return column.casefold() in LOOKS and column not in shaped.meanings
