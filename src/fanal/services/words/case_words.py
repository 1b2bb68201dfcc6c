"""The schemata and vocabularies of one case."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from fanal.model.acts import ActTerm, acts_of
from fanal.model.schemata import Model, Schema
from fanal.model.scope import Scope
from fanal.model.vocabulary import Term, Vocabulary
from fanal.services.reading import entities_of, latest_change
from fanal.services.words.own_words import (
    OWN_FIELD,
    OWN_TERM,
    Definition,
    OwnField,
    field_fault,
    own_field,
    own_term,
    term_fault,
)
from fanal.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CaseWords:
    """What a case can say.

    Attributes
    ----------
    model : Model
        The shipped schemata, with the organization's own fields.
    vocabularies : mapping of str to Vocabulary
        The shipped ones, with the organization's own terms behind the others.
    acts : mapping of str to ActTerm
    """

    model: Model
    vocabularies: Mapping[str, Vocabulary]
    acts: Mapping[str, ActTerm]


def case_words(workspace: Workspace, scope: Scope, case_id: str) -> CaseWords:
    """Return the schemata and vocabularies of a case, with its organization's own.

    Notes
    -----
    Own words are statements of the case (schemata OwnTerm and OwnField), so they have a
    history, leave with an export and come back with an import. A definition with a fault,
    from a foreign export say, is passed over.
    """
    key = ("words", case_id, latest_change(workspace, scope, case_id))
    return workspace.memory.recall(key, lambda: _read(workspace, scope, case_id))


def _read(workspace: Workspace, scope: Scope, case_id: str) -> CaseWords:
    found = list(entities_of(workspace, scope, case_id, OWN_TERM, OWN_FIELD))
    terms = [Definition(entity.statements) for entity in found if entity.schema == OWN_TERM]
    fields = [Definition(entity.statements) for entity in found if entity.schema == OWN_FIELD]
    vocabularies = with_terms(workspace.vocabularies, workspace.model, terms)
    model = with_fields(workspace.model, vocabularies, fields)
    return CaseWords(model, vocabularies, acts_of(vocabularies["act"]))


def with_terms(
    shipped: Mapping[str, Vocabulary], model: Model, definitions: Iterable[Definition]
) -> Mapping[str, Vocabulary]:
    """Return the vocabularies with the faultless ones of some own terms; the first of equal codes wins."""
    vocabularies = dict(shipped)
    for definition in definitions:
        if term_fault(definition, vocabularies, model) is None:
            name = definition.first("vocabulary")
            vocabularies[name] = _with_term(vocabularies[name], own_term(definition))
    return vocabularies


def _with_term(vocabulary: Vocabulary, term: Term) -> Vocabulary:
    return replace(vocabulary, terms={**vocabulary.terms, term.code: term})


def with_fields(shipped: Model, vocabularies: Mapping[str, Vocabulary], definitions: Sequence[Definition]) -> Model:
    """Return the model with the faultless ones of some own fields; itself if there is none."""
    model = shipped
    for definition in definitions:
        if field_fault(definition, vocabularies, model) is None:
            field = own_field(definition)
            model = Model(model.raw, {schema.name: _with_field(schema, field) for schema in model})
    return model


def _with_field(schema: Schema, field: OwnField) -> Schema:
    if not schema.is_a(field.schema):
        return schema
    return replace(schema, properties={**schema.properties, field.property.name: field.property})
