"""``fanal documents``."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from fanal.bootstrap import open_workspace
from fanal.cli.session import Session
from fanal.cli.showing import show
from fanal.cli.tables import documents as tables
from fanal.cli.words import _, locale
from fanal.errors import UnreadableFileError
from fanal.services.documents import (
    AddedDocuments,
    Upload,
    add_documents,
    describe_document,
    find_passages,
    list_documents,
    show_page,
)
from fanal.services.workspace import Workspace

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)
_EXAMPLES = (
    '\n\n    fanal documents "Harbor"\n\n    fanal documents "Harbor" add report.pdf mails.zip'
    '\n\n    fanal documents "Harbor" find Елена 200\n\n    fanal documents "Harbor" show ID --page 2'
)
Answer = tuple[object, Callable[[Console], None]]


class Action(StrEnum):
    """What to do with the documents of a case."""

    LIST = "list"
    ADD = "add"
    SHOW = "show"
    FIND = "find"


@app.command(
    help=_("Add documents to a case, list them, read them, find words in them.")
    + "\n\n"
    + _("PDF, DOCX, ODT, RTF, text, HTML, e-mail, pictures, spreadsheets, and zip of these; each is a source.")
    + "\n\n"
    + _("Examples:")
    + _EXAMPLES
)
def documents(
    ctx: typer.Context,
    case: Annotated[str, typer.Argument(help=_("Title or id of the case."))],
    action: Annotated[Action, typer.Argument(help=_("What to do."))] = Action.LIST,
    what: Annotated[
        list[str] | None, typer.Argument(help=_("Files to add, the id of a document to show, or words to find."))
    ] = None,
    page: Annotated[int, typer.Option(help=_("Show the text of this page."), min=0)] = 0,
) -> None:
    """Work with the documents of a case."""
    session: Session = ctx.obj
    with open_workspace(session.settings(), create=False) as workspace:
        answer, present = _answered(workspace, case, action, what or [], page)
    show(session, answer, present)


def _answered(workspace: Workspace, case: str, action: Action, what: Sequence[str], page: int) -> Answer:
    if action is Action.ADD:
        added = _added(workspace, case, [Path(name) for name in what])
        return added, lambda out: tables.present_added(out, added)
    if action is Action.FIND:
        found = find_passages(workspace, case, " ".join(what))
        return found, lambda out: tables.present_passages(out, found)
    if action is Action.LIST:
        listed = list_documents(workspace, case)
        return listed, lambda out: tables.present_list(out, listed)
    if len(what) != 1:
        raise typer.BadParameter(_("Give the id of one document; `fanal documents CASE` lists them."))
    if page:
        shown = show_page(workspace, case, what[0], page)
        return shown, lambda out: tables.present_page(out, shown)
    described = describe_document(workspace, case, what[0], locale=locale())
    return described, lambda out: tables.present_document(out, described)


def _added(workspace: Workspace, case: str, paths: Sequence[Path]) -> AddedDocuments:
    with ExitStack() as opened:
        uploads = []
        for path in paths:
            try:
                uploads.append(Upload(path.name, opened.enter_context(path.open("rb"))))
            except OSError as error:
                why = error.strerror or type(error).__name__
                raise UnreadableFileError("{file} cannot be opened: {why}.", file=path.name, why=why) from None
        return add_documents(workspace, case, uploads, locale=locale())
