"""The cases of a base, for people."""

from rich.console import Console

from fanal.cli.labels import of_vocabulary
from fanal.cli.showing import counted, table
from fanal.cli.words import _
from fanal.services.cases import CaseList


def present(out: Console, answer: CaseList) -> None:
    """Write the cases of a base."""
    label = of_vocabulary("link_class")
    rows = [
        (case.title, case.organization, case.language, case.entities.get("Person", 0), counted(label, case.links))
        for case in answer.cases
    ]
    note = "" if rows else _("The base is empty. `fanal import FILE --case TITLE` begins a case.")
    table(out, (_("Case"), _("Organization"), _("Language"), _("People"), _("Links")), rows, note=note)
