"""``fanal demo``."""

from pathlib import Path
from typing import Annotated

import typer

from fanal.bootstrap import open_workspace
from fanal.cli.progress import say
from fanal.cli.session import Session
from fanal.cli.showing import show
from fanal.cli.tables.glance import present
from fanal.cli.words import _
from fanal.errors import StoreError
from fanal.services.cases import list_cases
from fanal.services.examples import FEATURED, add_examples
from fanal.services.summaries import glance_at
from fanal.web.desk.serving import serve

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)
_EXAMPLES = "\n\n    fanal demo\n\n    fanal demo --serve\n\n    fanal --base big.db demo --generated 200"
_BASE = Path(".demo") / "demo.db"


@app.command(
    help=_("Make a base of example cases, show what is in it, and serve it.")
    + "\n\n"
    + _("The stories are invented; the gang network is open data (CC0).")
    + "\n\n"
    + _("Examples:")
    + _EXAMPLES
)
def demo(
    ctx: typer.Context,
    generated: Annotated[int, typer.Option(help=_("How many more cases to invent."), min=0, max=100_000)] = 0,
    seed: Annotated[int, typer.Option(help=_("The same seed invents the same cases."))] = 1,
    port: Annotated[int, typer.Option(help=_("Port; 0 takes a free one."), min=0, max=65535)] = 0,
    *,
    served: Annotated[bool, typer.Option("--serve", help=_("Open the desk afterwards, until Ctrl+C."))] = False,
) -> None:
    """Make the example base."""
    session: Session = ctx.obj
    if not session.base:
        _make_folder()
    with open_workspace(session.settings(base=str(_BASE))) as workspace:
        add_examples(workspace, generated=generated, seed=seed, progress=lambda title: say(f"▸ {title}"))
        cases, glance = list_cases(workspace), glance_at(workspace, FEATURED)
        show(session, glance, lambda out: present(out, cases, glance))
        if served:
            serve(
                workspace, port=port, on_ready=lambda address: say(_("The desk is open at {address}", address=address))
            )


def _make_folder() -> None:
    try:
        _BASE.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise StoreError(
            "The folder {folder} cannot be made here. Name another place with --base.", folder=_BASE.parent
        ) from error
