"""The words of Fanal in the reader's language: vocabularies and schemata."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fanal.access import Permission
from fanal.errors import NotFoundError
from fanal.model.schemata import Model, Property, Schema
from fanal.model.vocabulary import MEANINGS, Term, Vocabulary
from fanal.services.workspace import Workspace
from fanal.text.definitions import definition_in
from fanal.text.messages import DEFAULT, label_in


@dataclass(frozen=True, slots=True)
class TermView:
    """One code, with its label in one language."""

    code: str
    label: str
    definition: str
    parent: str
    replaced_by: str
    attributes: dict[str, Any]


@dataclass(frozen=True, slots=True)
class VocabularyView:
    """A vocabulary in one language, terms in the order in which they are shown."""

    name: str
    label: str
    definition: str
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class VocabularyList:
    """All vocabularies."""

    vocabularies: tuple[VocabularyView, ...]


@dataclass(frozen=True, slots=True)
class PropertyView:
    """A field of a schema in one language; `range` is the schema of entities that it points to.

    `is_own` tells the fields that the organization of a case added.
    """

    name: str
    label: str
    type: str
    vocabulary: str
    range: str
    definition: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class SchemaView:
    """A schema in one language; `link_class` is "" and `directed` false for what is no link.

    `parents` are itself and all that it extends.
    """

    name: str
    parents: tuple[str, ...]
    kind: str
    label: str
    plural: str
    definition: str
    is_link: bool
    link_class: str
    directed: bool
    properties: tuple[PropertyView, ...]


@dataclass(frozen=True, slots=True)
class SchemaList:
    """All schemata that entities can be of."""

    schemata: tuple[SchemaView, ...]


def list_vocabularies(workspace: Workspace, locale: str = DEFAULT) -> VocabularyList:
    """Return every vocabulary with its labels in a locale."""
    workspace.scope(Permission.READ_MODEL)
    return vocabulary_list(workspace.vocabularies, locale)


def list_schemata(workspace: Workspace, locale: str = DEFAULT) -> SchemaList:
    """Return every schema that is not abstract, with its labels in a locale."""
    workspace.scope(Permission.READ_MODEL)
    return schema_list(workspace.model, locale)


def vocabulary_list(vocabularies: Mapping[str, Vocabulary], locale: str = DEFAULT, *, only: str = "") -> VocabularyList:
    """Return the vocabularies, or only one, with their labels; no base is needed.

    Raises
    ------
    NotFoundError
        There is no vocabulary called `only`.
    """
    if only and only not in vocabularies:
        raise NotFoundError(
            "There is no vocabulary named {name}. There are: {known}.", name=only, known=", ".join(vocabularies)
        )
    wanted = [vocabularies[only]] if only else vocabularies.values()
    return VocabularyList(tuple(_vocabulary(entry, locale) for entry in wanted))


def schema_list(model: Model, locale: str = DEFAULT, *, only: str = "") -> SchemaList:
    """Return the schemata that entities can be of, or only one; no base is needed.

    Raises
    ------
    NotFoundError
        There is no schema called `only`.
    """
    wanted = [model.get(only)] if only else [schema for schema in model if not schema.is_abstract]
    return SchemaList(tuple(_schema(schema, locale) for schema in wanted))


def term_label(vocabularies: Mapping[str, Vocabulary], vocabulary: str, code: str, locale: str = DEFAULT) -> str:
    """Return the label of a code, the code itself where the vocabulary lacks it."""
    terms = vocabularies.get(vocabulary)
    return label_in(locale, terms.get(code).label) if terms is not None and code in terms else code


def code_meant(vocabularies: Mapping[str, Vocabulary], names: Sequence[str], text: str) -> str:
    """Return the code that someone means by a code, or by a label in any language.

    Parameters
    ----------
    vocabularies : mapping of str to Vocabulary
    names : sequence of str
        Vocabularies to look in, one after the other.
    text : str

    Raises
    ------
    NotFoundError
        None of them has it: what is misspelled must not look like an empty network.
    """
    for name in names:
        if (term := vocabularies[name].named(text)) is not None:
            return term.code
    raise NotFoundError(
        "{text} is no code of the vocabulary {names}. `fanal schema --vocabulary` lists them.",
        text=text,
        names=", ".join(names),
    )


def kind_meant(model: Model, text: str) -> str:
    """Return a kind of entity, checked.

    Raises
    ------
    NotFoundError
        No schema is of this kind.
    """
    known = sorted({schema.kind for schema in model if not schema.is_abstract})
    if text not in known:
        raise NotFoundError("There is no kind {kind}. There are: {known}.", kind=text, known=", ".join(known))
    return text


def _vocabulary(vocabulary: Vocabulary, locale: str) -> VocabularyView:
    return VocabularyView(
        name=vocabulary.name,
        label=label_in(locale, vocabulary.label),
        definition=definition_in(locale, vocabulary.definition),
        terms=tuple(_term(term, locale) for term in vocabulary),
    )


def _term(term: Term, locale: str) -> TermView:
    return TermView(
        code=term.code,
        label=label_in(locale, term.label),
        definition=term.defined(locale),
        parent=term.parent,
        replaced_by=term.replaced_by,
        attributes={
            name: definition_in(locale, value) if name in MEANINGS else _worded(value, locale)
            for name, value in term.attributes.items()
        },
    )


def _worded(value: Any, locale: str) -> Any:
    """Put every label inside an attribute into one language."""
    if not isinstance(value, Mapping):
        return value
    return {
        name: label_in(locale, inner) if name == "label" and isinstance(inner, Mapping) else _worded(inner, locale)
        for name, inner in value.items()
    }


def _schema(schema: Schema, locale: str) -> SchemaView:
    return SchemaView(
        name=schema.name,
        parents=tuple(sorted(schema.parents)),
        kind=schema.kind,
        label=label_in(locale, schema.label),
        plural=label_in(locale, schema.plural),
        definition=definition_in(locale, schema.definition),
        is_link=schema.edge is not None,
        link_class=schema.edge.link_class if schema.edge else "",
        directed=schema.edge.directed if schema.edge else False,
        properties=tuple(_property(prop, locale) for prop in schema.properties.values()),
    )


def _property(prop: Property, locale: str) -> PropertyView:
    return PropertyView(
        name=prop.name,
        label=label_in(locale, prop.label),
        type=prop.type,
        vocabulary=prop.vocabulary,
        range=prop.range,
        definition=definition_in(locale, prop.definition),
        is_own=prop.origin == "own",
    )
