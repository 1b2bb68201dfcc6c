"""A person named on the command line: found, or the candidates shown."""

import typer

from fanal.cli.labels import of_schema, roles
from fanal.cli.session import Session
from fanal.cli.showing import show, table
from fanal.cli.words import _
from fanal.errors import NotFoundError
from fanal.services.entities.naming import find_named
from fanal.services.people import FoundEntity, FoundPage
from fanal.services.workspace import Workspace


def pick(session: Session, workspace: Workspace, case: str, name_or_id: str) -> FoundEntity:
    """Return the entity that is meant; if it is not clear, show who could be meant and end with status 4.

    Raises
    ------
    NotFoundError
        Nothing is called so.
    typer.Exit
        Several could be meant.
    """
    found = find_named(workspace, case, name_or_id)
    if len(found) == 1:
        return found[0]
    rows = [(row.id, row.caption, of_schema(row.schema), roles(row.roles)) for row in found]
    note = _("Several fit. Give more of the name, or the id.")
    head = (_("Id"), _("Name"), _("Kind"), _("Roles"))
    show(session, FoundPage(found, len(found)), lambda out: table(out, head, rows, note=note))
    raise typer.Exit(NotFoundError.exit_status)
