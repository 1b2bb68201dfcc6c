"""``fanal undo``."""

from typing import Annotated

import typer

from fanal.bootstrap import open_workspace
from fanal.cli.session import Session
from fanal.cli.showing import line, show
from fanal.cli.words import _
from fanal.services.history import undo as undo_change

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)
_EXAMPLES = '\n\n    fanal undo "Mexico"\n\n    fanal undo "Mexico" --change 12'


@app.command(help=_("Take the latest change of a case back.") + "\n\n" + _("Examples:") + _EXAMPLES)
def undo(
    ctx: typer.Context,
    case: Annotated[str, typer.Argument(help=_("Title or id of the case."))],
    change: Annotated[int | None, typer.Option(help=_("Number of another change; `fanal history` lists them."))] = None,
    reason: Annotated[str, typer.Option(help=_("Why; kept with the change."))] = "",
) -> None:
    """Undo."""
    session: Session = ctx.obj
    with open_workspace(session.settings(), create=False) as workspace:
        answer = undo_change(workspace, case, seq=change, reason=reason)
    text = _("Change {number} is undone. `fanal redo` brings it back.", number=answer.change.undoes)
    show(session, answer, lambda out: line(out, text))
