"""``fanal suggestions``."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console

from fanal.bootstrap import open_workspace
from fanal.cli.progress import say, steps_progress
from fanal.cli.session import Session
from fanal.cli.showing import show
from fanal.cli.tables import suggestions as tables
from fanal.cli.words import _, locale
from fanal.services.documents import list_documents
from fanal.services.suggestions import Decision, PapersRead, Which, decide, list_suggestions, read_document
from fanal.services.suggestions.becoming import Choice
from fanal.services.workspace import Workspace

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)
_EXAMPLES = (
    '\n\n    fanal suggestions "Harbor" read\n\n    fanal suggestions "Harbor" --kind person --kind phone'
    '\n\n    fanal suggestions "Harbor" accept ID ID\n\n    fanal suggestions "Harbor" accept ID --as ENTITY'
    '\n\n    fanal suggestions "Harbor" reject --kind date --all'
)
Answer = tuple[object, Callable[[Console], None]]


class Kind(StrEnum):
    """What was found."""

    PERSON = "person"
    PLACE = "place"
    PHONE = "phone"
    EMAIL = "email"
    HANDLE = "handle"
    URL = "url"
    IBAN = "iban"
    CARD = "card"
    PLATE = "plate"
    DOCUMENT_NUMBER = "document_number"
    DATE = "date"
    AMOUNT = "amount"
    LINK = "link"


class Action(StrEnum):
    """What to do with the suggestions of a case."""

    LIST = "list"
    READ = "read"
    ACCEPT = "accept"
    REJECT = "reject"
    WAIT = "wait"


class State(StrEnum):
    """What was decided on a suggestion."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class _Asked:
    which: Which
    ids: tuple[str, ...]
    entity: str
    is_all: bool
    part: tuple[int, int]


@app.command(
    help=_("Find names, numbers and links in the documents of a case; accept or reject what was found.")
    + "\n\n"
    + _("A suggestion is no fact: it enters no map, measure or export before it is accepted.")
    + "\n\n"
    + _("Examples:")
    + _EXAMPLES
)
def suggestions(
    ctx: typer.Context,
    case: Annotated[str, typer.Argument(help=_("Title or id of the case."))],
    action: Annotated[Action, typer.Argument(help=_("What to do."))] = Action.LIST,
    ids: Annotated[list[str] | None, typer.Argument(help=_("Ids of suggestions; with `read`, of documents."))] = None,
    document: Annotated[list[str] | None, typer.Option(help=_("Only those of this document, by id."))] = None,
    kind: Annotated[list[Kind] | None, typer.Option(help=_("Only of this kind."))] = None,
    state: Annotated[State, typer.Option(help=_("Only those in this state."))] = State.WAITING,
    entity: Annotated[str, typer.Option("--as", help=_("Id of the entity whose value it is."))] = "",
    limit: Annotated[int, typer.Option(help=_("List at most this many."), min=1, max=200)] = 50,
    offset: Annotated[int, typer.Option(help=_("Pass over this many."), min=0)] = 0,
    *,
    is_all: Annotated[bool, typer.Option("--all", help=_("Decide on all that match."))] = False,
) -> None:
    """Work with the suggestions of a case."""
    session: Session = ctx.obj
    which = Which(tuple(document or ()), tuple(one.value for one in kind or ()), (state.value,))
    asked = _Asked(which, tuple(ids or ()), entity, is_all, (limit, offset))
    with open_workspace(session.settings(), create=False) as workspace:
        answer, present = _answered(workspace, case, action, asked)
    show(session, answer, present)


def _answered(workspace: Workspace, case: str, action: Action, asked: _Asked) -> Answer:
    if action is Action.LIST:
        limit, offset = asked.part
        listed = list_suggestions(workspace, case, asked.which, limit=limit, offset=offset, locale=locale())
        return listed, lambda out: tables.present_list(out, listed)
    if action is Action.READ:
        read = _read(workspace, case, asked.ids or asked.which.sources)
        return read, lambda out: tables.present_read(out, read)
    if bool(asked.ids) == asked.is_all:
        raise typer.BadParameter(_("Give ids of suggestions, or --all for all that match."))
    choices = tuple(Choice(one, asked.entity) for one in asked.ids) if asked.entity else ()
    which = Which(asked.which.sources, asked.which.kinds) if asked.is_all else None
    made = decide(workspace, case, Decision(action.value, asked.ids, which, choices), locale=locale())
    return made, lambda out: tables.present_made(out, made)


def _read(workspace: Workspace, case: str, sources: tuple[str, ...]) -> PapersRead:
    papers = sources or tuple(one.source for one in list_documents(workspace, case).documents)
    found = new = 0
    for number, source in enumerate(papers, 1):
        with steps_progress(_("Document {number} of {total}", number=number, total=len(papers))) as step:
            read = read_document(workspace, case, source, told=lambda part: step(part.read, part.pages))
        found, new = found + read.found, new + read.new
    if not papers:
        say(_("There are no documents. `fanal documents CASE add FILE` adds some."))
    return PapersRead(len(papers), found, new)
