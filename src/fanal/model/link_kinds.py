"""The class and the direction that an act or sub-type gives to its links."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from fanal.model.vocabulary import load_vocabularies

ACTS, SUBTYPES = "act", "link_subtype"
CRIMINAL = "criminal"
"""The class of an act that says no other."""


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
