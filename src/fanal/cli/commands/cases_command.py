"""``fanal cases``."""

import typer
from rich.console import Console

from fanal.bootstrap import open_workspace
from fanal.cli.labels import of_vocabulary
from fanal.cli.session import Session
from fanal.cli.showing import counted, show, table
from fanal.cli.words import _
from fanal.services.cases import CaseList, list_cases

app = typer.Typer(rich_markup_mode="markdown")


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
    show(session, answer, lambda out: _present(out, answer))


def _present(out: Console, answer: CaseList) -> None:
    label = of_vocabulary("link_class")
    rows = [
        (case.title, case.organization, case.language, case.entities.get("Person", 0), counted(label, case.links))
        for case in answer.cases
    ]
    note = "" if rows else _("The base is empty. `fanal import FILE --case TITLE` begins a case.")
    table(out, (_("Case"), _("Organization"), _("Language"), _("People"), _("Links")), rows, note=note)
