"""``fanal serve``."""

import webbrowser
from typing import Annotated

import typer

from fanal.bootstrap import open_workspace
from fanal.cli.session import Session
from fanal.cli.words import _
from fanal.web.desk.serving import serve as serve_desk

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)
_EXAMPLES = "\n\n    fanal serve\n\n    fanal --base b.db serve --port 8080 --no-browser"


@app.command(help=_("Open the desk in a browser on this machine.") + "\n\n" + _("Examples:") + _EXAMPLES)
def serve(
    ctx: typer.Context,
    port: Annotated[int, typer.Option(help=_("Port; 0 takes a free one."), min=0, max=65535)] = 0,
    *,
    browser: Annotated[bool, typer.Option(help=_("Open the address in the browser."))] = True,
) -> None:
    """Serve the desk."""
    session: Session = ctx.obj
    with open_workspace(session.settings()) as workspace:
        serve_desk(workspace, port=port, on_ready=lambda address: announce(address, browser=browser))


def announce(address: str, *, browser: bool) -> None:
    """Say where the desk is, and open it if wanted."""
    typer.echo(_("The desk is open at {address}", address=address))
    typer.echo(_("Only this machine can reach it. Ctrl+C ends it."))
    if browser:
        webbrowser.open(address)
