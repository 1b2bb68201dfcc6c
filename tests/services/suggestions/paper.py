"""A paper in the case Harbor, and what is found in it."""

from io import BytesIO

from fanal.services.documents import Upload, add_documents
from fanal.services.suggestions import SuggestionView, Which, list_suggestions, read_document
from fanal.services.workspace import Workspace

PAPER = (
    "Alina Dobre was recruited by Marius Stan in May 2014. Her mother paid 300 euros.\n"
    "His number is +40 721 234 567 and his car is CB 1234 AB.\n"
)


def add_paper(workspace: Workspace, text: str = PAPER, name: str = "report.txt") -> str:
    """Add a text to the case and return its entity id."""
    [told] = add_documents(workspace, "Harbor", [Upload(name, BytesIO(text.encode()))]).documents
    return told.source


def read_paper(workspace: Workspace, text: str = PAPER, name: str = "report.txt") -> str:
    source = add_paper(workspace, text, name)
    read_document(workspace, "Harbor", source)
    return source


def listed(workspace: Workspace, *kinds: str, state: str = "", source: str = "") -> list[SuggestionView]:
    which = Which((source,) if source else (), kinds, (state,) if state else ())
    return list(list_suggestions(workspace, "Harbor", which).suggestions)


def named(workspace: Workspace, value: str) -> SuggestionView:
    [one] = [row for row in listed(workspace) if row.value == value]
    return one
