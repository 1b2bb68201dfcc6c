"""``fanal cases``."""

import typer

from fanal.bootstrap import open_workspace
from fanal.cli.session import Session
from fanal.cli.showing import show
from fanal.cli.tables.cases import present
from fanal.cli.words import _
from fanal.services.cases import list_cases

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)


@app.command(
    help=_("List the cases of a base.")
    + "\n\n"
    + _("Examples:")
    + "\n\n    fanal cases\n\n    fanal --base b.db cases --json"
)
def cases(ctx: typer.Context) -> None:
    """List the cases."""
    session: Session = ctx.obj
    with open_workspace(session.settings(), create=False) as workspace:
        answer = list_cases(workspace)
    show(session, answer, lambda out: present(out, answer))
