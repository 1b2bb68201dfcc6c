"""Guess the link that a relation's word, or a file's name, stands for."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fanal.ingest.mapping.spec import KEEP, ByValue
from fanal.ingest.recognition.shape import Shaped
from fanal.ingest.recognition.vocabulary import relation_named
from fanal.model.vocabulary import Vocabulary

OTHER = "UnknownLink"
CONTACT = "Communication"
_BY_CLASS = {
    "family": "Family",
    "intimate": "Intimate",
    "acquaintance": "Acquaintance",
    "support": "Support",
    "criminal": "CriminalLink",
    "financial": "Payment",
    "communication": CONTACT,
    "membership": "Membership",
}
_DEFAULT_CODES = {"debt": "Debt", "ownership": "Ownership"}
_OF_GROUPS = frozenset({"member", "former_member", "leader", "founder", "affiliated"})
_MOST_VALUES = 40
_PARTS = re.compile(r"[\W_\d]+")


@dataclass(frozen=True, slots=True)
class Relation:
    """A guessed kind of link.

    Attributes
    ----------
    schema : str
    constants : mapping of str to str
        Its act or sub-type, or the word itself.
    target_schema : str
        What its target must be, "" for anyone.
    """

    schema: str
    constants: Mapping[str, str]
    target_schema: str = ""


def relation_of(text: str, vocabularies: Mapping[str, Vocabulary]) -> Relation | None:
    """Return the link that a word stands for, None if it is not known.

    Parameters
    ----------
    text : str
        ``Friendship``, ``recruits``, ``посестрима`` …
    vocabularies : mapping of str to Vocabulary

    Returns
    -------
    Relation or None
        A sub-type that no schema of its class fits between two people becomes an
        `UnknownLink` of that sub-type.
    """
    found = relation_named(text, vocabularies)
    if found is None:
        return None
    return relation_for(*found, vocabularies)


def relation_for(vocabulary: str, code: str, vocabularies: Mapping[str, Vocabulary]) -> Relation:
    """Return the link that a code of ``act``, ``link_class`` or ``link_subtype`` stands for."""
    if vocabulary == "act":
        return Relation("Act", {"act": code})
    if vocabulary == "link_class":
        schema = _BY_CLASS.get(code, OTHER)
        return Relation(schema if code != "membership" else OTHER, {})
    link_class = str(vocabularies["link_subtype"].get(code).attributes.get("link_class", ""))
    if link_class == "membership" and code not in _OF_GROUPS:
        return Relation(OTHER, {"subtype": code})
    schema = _DEFAULT_CODES.get(code) or _BY_CLASS.get(link_class, OTHER)
    return Relation(schema, {"subtype": code}, "Group" if schema == "Membership" else "")


def relation_of_file(name: str, vocabularies: Mapping[str, Vocabulary]) -> Relation | None:
    """Return the link that a word of a file's name stands for, None if none does."""
    for word in _PARTS.split(name.rsplit(".", 1)[0].casefold()):
        if len(word) > 2 and (found := relation_of(word, vocabularies)) is not None:
            return found
    return None


def choice_by_relation(
    shaped: Shaped, column: str, vocabularies: Mapping[str, Vocabulary], target: Mapping[str, Any]
) -> ByValue | None:
    """Return a choice of link by the words of a relation column.

    Parameters
    ----------
    shaped : Shaped
    column : str
    vocabularies : mapping of str to Vocabulary
    target : mapping
        The target's block as plain data, for links whose target must be a group.

    Returns
    -------
    ByValue or None
        None where no word of the sample is known, or there are too many; any word that is
        not listed keeps the block as it is.
    """
    values = sorted(set(shaped.values(column)))
    if not values or len(values) > _MOST_VALUES:
        return None
    known = {text: relation for text in values if (relation := relation_of(text, vocabularies)) is not None}
    if not known:
        return None
    return ByValue(column, {text: _block(relation, target) for text, relation in known.items()}, KEEP)


def _block(relation: Relation, target: Mapping[str, Any]) -> dict[str, Any]:
    block: dict[str, Any] = {"schema": relation.schema}
    if relation.constants:
        block["constants"] = dict(relation.constants)
    if relation.target_schema and "schema" in target:
        block["target"] = {**target, "schema": relation.target_schema}
    return block


def is_directed(rows: Sequence[tuple[str, str, str]]) -> bool:
    """Tell whether links are directed, by some pair told both ways with different weights.

    Parameters
    ----------
    rows : sequence of (source, target, weight)

    Returns
    -------
    bool
        False where nothing shows it.
    """
    weights = {(source, target): weight for source, target, weight in rows}
    return any(
        source != target and weights.get((target, source), weight) != weight
        for (source, target), weight in weights.items()
    )
