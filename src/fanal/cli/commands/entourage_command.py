"""``fanal entourage``."""

from typing import Annotated

import typer

from fanal.bootstrap import open_workspace
from fanal.cli.filtering import Acts, Classes, Kinds, Since, Until, Weight, kept
from fanal.cli.picking import pick
from fanal.cli.session import Session
from fanal.cli.showing import show
from fanal.cli.tables.entourages import present
from fanal.cli.words import _
from fanal.services.entourages import find_entourage

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)
_EXAMPLES = (
    '\n\n    fanal entourage "Mexico" "Elena" --radius 2\n\n    fanal entourage "Mexico" "Elena" --class financial'
)


@app.command(help=_("Show who is around a person, by link class.") + "\n\n" + _("Examples:") + _EXAMPLES)
def entourage(
    ctx: typer.Context,
    case: Annotated[str, typer.Argument(help=_("Title or id of the case."))],
    person: Annotated[str, typer.Argument(help=_("Name, in any script, or id."))],
    radius: Annotated[int, typer.Option(help=_("How many steps."), min=1, max=4)] = 1,
    classes: Classes = None,
    acts: Acts = None,
    kinds: Kinds = None,
    since: Since = "",
    until: Until = "",
    min_weight: Weight = None,
) -> None:
    """Show an entourage."""
    session: Session = ctx.obj
    keep = kept(classes, acts, kinds, (since, until), min_weight)
    with open_workspace(session.settings(), create=False) as workspace:
        root = pick(session, workspace, case, person)
        answer = find_entourage(workspace, case, root.id, radius=radius, keep=keep)
    show(session, answer, lambda out: present(out, answer))
