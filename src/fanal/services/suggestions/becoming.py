"""What a suggestion becomes when it is accepted: operations of an edit that cites document, page and words."""

from collections.abc import Mapping
from dataclasses import dataclass

from fanal.errors import InputError, NotFoundError
from fanal.model.kept.suggestion import ACCEPTED, LINK, Settled, Suggestion, SuggestionQuery
from fanal.model.locator import Locator
from fanal.model.ports import EntityQuery
from fanal.model.scope import Scope
from fanal.model.values import Refused, property_cleaner
from fanal.services.editing.operations import AddClaim, Basis, ClaimGiven, CreateEntity, CreateLink, Operation
from fanal.services.reading import NO_ENTITY
from fanal.services.words import CaseWords
from fanal.services.workspace import Workspace
from fanal.text.names import fold

New = tuple[str, str]
"""Schema and property."""
FIELDS: Mapping[str, tuple[New | None, tuple[str, ...]]] = {
    "person": (("Person", "name"), ("name", "alias", "previousName", "weakAlias", "fatherName", "motherName")),
    "place": (("Place", "name"), ("address", "location", "birthPlace", "city", "name")),
    "phone": (("Phone", "number"), ("phone", "number")),
    "email": (("UserAccount", "email"), ("email",)),
    "handle": (("UserAccount", "username"), ("username", "alias")),
    "url": (("UserAccount", "profileUrl"), ("profileUrl", "website")),
    "iban": (("BankAccount", "iban"), ("iban",)),
    "card": (("BankAccount", "accountNumber"), ("accountNumber",)),
    "plate": (("Vehicle", "registrationNumber"), ("registrationNumber",)),
    "document_number": (None, ("passportNumber", "idNumber", "number")),
    "date": (None, ("date", "startDate", "endDate", "birthDate", "deathDate")),
    "amount": (None, ("amount",)),
}
"""By kind: what it is by itself, if anything, and the properties of others that can take it, likeliest first."""
_PERSON = "person"
_CHOOSE = "Choose what it is a value of: it is nothing by itself."
_NAMESAKE = "Someone of this name is in the case. Say whether this is the same person."
_NAMESAKES = "Someone of the name of one of the two is in the case. Choose who is meant."
_NOT_CLEAR = "Its value is not clear enough to be recorded. Choose what it is a value of, and write it out."
_LOOKED_AT = 50


@dataclass(frozen=True, slots=True)
class Choice:
    """What one suggestion is to become.

    Attributes
    ----------
    suggestion : str
        Its id.
    entity : str
        Whose value it is; "" makes a new entity of it.
    property : str
        Which; "" is the likeliest that this entity has.
    value : str
        As corrected by a person, "" for as found.
    is_new : bool
        Whether it is someone else than whoever has the same name.
    agent, subject : str
        Of a link: entity ids of its ends, "" for the people found in its document.
    """

    suggestion: str
    entity: str = ""
    property: str = ""
    value: str = ""
    is_new: bool = False
    agent: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """A suggestion that could not be accepted, and why."""

    suggestion: str
    template: str


@dataclass
class _Unclear(Exception):  # noqa: N818 (no error: the suggestion goes on waiting)
    template: str


class Plan:
    """An edit that accepts suggestions, worked out one by one.

    Parameters
    ----------
    workspace : Workspace
    scope : Scope
    case_id : str
    words : CaseWords

    Attributes
    ----------
    operations : list of Operation
    settled : list of Settled
        Their entity ids may be temporary names.
    left : list of Left
        Those that go on waiting.
    """

    def __init__(self, workspace: Workspace, scope: Scope, case_id: str, words: CaseWords) -> None:
        self._workspace = workspace
        self._scope = scope
        self._case_id = case_id
        self._words = words
        self.operations: list[Operation] = []
        self.settled: list[Settled] = []
        self.left: list[Left] = []
        self._made: dict[tuple[str, str], str] = {}
        self._people: dict[tuple[str, str], str] = {}

    def accept(self, one: Suggestion, choice: Choice) -> None:
        """Add what a suggestion becomes, or note why it goes on waiting."""
        if any(done.suggestion_id == one.id for done in self.settled):
            return
        before = len(self.operations), len(self.settled), dict(self._made), dict(self._people)
        try:
            became = self._link(one, choice) if one.kind == LINK else self._value(one, choice)
        except _Unclear as why:
            operations, settled, self._made, self._people = before
            del self.operations[operations:], self.settled[settled:]
            self.left.append(Left(one.id, why.template))
            return
        self._settle(one, became)

    def _settle(self, one: Suggestion, became: str) -> None:
        self.settled.append(Settled(one.id, ACCEPTED, became))
        if one.kind == _PERSON:
            self._people[one.source_id, one.key] = became

    # ── values
    def _value(self, one: Suggestion, choice: Choice) -> str:
        new, fields = FIELDS[one.kind]
        if choice.entity:
            return self._claim(one, choice, fields)
        if new is None:
            raise _Unclear(_CHOOSE)
        value = choice.value.strip() or one.value
        service, colon, rest = value.partition(":")
        claims = [ClaimGiven(new[1], rest if one.kind == "handle" and colon else value)]
        if one.kind == "handle" and colon:
            claims.append(ClaimGiven("service", service))
        for claim in claims:
            self._check(new[0], claim)
        same = "" if choice.is_new else self._same(one, new, claims[0].value)
        if same:
            self.operations += [AddClaim("add_claim", same, self._cited(one, claim)) for claim in claims]
            return same
        ref = self._new_ref()
        self._made[one.kind, fold(claims[0].value)] = ref
        self.operations.append(CreateEntity("create_entity", new[0], ref, tuple(claims), _basis(one)))
        return ref

    def _claim(self, one: Suggestion, choice: Choice, fields: tuple[str, ...]) -> str:
        entity = next(iter(self._workspace.store.read_entities(self._scope, [choice.entity])), None)
        if entity is None or entity.case_id != self._case_id:
            raise NotFoundError(NO_ENTITY)
        schema = self._words.model.get(entity.schema)
        names = [choice.property] if choice.property else [name for name in fields if name in schema.properties]
        if not names or names[0] not in schema.properties:
            raise InputError("{schema} has no field {property}.", schema=schema.name, property=choice.property)
        value, currency = choice.value.strip() or one.value, ""
        if one.kind == "amount":
            value, _, currency = value.partition(" ")
        claims = [ClaimGiven(names[0], value)]
        if currency and "currency" in schema.properties:
            claims.append(ClaimGiven("currency", currency))
        for claim in claims:
            self._check(schema.name, claim)
        self.operations += [AddClaim("add_claim", entity.id, self._cited(one, claim)) for claim in claims]
        return entity.id

    def _check(self, schema: str, claim: ClaimGiven) -> None:
        """Leave a suggestion waiting whose value would stop the whole edit."""
        prop = self._words.model.get(schema).properties[claim.property]
        outcome = property_cleaner(prop, country="", vocabularies=self._words.vocabularies)(claim.value)
        if isinstance(outcome, Refused):
            raise _Unclear(_NOT_CLEAR)

    def _cited(self, one: Suggestion, claim: ClaimGiven) -> ClaimGiven:
        return ClaimGiven(claim.property, claim.value, basis=_basis(one))

    def _same(self, one: Suggestion, new: New, value: str) -> str:
        """Return what the case has already under this value; of a person that must be said."""
        made = self._made.get((one.kind, fold(value)), "")
        if one.kind == _PERSON:
            if made or self._namesakes(value):
                raise _Unclear(_NAMESAKE)
            return ""
        if made:
            return made
        if one.kind == "place":
            return next(iter(self._named(new[0], value)), "")
        found = self._workspace.store.standing_claims(self._scope, self._case_id, props=[new[1]], values=[value])
        return next((row.statement.entity_id for row in found if row.statement.schema == new[0]), "")

    def _namesakes(self, name: str) -> list[str]:
        return self._named("Person", name)

    def _named(self, schema: str, name: str) -> list[str]:
        """Return the ids of the entities of a schema with exactly this name, in any script."""
        query = EntityQuery((self._case_id,), (schema,), name, limit=_LOOKED_AT)
        ids = [row.id for row in self._workspace.store.list_entities(self._scope, query).rows]
        entities = self._workspace.store.read_entities(self._scope, ids)
        wanted = fold(name)
        return [
            entity.id
            for entity in entities
            if any(fold(value) == wanted for prop in ("name", "alias") for value in entity.values(prop))
        ]

    # ── links
    def _link(self, one: Suggestion, choice: Choice) -> str:
        agent = choice.agent or self._end(one, one.agent_key, one.agent)
        subject = choice.subject or self._end(one, one.subject_key, one.subject)
        ref = self._new_ref()
        self.operations.append(
            CreateLink("create_link", "Act", (agent,), (subject,), one.value, ref, basis=_basis(one))
        )
        return ref

    def _end(self, link: Suggestion, key: str, name: str) -> str:
        """Return who is at the end of a link: whom the document's own suggestion became, or will become now."""
        if (link.source_id, key) in self._people:
            return self._people[link.source_id, key]
        query = SuggestionQuery((link.source_id,), kinds=(_PERSON,), keys=(key,), limit=1)
        found = self._workspace.store.suggestions.found(self._scope, self._case_id, query).suggestions
        if found and found[0].entity_id and self._stands(found[0].entity_id):
            return found[0].entity_id
        if (_PERSON, fold(name)) in self._made or self._namesakes(name):
            raise _Unclear(_NAMESAKES)
        person = found[0] if found else None
        ref = self._new_ref()
        basis = _basis(person or link)
        self.operations.append(CreateEntity("create_entity", "Person", ref, (ClaimGiven("name", name),), basis))
        self._made[_PERSON, fold(name)] = ref
        self._people[link.source_id, key] = ref
        if person is not None and person.state == "waiting":
            self._settle(person, ref)
        return ref

    def _stands(self, entity_id: str) -> bool:
        return bool(self._workspace.store.read_entities(self._scope, [entity_id]))

    def _new_ref(self) -> str:
        return f"@{len(self.operations)}"


def _basis(one: Suggestion) -> Basis:
    return Basis(source_id=one.source_id, locator=str(Locator(one.page, one.start, one.end, one.words)))
