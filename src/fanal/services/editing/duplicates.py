"""Who may be entered twice: told while one types, with the reasons."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fanal.errors import InputError
from fanal.model.dates import PartialDate
from fanal.model.entity import Entity
from fanal.model.ports import EntityQuery
from fanal.model.schemata import Schema
from fanal.model.scope import Scope
from fanal.model.values import Cleaned, clean
from fanal.services.entities.claims import shown_name
from fanal.services.words import case_words
from fanal.services.workspace import Workspace
from fanal.text.names import search_tokens, tokens

SAME_NAME, SAME_PHONE, SAME_DOCUMENT, SAME_BIRTH_DATE = "same_name", "same_phone", "same_document", "same_birth_date"
_WEIGHTS = {SAME_DOCUMENT: 4, SAME_PHONE: 3, SAME_NAME: 2, SAME_BIRTH_DATE: 1}
_MOST_CLAIMS, _MOST_CANDIDATES, _LOOKED_AT = 40, 10, 25
_NAMES, _NUMBERS, _LONGEST = frozenset({"name"}), frozenset({"identifier", "iban"}), 300


@dataclass(frozen=True, slots=True)
class Given:
    """A value that has been typed."""

    property: str
    value: str


@dataclass(frozen=True, slots=True)
class NewThing:
    """What has been typed so far of a thing being entered.

    Attributes
    ----------
    schema : str
    claims : tuple of Given
        Names, phones, document numbers, dates of birth; other properties are passed over.
    entity : str
        Its own id if it is entered already, so that it does not warn of itself.
    country : str
        ISO 3166 alpha-2 code in which phone numbers without a country code are dialed.
    """

    schema: str = "Person"
    claims: tuple[Given, ...] = ()
    entity: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class SameReason:
    """Why two may be the same.

    Attributes
    ----------
    code : str
        ``same_name``, ``same_phone``, ``same_document`` or ``same_birth_date``.
    property, other_property : str
        Where it was typed, and where the other has it.
    statement : str
        Id of the other's statement.
    value : str
        What the other has.
    """

    code: str
    property: str
    other_property: str
    statement: str
    value: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that may be the same."""

    id: str
    schema: str
    kind: str
    caption: str
    reasons: tuple[SameReason, ...]


@dataclass(frozen=True, slots=True)
class Candidates:
    """At most ten, the one with the strongest reasons first."""

    candidates: tuple[Candidate, ...]


def find_duplicates(workspace: Workspace, case: str, new: NewThing) -> Candidates:
    """Return entities of a case that may be the same as one being entered.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    new : NewThing

    Raises
    ------
    InputError
        Too many claims at once.
    NotFoundError, DeniedError

    Notes
    -----
    Candidates are looked up by the words of names and numbers, in every spelling that the
    base knows; an equal date of birth alone, without a word of a name in common, is no reason.
    """
    if len(new.claims) > _MOST_CLAIMS:
        raise InputError("Ask with at most {limit} values at once.", limit=_MOST_CLAIMS)
    scope, found = workspace.consult(case, "duplicates")
    schema = case_words(workspace, scope, found.id).model.get(new.schema)
    typed = [_Typed.of(schema, given, new.country) for given in new.claims if given.property in schema.properties]
    ids = dict.fromkeys(_looked_up(workspace, scope, found.id, schema, typed))
    ids.pop(new.entity, None)
    candidates = []
    for entity in workspace.store.read_entities(scope, list(ids)):
        if reasons := _reasons(workspace, entity, typed):
            kind = workspace.kind_of(entity.schema)
            candidates.append(Candidate(entity.id, entity.schema, kind, shown_name(workspace, entity), reasons))
    candidates.sort(key=lambda one: (-sum({_WEIGHTS[why.code] for why in one.reasons}), one.caption, one.id))
    return Candidates(tuple(candidates[:_MOST_CANDIDATES]))


@dataclass(frozen=True, slots=True)
class _Typed:
    property: str
    type: str
    value: str

    @classmethod
    def of(cls, schema: Schema, given: Given, country: str) -> "_Typed":
        kind = schema.properties[given.property].type
        value = given.value[:_LONGEST]
        if kind in {"phone", "date", "identifier", "iban"}:
            outcome = clean(kind, value, country=country)
            value = outcome.value if isinstance(outcome, Cleaned) else ""
        return cls(given.property, kind, value)


def _looked_up(
    workspace: Workspace, scope: Scope, case_id: str, schema: Schema, typed: Iterable[_Typed]
) -> Iterator[str]:
    """Yield ids of entities that share a name, a word of one, or a number."""
    similar = tuple(
        one.name for one in workspace.model if not one.is_abstract and one.edge is None and one.kind == schema.kind
    )
    born = any(_is_birth(one) for one in typed)
    texts: list[str] = []
    for one in typed:
        if one.type in _NAMES or one.type in _NUMBERS or one.type == "phone":
            texts.append(one.value)
        if born and one.type in _NAMES:
            texts += tokens(one.value)
    for text in dict.fromkeys(texts):
        if tokens(text):
            query = EntityQuery((case_id,), similar, text, limit=_LOOKED_AT)
            yield from (row.id for row in workspace.store.list_entities(scope, query).rows)


def _is_birth(one: _Typed) -> bool:
    return one.property == "birthDate" and bool(one.value)


def _reasons(workspace: Workspace, entity: Entity, typed: Iterable[_Typed]) -> tuple[SameReason, ...]:
    known = workspace.model.get(entity.schema).properties if entity.schema in workspace.model else {}
    found: list[SameReason] = []
    for one in typed:
        for row in entity.statements:
            kind = known[row.prop].type if row.prop in known else ""
            if one.value and row.stance != "negated" and (code := _same(one, kind, row.prop, row.value)):
                found.append(SameReason(code, one.property, row.prop, row.id, row.value))
    return tuple(sorted(found, key=lambda why: -_WEIGHTS[why.code]))


def _same(one: _Typed, kind: str, prop: str, value: str) -> str:
    if one.type in _NAMES and kind in _NAMES:
        return SAME_NAME if same_name(one.value, value) else ""
    if one.type == kind == "phone":
        return SAME_PHONE if one.value == value else ""
    if one.type in _NUMBERS and kind in _NUMBERS:
        return SAME_DOCUMENT if "".join(tokens(one.value)) == "".join(tokens(value)) else ""
    if _is_birth(one) and prop == "birthDate":
        dates = PartialDate.parse(one.value), PartialDate.parse(value)
        return SAME_BIRTH_DATE if dates[0] and dates[1] and dates[0].iso == dates[1].iso else ""
    return ""


def same_name(first: str, second: str) -> bool:
    """Tell whether two names are usual spellings of one, in any order of their words.

    Examples
    --------
    >>> same_name("Petrov Boris", "Борис Петров"), same_name("Boris", "Boris Petrov")
    (True, False)
    """
    one, other = tokens(first), tokens(second)
    if not one or len(one) != len(other):
        return False
    return set(one) <= set(search_tokens(second)) or set(other) <= set(search_tokens(first))
