"""What a machine found in a document: it waits, apart from statements, until a person decides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from fanal.model.scope import Scope

WAITING, ACCEPTED, REJECTED = "waiting", "accepted", "rejected"
STATES = (WAITING, ACCEPTED, REJECTED)
LINK = "link"
"""The kind of a suggestion that joins two people by an act; all others are kinds of the engine's findings."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words of a document that may be worth keeping, or two people whom they may join.

    Attributes
    ----------
    id : str
        Keyed, over document and key: the same finding of the same document is the same suggestion.
    case_id, source_id : str
        The document.
    key : str
        What stays the same when the document is read again.
    kind : str
        Of the finding, or :data:`LINK`.
    value : str
        In one form; of a link the code of its act.
    page, start, end : int
        Where the words stand in the text of their page.
    words : str
        As they are written, on one line; of a link its sentence.
    confidence : float
        0 to 1; an order of trust, not a measured probability.
    why : str
        Code of the reason.
    agent, subject : str
        Of a link: names of the two, as they are written.
    agent_key, subject_key : str
        Of a link: keys of the findings that the two are.
    state : str
        ``waiting``, ``accepted`` or ``rejected``.
    entity_id : str
        What it became, "" unless it was accepted.
    """

    id: str
    case_id: str
    source_id: str
    key: str
    kind: str
    value: str
    page: int
    start: int
    end: int
    words: str
    confidence: float
    why: str
    agent: str = ""
    subject: str = ""
    agent_key: str = ""
    subject_key: str = ""
    state: str = WAITING
    entity_id: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """What was decided on a suggestion.

    Attributes
    ----------
    suggestion_id : str
    state : str
        ``waiting`` lets a rejected one wait again.
    entity_id : str
        What it became, "" unless it was accepted.
    """

    suggestion_id: str
    state: str
    entity_id: str = ""


@dataclass(frozen=True, slots=True)
class SuggestionQuery:
    """Which suggestions of a case to list; an empty tuple asks nothing.

    Attributes
    ----------
    source_ids, kinds, states, ids, keys : tuple of str
    limit, offset : int
    """

    source_ids: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    limit: int = 100
    offset: int = 0


@dataclass(frozen=True, slots=True)
class SuggestionsFound:
    """A part of the suggestions, in the order of the papers, and how many there are."""

    suggestions: tuple[Suggestion, ...]
    total: int


@dataclass(frozen=True, slots=True)
class SuggestionCount:
    """How many suggestions of one kind and state a document has."""

    source_id: str
    kind: str
    state: str
    count: int


class SuggestionStore(Protocol):
    """Suggestions of the visible cases; those of a document that was undone are out of sight with it.

    What was decided hangs on changes: where a change is undone, its suggestions are again
    what they were before it. Decisions are written by `fanal.model.ports.Writer.decide`.
    """

    def keep(self, scope: Scope, case_id: str, suggestions: Iterable[Suggestion]) -> int:
        """Keep what was found; return how many were new. One that is known is left alone."""

    def found(self, scope: Scope, case_id: str, query: SuggestionQuery) -> SuggestionsFound:
        """List suggestions."""

    def counts(self, scope: Scope, case_id: str, source_ids: Sequence[str] = ()) -> list[SuggestionCount]:
        """Count suggestions by document, kind and state."""
