"""``fanal import``."""

from pathlib import Path
from typing import Annotated

import typer

from fanal.cli.progress import bytes_progress
from fanal.cli.session import Session
from fanal.cli.showing import show
from fanal.cli.tables.importing import present
from fanal.cli.trial import base_for
from fanal.cli.words import _, locale
from fanal.services.imports import ImportOrder, import_files

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)
_EXAMPLES = (
    '\n\n    fanal --base b.db import nodes.csv edges.csv --case "Mexico"'
    '\n\n    fanal import sheet.xlsx --case "Orchard" --dry-run --save-mapping sheet.mapping.yaml'
    '\n\n    fanal import layers/*.csv --case "Gang" --mapping gang.mapping.yaml'
)


@app.command(
    name="import",
    help=_("Bring tables, graphs or entities into a case.")
    + "\n\n"
    + _("CSV, TSV, XLSX, JSON lines, GraphML, GEXF, FollowTheMoney, i2 (ANX), HTCDS, AVRES, and every export of Fanal.")
    + " "
    + _("Without a mapping Fanal finds out what the columns mean and shows it. Importing twice changes nothing.")
    + "\n\n"
    + _("Examples:")
    + _EXAMPLES,
)
def import_into_case(
    ctx: typer.Context,
    files: Annotated[list[Path], typer.Argument(help=_("Files that belong together."))],
    case: Annotated[str, typer.Option(help=_("Title or id of the case; made if it is not there."))] = "",
    mapping: Annotated[Path | None, typer.Option(help=_("A saved mapping: what the columns mean."))] = None,
    save_mapping: Annotated[Path | None, typer.Option(help=_("Where to keep the mapping for the next time."))] = None,
    reason: Annotated[str, typer.Option(help=_("Why; kept with the change."))] = "",
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Read and check everything, keep nothing."))] = False,
) -> None:
    """Import files."""
    session: Session = ctx.obj
    order = ImportOrder(mapping, save_mapping, dry_run, reason=reason, locale=locale())
    with base_for(session, is_trial=dry_run) as workspace, bytes_progress(_("Reading")) as progress:
        outcome = import_files(workspace, case, files, order, progress)
    show(session, outcome, lambda out: present(out, outcome))
