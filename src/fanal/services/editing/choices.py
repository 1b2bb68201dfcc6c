"""How two entities can be linked: classes, sub-types and acts, with what they mean."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from fanal.errors import NotFoundError
from fanal.model.schemata import Edge, Schema
from fanal.model.vocabulary import Term
from fanal.services.editing.pairing import ends_fit, link_schemata, terms_between
from fanal.services.reading import NO_ENTITY
from fanal.services.words import CaseWords, case_words
from fanal.services.workspace import Workspace
from fanal.text.definitions import definition_in
from fanal.text.messages import DEFAULT, label_in


@dataclass(frozen=True, slots=True)
class TermChoice:
    """An act or sub-type that fits between the two.

    Attributes
    ----------
    code, label, definition : str
    need_not_be_proven : str
        What may stay open when it is recorded, "" where nothing is said of that.
    directed : bool
        Whether its two ends differ in meaning.
    source_role, target_role : str
        Codes of the case roles that it gives to the source and the target, "" for none.
    color : str
        As in #1a6bb0, "" for the color of its class.
    own : bool
        Whether the organization added it.
    """

    code: str
    label: str
    definition: str
    need_not_be_proven: str
    directed: bool
    source_role: str
    target_role: str
    color: str
    own: bool


@dataclass(frozen=True, slots=True)
class LinkChoice:
    """A schema of links that fits between the two, read one way round; acts make one for each class they have.

    Attributes
    ----------
    link_class, class_label : str
    schema, label, definition : str
    source, target : str
        Entity ids in the order in which the link reads.
    is_reversed : bool
        Whether that is the other way round than was asked.
    source_property, target_property, subtype_property : str
        Names of the properties that hold the ends, and the act or sub-type.
    directed : bool
    terms : tuple of TermChoice
    """

    link_class: str
    class_label: str
    schema: str
    label: str
    definition: str
    source: str
    target: str
    is_reversed: bool
    source_property: str
    target_property: str
    subtype_property: str
    directed: bool
    terms: tuple[TermChoice, ...]


@dataclass(frozen=True, slots=True)
class LinkChoices:
    """All ways to link two entities, class by class; both ways round where that differs."""

    choices: tuple[LinkChoice, ...]


@dataclass(frozen=True, slots=True)
class Ends:
    """The two that shall be linked.

    Attributes
    ----------
    source, target : str
        Entity ids; "" for one that is yet to be created.
    source_schema, target_schema : str
        Of one that is yet to be created.
    """

    source: str = ""
    target: str = ""
    source_schema: str = "Person"
    target_schema: str = "Person"


def link_choices(workspace: Workspace, case: str, ends: Ends, *, locale: str = DEFAULT) -> LinkChoices:
    """Return how two entities, of a case or yet to be created in it, can be linked.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    ends : Ends
    locale : str

    Raises
    ------
    NotFoundError
        The case, or one of the two in it, is absent or hidden; or there is no such schema.
    DeniedError
    """
    scope, found = workspace.consult(case, f"link-choices {ends.source} {ends.target}")
    words = case_words(workspace, scope, found.id)
    known = [name for name in (ends.source, ends.target) if name]
    entities = {entity.id: entity for entity in workspace.store.read_entities(scope, known)}
    if any(name not in entities or entities[name].case_id != found.id for name in known):
        raise NotFoundError(NO_ENTITY)
    source, target = ends.source, ends.target
    first = words.model.get(entities[source].schema if source else ends.source_schema)
    second = words.model.get(entities[target].schema if target else ends.target_schema)
    order = {code: place for place, code in enumerate(words.vocabularies["link_class"].terms)}
    choices = [
        *_one_way(words, (source, first), (target, second), locale, is_reversed=False),
        *_one_way(words, (target, second), (source, first), locale, is_reversed=True),
    ]
    return LinkChoices(tuple(sorted(choices, key=lambda one: (order[one.link_class], one.schema, one.is_reversed))))


def _one_way(
    words: CaseWords, source: tuple[str, Schema], target: tuple[str, Schema], locale: str, *, is_reversed: bool
) -> list[LinkChoice]:
    found = []
    for schema, edge in link_schemata(words.model):
        if ends_fit(schema, edge, source[1], target[1]):
            terms = terms_between(words, schema, edge, source[1], target[1])
            if is_reversed:
                terms = [term for term in terms if term.attributes["directed"]]
            if terms or not (is_reversed and not edge.directed):
                found += [
                    _choice(words, schema, one, (source[0], target[0]), own, (locale, is_reversed))
                    for one, own in _by_class(edge, terms)
                ]
    return found


def _by_class(edge: Edge, terms: list[Term]) -> Iterator[tuple[Edge, list[Term]]]:
    """Yield the terms class by class: acts of one schema are criminal, help or neutral."""
    for link_class in dict.fromkeys([edge.link_class, *(term.attributes["link_class"] for term in terms)]):
        yield (
            replace(edge, link_class=link_class),
            [term for term in terms if term.attributes["link_class"] == link_class],
        )


def _choice(
    words: CaseWords,
    schema: Schema,
    edge: Edge,
    ends: tuple[str, str],
    terms: list[Term],
    shown: tuple[str, bool],
) -> LinkChoice:
    locale, is_reversed = shown
    return LinkChoice(
        link_class=edge.link_class,
        class_label=words.vocabularies["link_class"].labelled(edge.link_class, locale),
        schema=schema.name,
        label=label_in(locale, schema.label),
        definition=definition_in(locale, schema.definition),
        source=ends[0],
        target=ends[1],
        is_reversed=is_reversed,
        source_property=edge.source,
        target_property=edge.target,
        subtype_property=edge.subtype,
        directed=edge.directed,
        terms=tuple(_term(term, locale) for term in terms),
    )


def _term(term: Term, locale: str) -> TermChoice:
    values = term.attributes
    return TermChoice(
        code=term.code,
        label=term.labelled(locale),
        definition=term.defined(locale),
        need_not_be_proven=definition_in(locale, str(values.get("need_not_be_proven", ""))),
        directed=bool(values["directed"]),
        source_role=str(values.get("agent_role", "")),
        target_role=str(values.get("subject_role", "")),
        color=str(values.get("color", "")),
        own=bool(values.get("own", False)),
    )
