"""``fanal export``."""

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from fanal.bootstrap import open_workspace
from fanal.cli.filtering import Acts, Classes, Kinds, Since, Until, Weight, kept
from fanal.cli.session import Session
from fanal.cli.showing import line, show
from fanal.cli.words import _, locale
from fanal.services.exports import ExportOrder, export_case, format_of_file, written
from fanal.services.maps import Drawing

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)
_EXAMPLES = (
    '\n\n    fanal export "Mexico" mexico.xlsx\n\n    fanal export "Mexico" mexico.svg --layout radial'
    '\n\n    fanal export "Mexico" - --format jsonl'
)


@app.command(
    help=_("Write a case to a file.")
    + "\n\n"
    + _("Formats: csv (a zip), xlsx, graphml, gexf, ftm, jsonl: importing one again gives the same case;")
    + " "
    + _("anx (i2), htcds, svg, png and a filtered export hold only a part.")
    + "\n\n"
    + _("Examples:")
    + _EXAMPLES
)
def export(
    ctx: typer.Context,
    case: Annotated[str, typer.Argument(help=_("Title or id of the case."))],
    file: Annotated[Path, typer.Argument(help=_("File to write; - is standard output."))],
    form: Annotated[str, typer.Option("--format", help=_("Format; by the ending of the file if not given."))] = "",
    layout: Annotated[
        str, typer.Option(help=_("Of a picture: force, circular, radial, layered, community."))
    ] = "force",
    classes: Classes = None,
    acts: Acts = None,
    kinds: Kinds = None,
    since: Since = "",
    until: Until = "",
    min_weight: Weight = None,
    *,
    force: Annotated[bool, typer.Option("--force", help=_("Write over a file that is there."))] = False,
) -> None:
    """Export a case."""
    session: Session = ctx.obj
    is_part = any((classes, acts, kinds, since, until)) or min_weight is not None
    keep = kept(classes, acts, kinds, (since, until), min_weight) if is_part else None
    order = ExportOrder(format_of_file(file, form), keep, Drawing(layout), locale())
    with open_workspace(session.settings(), create=False) as workspace, _opened(file, force=force) as out:
        receipt = export_case(workspace, case, order, out)
    if str(file) == "-":
        return
    text = _(
        "Wrote {file}: {entities} entities, {edges} links.", file=file, entities=receipt.entities, edges=receipt.edges
    )
    show(session, receipt, lambda out: line(out, text))


def _opened(file: Path, *, force: bool) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdout.buffer) if str(file) == "-" else written(file, force=force)
