"""What is found: the words, where they stand, what they mean, how sure that is and why."""

from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple

from fanal.text.names import fold

KINDS = (
    "email", "url", "handle", "iban", "card", "document_number", "plate", "date", "amount", "phone", "person", "place",
)  # fmt: skip
"""Every kind of finding; where two overlap, the earlier one in this order stays."""

_READABLE = frozenset({"person", "place"})


@dataclass(frozen=True, slots=True)
class Finding:
    """Words of a text that look like something worth keeping.

    Attributes
    ----------
    kind : str
        One of :data:`KINDS`.
    start, end : int
        ``text[start:end]`` are the words.
    value : str
        In one form: a phone in E.164 (its figures if the country is open), an IBAN and a plate without
        spaces, a date as an ISO prefix (``--MM-DD`` if the year is open), an amount as ``1500 EUR``
        (``200/300 EUR`` for a range), a handle as ``facebook:name`` or ``@name``, a name as it is written.
    confidence : float
        0 to 1; an order of trust, not a measured probability.
    why : str
        Code of the reason: see :data:`REASONS`.
    """

    kind: str
    start: int
    end: int
    value: str
    confidence: float
    why: str


@dataclass(frozen=True, slots=True)
class LinkFinding:
    """Two persons who are named together with a verb of an act.

    Attributes
    ----------
    act : str
        Code of the ``act`` vocabulary.
    agent, subject : Finding
        Persons; for an act without direction, in the order of the text.
    start, end : int
        The passage: the sentence that names both.
    verb_start, verb_end : int
        The words that tell of the act.
    direction : str
        ``forward`` (agent named first), ``backward`` or ``none``.
    confidence : float
        0 to 1, as for :class:`Finding`.
    why : str
        Code of the reason: see :data:`REASONS`.
    """

    act: str
    agent: Finding
    subject: Finding
    start: int
    end: int
    verb_start: int
    verb_end: int
    direction: str
    confidence: float
    why: str


class Reason(NamedTuple):
    """Why something was found, as a sentence for the reader."""

    template: str


REASONS = {
    "address_form": Reason("It has the form of an address."),
    "platform": Reason("It follows the name or the address of a platform."),
    "check_figures": Reason("Its check figures are right."),
    "check_figures_wrong": Reason("It has the length of an IBAN, but its check figures are wrong."),
    "international_number": Reason("It is a valid number with its country code."),
    "national_number": Reason("It is a valid number in a country where the language of the text is spoken."),
    "word_before": Reason("A word before it says what it is."),
    "form_of_country": Reason("It has the form that one country gives to it."),
    "full_date": Reason("Day, month and year are given."),
    "partial_date": Reason("The month and the year, or a day without a year, are given."),
    "season": Reason("A season of a year; only the year is kept."),
    "year_word": Reason("A word beside it says that it is a year."),
    "currency": Reason("A number stands beside a currency."),
    "number_words": Reason("A number in words stands beside a currency."),
    "given_name": Reason("It holds a given name of our lists."),
    "family_name": Reason("It ends like a family name."),
    "title": Reason("A form of address stands before it."),
    "role_word": Reason("A word for a relative or for a part in the case stands before it."),
    "naming_word": Reason("A word such as named or called stands before it."),
    "saying_word": Reason("A verb of persons stands beside it."),
    "capitals": Reason("Capitalized words stand together where no other reason for capitals is known."),
    "named_elsewhere": Reason("The same name stands in full elsewhere in the text."),
    "gazetteer": Reason("It is in our list of places."),
    "active_verb": Reason("The agent stands before the verb, the subject after it."),
    "passive_verb": Reason("The verb is passive."),
    "case_ending": Reason("The endings tell who acts."),
    "symmetric": Reason("The act has no direction."),
}
"""By reason code."""


def key(finding: Finding) -> str:
    """Return what stays the same when the text is read again, so that a rejected finding stays rejected.

    Parameters
    ----------
    finding : Finding

    Returns
    -------
    str
        32 hexadecimal figures over the kind and the value; case, accents and alphabet of a name do not matter.

    Notes
    -----
    Places in the text are left out: a document read again, by another reader of PDF say, has other
    offsets. So a rejection holds for every place where the same words stand in one document. It is no
    secret: keep it beside the case, as the value itself is.

    Examples
    --------
    >>> key(Finding("person", 0, 5, "Елена", 0.8, "given_name")) == key(Finding("person", 9, 14, "ELENA", 0.6, "title"))
    True
    """
    value = fold(finding.value) if finding.kind in _READABLE else finding.value
    return blake2b(f"{finding.kind}\x1f{value or finding.value}".encode(), digest_size=16).hexdigest()


def link_key(link: LinkFinding) -> str:
    """Return what stays the same when the text is read again: the act and its two ends, in their direction.

    Returns
    -------
    str
        32 hexadecimal figures.
    """
    ends = [key(link.agent), key(link.subject)]
    if link.direction == "none":
        ends.sort()
    return blake2b("\x1f".join([link.act, *ends]).encode(), digest_size=16).hexdigest()
