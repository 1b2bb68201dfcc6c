"""From what someone writes in a notebook to the filter and the entity that are meant."""

from collections.abc import Sequence
from typing import TypedDict

from fanal.errors import NotFoundError
from fanal.network import PEOPLE_KINDS, Filter
from fanal.services import networks
from fanal.services.entities.naming import find_named
from fanal.services.workspace import Workspace

Words = str | Sequence[str]
"""One word or several."""


class FilterWords(TypedDict, total=False):
    """What part of a case to look at, in words; what is not named keeps everything.

    Attributes
    ----------
    link_classes : str or sequence of str
        Keep only links of these classes: ``family``, ``financial`` …, codes or labels in any language.
    acts : str or sequence of str
        Keep only links with one of these acts or sub-types, codes or labels.
    kinds : str or sequence of str
        Kinds of node: ``person``, ``place``, ``phone`` …; people, groups and organizations if not named.
    date_from : str
        Partial date; a link stays if it can lie at or after it. Undated links stay.
    date_to : str
        Partial date; a link stays if it can lie at or before it. Undated links stay.
    min_weight : float
        Keep only links of at least this strength.
    """

    link_classes: Words
    acts: Words
    kinds: Words
    date_from: str
    date_to: str
    min_weight: float


def filter_meant(workspace: Workspace, words: FilterWords) -> Filter:
    """Return the filter that is meant.

    Raises
    ------
    NotFoundError
        There is no such link class, act, sub-type or kind.
    TypeError
        There is no such word of a filter.
    """
    if unknown := sorted(set(words) - FilterWords.__optional_keys__):
        known = ", ".join(sorted(FilterWords.__optional_keys__))
        raise TypeError(f"a network is filtered by {known}; not by {', '.join(unknown)}")
    asked = Filter(
        link_classes=tuple(several(words.get("link_classes", ()))),
        subtypes=tuple(several(words.get("acts", ()))),
        kinds=tuple(several(words.get("kinds", PEOPLE_KINDS))),
        date_from=words.get("date_from", ""),
        date_to=words.get("date_to", ""),
        min_weight=words.get("min_weight"),
    )
    return networks.filter_meant(workspace.model, workspace.vocabularies, asked)


def entity_meant(workspace: Workspace, case: str, name: str) -> str:
    """Return the id of the entity that is meant by a name or an id.

    Raises
    ------
    NotFoundError
        Nobody is called so, or several could be meant.
    """
    found = find_named(workspace, case, name)
    if len(found) > 1:
        raise NotFoundError(
            "{count} could be meant. `case.people` lists them: give more of the name, or the id.", count=len(found)
        )
    return found[0].id


def several(words: Words) -> Sequence[str]:
    """Return one word or several as several."""
    return (words,) if isinstance(words, str) else words
