"""The acts, typed: who may do what to whom, which case roles follow, and what class of link acts and sub-types make."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from fanal.model.vocabulary import Term, Vocabulary, load_vocabularies

ACTS, SUBTYPES = "act", "link_subtype"
CRIMINAL = "criminal"
"""The class of an act that says no other."""


@dataclass(frozen=True, slots=True)
class ActTerm:
    """One act of the ``act`` vocabulary.

    Attributes
    ----------
    code : str
    phase : str
        Code of the ``act_phase`` vocabulary.
    agent_role, subject_role : str
        Codes of the ``case_role`` vocabulary that the act gives its two ends, "" for none.
    agent_kinds, subject_kinds : tuple of str
        Schemata that each end may be of; what extends one of them counts.
    is_symmetric : bool
        Whether agent and subject mean the same, so that the act has no direction.
    exploitation : str
        Code of the ``exploitation_type`` vocabulary if the act belongs to one type, else "".
    need_not_be_proven : str
        What may stay open when the act is recorded, in English.
    """

    code: str
    phase: str
    agent_role: str
    subject_role: str
    agent_kinds: tuple[str, ...]
    subject_kinds: tuple[str, ...]
    is_symmetric: bool
    exploitation: str
    need_not_be_proven: str


def _act(term: Term) -> ActTerm:
    values = term.attributes
    return ActTerm(
        code=term.code,
        phase=values["phase"],
        agent_role=values["agent_role"],
        subject_role=values["subject_role"],
        agent_kinds=tuple(values["agent_kinds"]),
        subject_kinds=tuple(values["subject_kinds"]),
        is_symmetric=not values["directed"],
        exploitation=values["exploitation"],
        need_not_be_proven=values["need_not_be_proven"],
    )


@lru_cache(maxsize=1)
def acts() -> Mapping[str, ActTerm]:
    """Return the acts by their codes, in the order of their phases.

    Examples
    --------
    >>> acts()["hosts"].agent_role, acts()["prostitutes_with"].is_symmetric
    ('host', True)
    """
    return acts_of(load_vocabularies()["act"])


def acts_of(vocabulary: Vocabulary) -> Mapping[str, ActTerm]:
    """Return the acts of a vocabulary, which may hold an organization's own."""
    return {term.code: _act(term) for term in vocabulary}


def acts_behind(role: str) -> tuple[str, ...]:
    """Return the codes of the acts from which a case role follows, at either end.

    Examples
    --------
    >>> acts_behind("rite_witness")
    ('witnesses_oath_of',)
    """
    return tuple(act.code for act in acts().values() if role in (act.agent_role, act.subject_role))


class LinkKind(NamedTuple):
    """What an act or sub-type says of every link that has it.

    Attributes
    ----------
    link_class : str
    directed : bool
        Whether the two ends differ in meaning.
    """

    link_class: str
    directed: bool


LinkKinds = Mapping[tuple[str, str], LinkKind]
"""By vocabulary and code."""


def own_kind(vocabulary: str, first: Callable[[str], str]) -> LinkKind:
    """Return the kind that an organization's own term defines.

    Parameters
    ----------
    vocabulary : str
        ``act`` or ``link_subtype``.
    first : callable
        Returns the first value of a property of OwnTerm, "" if it has none.

    Examples
    --------
    >>> own_kind("act", lambda prop: {"linkClass": "support"}.get(prop, ""))
    LinkKind(link_class='support', directed=True)
    """
    if vocabulary == ACTS:
        return LinkKind(first("linkClass") or CRIMINAL, first("directed") != "false")
    return LinkKind(first("linkClass"), first("directed") == "true")


@lru_cache(maxsize=1)
def shipped_kinds() -> LinkKinds:
    """Return the kinds of the acts and sub-types that ship with Fanal.

    Examples
    --------
    >>> shipped_kinds()["act", "gives_assistance_to"].link_class
    'support'
    >>> shipped_kinds()["link_subtype", "sibling"].directed
    False
    """
    return {
        (name, term.code): LinkKind(term.attributes["link_class"], term.attributes["directed"])
        for name in (ACTS, SUBTYPES)
        for term in load_vocabularies()[name]
    }
