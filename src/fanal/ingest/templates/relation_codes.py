"""A kind of link as one code with its vocabulary: ``act:recruits``, ``link_subtype:friend``, ``link_class:family``."""

from collections.abc import Mapping

from fanal.errors import MappingError
from fanal.ingest.recognition.relations import Relation, relation_for, relation_of
from fanal.ingest.recognition.vocabulary import relation_named
from fanal.model.vocabulary import Vocabulary

VOCABULARIES = ("act", "link_subtype", "link_class")


def relation_of_code(code: str, vocabularies: Mapping[str, Vocabulary]) -> Relation:
    """Return the link that a code stands for.

    Raises
    ------
    MappingError
        There is no such code.
    """
    vocabulary, _, term = code.partition(":")
    if vocabulary not in VOCABULARIES or term not in vocabularies[vocabulary]:
        raise MappingError("There is no kind of link {code}. Choose one from the list.", code=code)
    return relation_for(vocabulary, term, vocabularies)


def code_of_text(text: str, vocabularies: Mapping[str, Vocabulary]) -> str:
    """Return the code that a word stands for in any language, "" if it is not known."""
    if relation_of(text, vocabularies) is None:
        return ""
    found = relation_named(text, vocabularies)
    return ":".join(found) if found else ""
