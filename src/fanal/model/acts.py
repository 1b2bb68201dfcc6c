"""The acts, typed: who may do what to whom, and which case roles follow from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from fanal.model.vocabulary import Term, Vocabulary, load_vocabularies


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
