"""``fanal redo``."""

from typing import Annotated

import typer

from fanal.bootstrap import open_workspace
from fanal.cli.session import Session
from fanal.cli.showing import line, show
from fanal.cli.words import _
from fanal.services.history import redo as redo_change

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)


@app.command(help=_("Bring back what was undone last.") + "\n\n" + _("Examples:") + '\n\n    fanal redo "Mexico"')
def redo(
    ctx: typer.Context,
    case: Annotated[str, typer.Argument(help=_("Title or id of the case."))],
    reason: Annotated[str, typer.Option(help=_("Why; kept with the change."))] = "",
) -> None:
    """Redo."""
    session: Session = ctx.obj
    with open_workspace(session.settings(), create=False) as workspace:
        answer = redo_change(workspace, case, reason=reason)
    text = _("What change {number} took back stands again.", number=answer.change.undoes)
    show(session, answer, lambda out: line(out, text))
