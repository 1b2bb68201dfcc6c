"""Read a text once and return everything found in it."""

from collections.abc import Sequence

from fanal.suggestions.choosing import without_overlaps
from fanal.suggestions.finding import Finding, LinkFinding
from fanal.suggestions.identifiers.accounts import find_accounts
from fanal.suggestions.identifiers.amounts import find_amounts
from fanal.suggestions.identifiers.dates import find_dates
from fanal.suggestions.identifiers.internet import find_internet
from fanal.suggestions.identifiers.papers import find_papers
from fanal.suggestions.identifiers.phones import find_phones
from fanal.suggestions.identifiers.plates import find_plates
from fanal.suggestions.language import detect_language
from fanal.suggestions.lexicon import LANGUAGES, lexicon
from fanal.suggestions.linking.links import links_in
from fanal.suggestions.naming.persons import find_persons, lines_without_capitals
from fanal.suggestions.naming.places import find_places
from fanal.suggestions.reading import Reading

_BY_FORM = (find_internet, find_accounts, find_papers, find_plates, find_dates, find_amounts, find_phones)


def find(text: str, language: str = "") -> list[Finding]:
    """Return what a text seems to name: identifiers, dates, sums, places and people.

    Parameters
    ----------
    text : str
        Of any length, in any script.
    language : str
        A code of our languages (``sr-Latn`` is read as ``sr``); found out from the text if not given
        or not ours.

    Returns
    -------
    list of Finding
        In the order of the text, none overlapping another.

    Notes
    -----
    Pure and deterministic; time grows with the length of the text. Suggestions only: nothing of it is
    a fact before a person accepts it.

    Examples
    --------
    >>> [(one.kind, one.value) for one in find("Elena Popa paid 300 euros on 3 May 2014.")]
    [('person', 'Elena Popa'), ('amount', '300 EUR'), ('date', '2014-05-03')]
    """
    reading = read(text, language)
    chat = lines_without_capitals(reading)
    found = [finding for finder in _BY_FORM for finding in finder(reading)]
    return without_overlaps([*found, *find_persons(reading, chat), *find_places(reading, chat)])


def find_links(text: str, findings: Sequence[Finding], language: str = "") -> list[LinkFinding]:
    """Return who may have done what to whom: two persons named in one sentence with a verb of an act.

    Parameters
    ----------
    text : str
    findings : sequence of Finding
        What :func:`find` found in the same text; persons that a reader took out are not linked.
    language : str
        As for :func:`find`.

    Returns
    -------
    list of LinkFinding
        In the order of the text.

    Notes
    -----
    Pure and deterministic; time grows with the length of the text. A verb that is denied (did not pay)
    makes no link; hearsay (he says that she …) does: the passage is there to be read.

    Examples
    --------
    >>> text = "Alina Dobre was recruited by Marius Stan in May 2014."
    >>> [(one.act, one.agent.value, one.subject.value) for one in find_links(text, find(text))]
    [('recruits', 'Marius Stan', 'Alina Dobre')]
    """
    return list(links_in(read(text, language), sorted(findings, key=lambda one: one.start)))


def read(text: str, language: str = "") -> Reading:
    """Return a text made ready for the finders, in its language."""
    code = language.partition("-")[0]
    return Reading(text, lexicon(code if code in LANGUAGES else detect_language(text)))
