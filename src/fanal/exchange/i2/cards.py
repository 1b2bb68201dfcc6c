"""Cards: the dated, sourced notes of an item; in our own charts also the claims behind its attributes."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from fanal.exchange.claims import Claims
from fanal.exchange.i2.grading import Evaluation, graded
from fanal.model.statement import NEGATED, UNCERTAIN, Statement, sealed
from fanal.model.values import Refused

ROLE, NOTE = "CaseRole", "Note"
_CLAIM = re.compile(r".*\((\w+)\)(?: \[(.*)\])?")
SPAN = ".."
FLAGS = "; "


def card_statements(
    claims: Claims, base: Statement, card: Element, evaluation: Evaluation, number: int
) -> Iterator[Statement | Refused]:
    """Yield what a card says.

    Parameters
    ----------
    claims : Claims
    base : Statement
        That the item exists.
    card : Element
    evaluation : Evaluation
        Of the card.
    number : int
        Its place among the cards of the item.

    Yields
    ------
    Statement or Refused
        A value of the item where the summary names one of our properties in brackets, a case role where it
        names that; else a note on the entity, or the description of the link.
    """
    schema = claims.model.get(base.schema)
    plain = base._replace(source_id=claims.source_id, stance="asserted")
    rests, about = graded(claims, plain, evaluation)
    yield from about
    summary, text = card.get("Summary", "").strip(), card.get("Text", "").strip()
    named = _CLAIM.fullmatch(summary)
    if named and named[1] in schema.properties and schema.properties[named[1]].type != "entity":
        yield claims.value(_flagged(rests, named[2] or ""), named[1], text)
    elif named and named[1] == ROLE:
        yield from _role(claims, rests, text)
    elif schema.edge is None and schema.is_a("Thing"):
        yield from _note(claims, rests, card, number)
    else:
        prop = "description" if "description" in schema.properties else "notes"
        if prop in schema.properties and (summary or text):
            found = claims.value(rests, prop, "\n".join(part for part in (summary, text) if part))
            yield _dated(claims, found, card) if isinstance(found, Statement) else found


def _flagged(base: Statement, flags: str) -> Statement:
    for flag in flags.split(FLAGS):
        if flag in (UNCERTAIN, NEGATED):
            base = base._replace(stance=flag)
        elif SPAN in flag:
            start, _, end = flag.partition(SPAN)
            base = base._replace(valid_from=start, valid_to=end)
        elif flag:
            base = base._replace(lang=flag)
    return base


def _dated(claims: Claims, statement: Statement, card: Element) -> Statement:
    if card.get("DateSet") != "true":
        return statement
    day = card.get("DateTime", "").partition("T")[0]
    return sealed(claims.ids, statement._replace(valid_from=day, valid_to=day))


def _note(claims: Claims, rests: Statement, card: Element, number: int) -> Iterator[Statement | Refused]:
    words = card.get("Summary", ""), card.get("Text", ""), card.get("DateTime", "")
    key = claims.entity_id("i2", "card", rests.entity_id, *words, "" if any(words) else str(number))
    base = rests._replace(schema=NOTE, entity_id=key)
    yield sealed(claims.ids, base)
    yield claims.pointer(base, "entity", rests.entity_id)
    for prop, text in (("name", words[0]), ("description", words[1])):
        if text.strip():
            yield claims.value(base, prop, text)
    if card.get("DateSet") == "true":
        yield claims.value(base, "createdAt", words[2].partition("T")[0])
    if told := card.get("DateTimeDescription", "").strip():
        yield claims.value(base, "notes", told)


def _role(claims: Claims, rests: Statement, text: str) -> Iterator[Statement | Refused]:
    lines = [
        (prop, value.strip()) for prop, between, value in (line.partition(":") for line in text.splitlines()) if between
    ]
    key = next((value for prop, value in lines if prop == "id"), text)
    base = rests._replace(schema=ROLE, entity_id=claims.entity_id("i2", "role", rests.entity_id, key))
    yield sealed(claims.ids, base)
    yield claims.pointer(base, "person", rests.entity_id)
    known = claims.model.get(ROLE).properties
    for prop, value in lines:
        if prop in known and known[prop].type != "entity":
            yield claims.value(base, prop, value)
