"""``fanal measures``."""

from typing import Annotated

import typer
from rich.console import Console

from fanal.bootstrap import open_workspace
from fanal.cli.filtering import Acts, Classes, Kinds, Since, Until, Weight, kept
from fanal.cli.labels import of_vocabulary
from fanal.cli.session import Session
from fanal.cli.showing import plain, show, table
from fanal.cli.tables.measures import parameters_of, present_one, present_people
from fanal.cli.words import _, locale
from fanal.errors import InputError
from fanal.network.registry import ANALYSES
from fanal.services.analyses import MeasureSet, analyze, analyze_all
from fanal.services.cases import describe_case

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)
_EXAMPLES = (
    '\n\n    fanal measures "Mexico" --json\n\n    fanal measures "Mexico" --measure betweenness --set directed=true'
    '\n\n    fanal measures "Mexico" --class financial --top 5'
)


@app.command(
    help=_("Run the network analyses.")
    + "\n\n"
    + _("Analyses: {names}", names=", ".join(ANALYSES))
    + "\n\n"
    + _("Examples:")
    + _EXAMPLES
)
def measures(
    ctx: typer.Context,
    case: Annotated[str, typer.Argument(help=_("Title or id of the case."))],
    measure: Annotated[list[str] | None, typer.Option(help=_("Only this analysis (repeat for more)."))] = None,
    given: Annotated[
        list[str] | None, typer.Option("--set", help=_("A parameter of the analysis, as name=value (repeat for more)."))
    ] = None,
    top: Annotated[int, typer.Option(help=_("How many rows to show; --json gives all."), min=1)] = 15,
    classes: Classes = None,
    acts: Acts = None,
    kinds: Kinds = None,
    since: Since = "",
    until: Until = "",
    min_weight: Weight = None,
) -> None:
    """Run analyses."""
    session: Session = ctx.obj
    keep = kept(classes, acts, kinds, (since, until), min_weight)
    parameters = parameters_of(given or [])
    if parameters and not measure:
        raise InputError("--set belongs to one analysis: name it with --measure.")
    with open_workspace(session.settings(), create=False) as workspace:
        if measure:
            names = dict.fromkeys(measure)
            answers = {name: analyze(workspace, case, name, keep, parameters, locale=locale()) for name in names}
            answer = MeasureSet(describe_case(workspace, case).title, answers)
        else:
            answer = analyze_all(workspace, case, keep, locale=locale())
    show(session, answer, lambda out: _present(out, answer, top, each=bool(measure)))


def _present(out: Console, answer: MeasureSet, top: int, *, each: bool) -> None:
    if each:
        for one in answer.measures.values():
            present_one(out, one, top)
        return
    label = of_vocabulary("case_role")
    figures = [
        (ANALYSES[name].title, output.label, plain(one.values[output.name]), output.unit)
        for name, one in answer.measures.items()
        for output in ANALYSES[name].outputs
        if output.of == "value" and output.name in one.values
    ]
    head = (_("Analysis"), _("Figure"), _("Value"), _("Unit"))
    table(out, head, [(_(a), _(f), value, _(unit) if unit else "") for a, f, value, unit in figures])
    present_people(out, answer, top)
    together = [(", ".join(label(code) for code in _codes(row["roles"])), row["count"]) for row in _rows(answer)]
    table(out, (_("Roles together"), _("People")), together[:top], title=_("How roles add up"))


def _rows(answer: MeasureSet) -> list[dict[str, object]]:
    return [dict(row) for row in answer.measures["cumulated_roles"].rows]


def _codes(cell: object) -> list[str]:
    return [str(code) for code in cell] if isinstance(cell, list | tuple) else [str(cell)]
