"""Values already used in a case, found as one types, in any script."""

from dataclasses import dataclass

from fanal.errors import InputError
from fanal.model.ports import EntityQuery, UsedValue
from fanal.model.schemata import Property
from fanal.model.scope import Scope
from fanal.services.reading import latest_change
from fanal.services.vocabularies import term_label
from fanal.services.words import CaseWords, case_words
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT
from fanal.text.names import search_tokens, tokens

MOST = 10
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Typed:
    """What someone is typing, and into which field.

    Attributes
    ----------
    schema, property : str
    text : str
        Beginnings of words, in any script; "" lists the values used most.
    """

    schema: str = "Person"
    property: str = "name"
    text: str = ""


@dataclass(frozen=True, slots=True)
class ValueFound:
    """A value that the case uses; an entity or a code is shown by its name or label."""

    value: str
    shown: str
    lang: str
    count: int


@dataclass(frozen=True, slots=True)
class ValueList:
    """At most ten values, the most used first."""

    values: tuple[ValueFound, ...]


def suggest_values(workspace: Workspace, case: str, typed: Typed, *, locale: str = DEFAULT) -> ValueList:
    """Return values that a property has in a case and that begin as what is typed.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    typed : Typed
    locale : str
        Of shown codes.

    Raises
    ------
    InputError
        The schema has no such property.
    NotFoundError, DeniedError

    Notes
    -----
    The values of a property are read once after each change, then kept.
    """
    scope, found = workspace.consult(case, "suggest-values")
    words = case_words(workspace, scope, found.id)
    schema = words.model.get(typed.schema)
    if typed.property not in schema.properties:
        raise InputError("{schema} has no field {property}.", schema=schema.name, property=typed.property)
    prop = schema.properties[typed.property]
    if prop.type == "entity":
        return _entities(workspace, words, scope, found.id, (prop, typed.text))
    wanted = tokens(typed.text)
    if typed.text.strip() and not wanted:
        return ValueList(())
    values = []
    for used in _used(workspace, scope, found.id, prop.name):
        shown = term_label(words.vocabularies, prop.vocabulary, used.value, locale) if prop.vocabulary else used.value
        if _begins(wanted, shown):
            values.append(ValueFound(used.value, shown, used.lang, used.count))
        if len(values) == MOST:
            break
    return ValueList(tuple(values))


def _used(workspace: Workspace, scope: Scope, case_id: str, prop: str) -> list[UsedValue]:
    key = ("values", case_id, latest_change(workspace, scope, case_id), prop)
    return workspace.memory.recall(key, lambda: workspace.store.used_values(scope, case_id, prop))


def _begins(wanted: list[str], text: str) -> bool:
    found = search_tokens(text[:_LONGEST])
    return all(any(token.startswith(word) for token in found) for word in wanted)


def _entities(
    workspace: Workspace, words: CaseWords, scope: Scope, case_id: str, asked: tuple[Property, str]
) -> ValueList:
    prop, text = asked
    fitting = tuple(schema.name for schema in words.model if schema.is_a(prop.range or "Thing") and schema.edge is None)
    query = EntityQuery((case_id,), fitting, text, order="degree", limit=MOST)
    rows = workspace.store.list_entities(scope, query).rows
    return ValueList(tuple(ValueFound(row.id, row.caption, "", row.degree) for row in rows))
