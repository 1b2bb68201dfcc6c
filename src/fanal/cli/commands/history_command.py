"""``fanal history``."""

from typing import Annotated

import typer
from rich.console import Console

from fanal.bootstrap import open_workspace
from fanal.cli.session import Session
from fanal.cli.showing import show, table
from fanal.cli.words import _
from fanal.services.history import ChangeList, list_changes

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)


@app.command(
    help=_("List the changes of a case, latest first.") + "\n\n" + _("Examples:") + '\n\n    fanal history "Mexico"'
)
def history(
    ctx: typer.Context,
    case: Annotated[str, typer.Argument(help=_("Title or id of the case."))],
    limit: Annotated[int, typer.Option(help=_("How many at most."), min=1, max=1000)] = 50,
) -> None:
    """List the changes."""
    session: Session = ctx.obj
    with open_workspace(session.settings(), create=False) as workspace:
        answer = list_changes(workspace, case, limit=limit)
    show(session, answer, lambda out: _present(out, answer))


def _present(out: Console, answer: ChangeList) -> None:
    rows = [
        (row.seq, row.at[:16].replace("T", " "), row.actor, row.label, row.added, row.retracted, row.is_undone)
        for row in answer.changes
    ]
    head = (_("Change"), _("When (UTC)"), _("Who"), _("What"), _("Added"), _("Taken back"), _("Undone"))
    table(out, head, rows)
