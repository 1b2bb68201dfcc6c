"""What one row tells: a person, and what hangs on the person."""

from collections.abc import Iterator, Sequence

from fanal.exchange.claims import Claims
from fanal.exchange.htcds.fields import plain
from fanal.model.entity import EXISTS
from fanal.model.statement import UNCERTAIN, Statement, sealed
from fanal.model.values import Refused
from fanal.model.vocabulary import Term

PERSON, ADDRESS, PLACE, ROLE, NOTES = "Person", "Address", "Place", "CaseRole", "Note"
RECRUITMENT, EXPLOITATION, TRANSIT, ANY_EVENT = "Recruitment", "Exploitation", "Transit", "Event"
WHOSE = {
    RECRUITMENT: "recruited",
    EXPLOITATION: "exploited",
    TRANSIT: "transported",
    ANY_EVENT: "involved",
    NOTES: "entity",
}
"""The property by which each names the person."""
CAPACITIES = {"actual_victim": "victim", "possible_victim": "possible_victim"}
"""The capacity in the case that follows from a trafficking status; none from having been found to be no victim."""
_EVENTS = {"recruitment": RECRUITMENT, "transit": TRANSIT, "exploitation": EXPLOITATION}
_NOT_A_CODE = "The value is no code of this field in HTCDS 2.0; it is left out."


class Record:
    """Gathers the statements of one row.

    Parameters
    ----------
    claims : Claims
    key : sequence of str
        Tells the row from all others.
    locator : str
    """

    def __init__(self, claims: Claims, key: Sequence[str], locator: str) -> None:
        self._claims, self._key, self._locator = claims, tuple(key), locator
        self._found: dict[str, list[Statement]] = {}
        self._event = ANY_EVENT

    def value(self, schema: str, prop: str, text: str, original: str = "") -> Refused | None:
        """Take a value of what hangs on the person; return why it cannot be stored, if so."""
        found = self._claims.value(self._base(schema), prop, text, original)
        if isinstance(found, Refused):
            return found
        self._add(schema, found)
        return None

    def code(self, schema: str, prop: str, code: str, original: str, *, is_sure: bool) -> Refused | None:
        """Take a code of ours, with the standard's as the original value."""
        name = f"{schema} {code}" if schema == ROLE else schema
        found = self._claims.value(self._base(name), prop, code, original)
        if isinstance(found, Refused):
            return found
        self._add(name, found if is_sure else sealed(self._claims.ids, found._replace(stance=UNCERTAIN)))
        if prop == "traffickingStatus" and code in CAPACITIES:
            return self.code(ROLE, "capacity", CAPACITIES[code], original, is_sure=True)
        return None

    def gender(self, term: Term, original: str) -> Refused | None:
        """Take a gender; what the standard calls unknown says nothing of the person."""
        ours = term.codes.get("ftm", ())
        return self.value(PERSON, "gender", ours[0], original) if ours else None

    def note(self, label: str, text: str) -> Refused | None:
        """Keep what has no place of its own in a note on the person, under its label."""
        return self.value(NOTES, "description", f"{label}: {text}", text)

    def kind_of_event(self, text: str) -> Refused | None:
        """Take which stage of trafficking the row's event belongs to."""
        self._event = _EVENTS.get(plain(text), "")
        if not self._event:
            self._event = ANY_EVENT
            return Refused(_NOT_A_CODE)
        self._found.setdefault(ANY_EVENT, [])
        return None

    def statements(self) -> Iterator[Statement]:
        """Yield all statements of the row; none if no value could be used."""
        if not self._found:
            return
        yield self._claims.exists(PERSON, self._id(PERSON), self._locator)
        yield from self._name()
        for name, rows in self._found.items():
            if name != PERSON:
                yield from self._hanging(name, rows)
            else:
                yield from rows

    def _name(self) -> Iterator[Statement]:
        parts = {row.prop: row.value for row in self._found.get(PERSON, ())}
        whole = " ".join(parts[name] for name in ("firstName", "middleName", "lastName") if name in parts)
        found = self._claims.value(self._base(PERSON), "name", whole)
        if not isinstance(found, Refused):
            yield found

    def _hanging(self, name: str, rows: Sequence[Statement]) -> Iterator[Statement]:
        base = self._base(self._event if name == ANY_EVENT else name, name)
        yield sealed(self._claims.ids, base)
        yield from (sealed(self._claims.ids, row._replace(schema=base.schema)) for row in rows)
        person = self._base(PERSON)
        if base.schema == ROLE:
            yield self._claims.pointer(base, "person", person.entity_id)
        elif base.schema == ADDRESS:
            yield self._claims.pointer(person, "addressEntity", base.entity_id)
        elif base.schema == PLACE:
            event = self._base(self._event, ANY_EVENT)
            if ANY_EVENT not in self._found:
                yield from self._hanging(ANY_EVENT, [])
            yield self._claims.pointer(event, "place", base.entity_id)
        else:
            yield self._claims.pointer(base, WHOSE[base.schema], person.entity_id)

    def _base(self, name: str, key: str = "") -> Statement:
        schema = name.partition(" ")[0]
        return self._claims.exists(schema, self._id(key or name), self._locator)

    def _id(self, name: str) -> str:
        return self._claims.entity_id(*self._key, name)

    def _add(self, name: str, statement: Statement) -> None:
        rows = self._found.setdefault(name, [])
        if statement.prop != EXISTS and statement not in rows:
            rows.append(statement)
