"""``fanal paths``."""

from typing import Annotated

import typer
from rich.console import Console

from fanal.bootstrap import open_workspace
from fanal.cli.filtering import Acts, Classes, Kinds, Since, Until, Weight, kept
from fanal.cli.labels import of_link
from fanal.cli.picking import pick
from fanal.cli.session import Session
from fanal.cli.showing import show, table
from fanal.cli.words import _
from fanal.services.networks import Edge
from fanal.services.paths import PathList, PathStep, PathView, find_paths

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)
_EXAMPLES = '\n\n    fanal paths "Mexico" "Elena" "Goran"\n\n    fanal paths "Mexico" "Elena" "Goran" --count 5 --json'


@app.command(help=_("Find the ways from one person to another.") + "\n\n" + _("Examples:") + _EXAMPLES)
def paths(
    ctx: typer.Context,
    case: Annotated[str, typer.Argument(help=_("Title or id of the case."))],
    source: Annotated[str, typer.Argument(help=_("Name or id to begin at."))],
    target: Annotated[str, typer.Argument(help=_("Name or id to end at."))],
    count: Annotated[int, typer.Option(help=_("How many ways at most, shortest first."), min=1, max=50)] = 3,
    classes: Classes = None,
    acts: Acts = None,
    kinds: Kinds = None,
    since: Since = "",
    until: Until = "",
    min_weight: Weight = None,
) -> None:
    """Find paths."""
    session: Session = ctx.obj
    keep = kept(classes, acts, kinds, (since, until), min_weight)
    with open_workspace(session.settings(), create=False) as workspace:
        ends = [pick(session, workspace, case, name).id for name in (source, target)]
        answer = find_paths(workspace, case, ends[0], ends[1], count=count, keep=keep)
    show(session, answer, lambda out: _present(out, answer))


def _present(out: Console, answer: PathList) -> None:
    rows = [
        (number if index == 0 else "", *_step(path, step))
        for number, path in enumerate(answer.paths, start=1)
        for index, step in enumerate(path.steps)
    ]
    note = "" if rows else _("There is no way between them in this part of the network.")
    table(out, (_("Way"), _("From"), _("Links"), _("To")), rows, note=note)


def _step(path: PathView, step: PathStep) -> tuple[str, str, str]:
    names = {node.id: node.caption for node in path.nodes}
    links = dict.fromkeys(_read_from(step.source, edge) for edge in step.edges)
    return names[step.source], ", ".join(links), names[step.target]


def _read_from(end: str, edge: Edge) -> str:
    """Return what a link is, with an arrow that says who does it when read from one end."""
    label = of_link(edge.subtype, edge.schema)
    if not edge.directed:
        return label
    return f"{label} →" if edge.source == end else f"← {label}"
