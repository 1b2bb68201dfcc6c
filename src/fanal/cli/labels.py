"""Codes and schemata as people call them, in the language of this run."""

from collections.abc import Callable, Iterable

from fanal.cli.words import locale
from fanal.model.schemata import load_model
from fanal.model.vocabulary import load_vocabularies
from fanal.text.messages import label_in


def of_vocabulary(name: str) -> Callable[[str], str]:
    """Return a function from the codes of a vocabulary to their labels."""
    vocabulary = load_vocabularies()[name]
    return lambda code: vocabulary.labelled(code, locale()) if code in vocabulary else code


def of_link(subtype: str, schema: str) -> str:
    """Return what a link is: its act, its sub-type, or else its schema."""
    vocabularies = load_vocabularies()
    for name in ("act", "link_subtype"):
        if subtype in vocabularies[name]:
            return vocabularies[name].labelled(subtype, locale())
    return of_schema(schema)


def of_schema(name: str) -> str:
    """Return the label of a schema."""
    model = load_model()
    return label_in(locale(), model.get(name).label) if name in model else name


def roles(codes: Iterable[str]) -> str:
    """Return case roles as one line."""
    label = of_vocabulary("case_role")
    return ", ".join(label(code) for code in codes)
