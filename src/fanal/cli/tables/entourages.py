"""An entourage, for people."""

from rich.console import Console

from fanal.cli.labels import of_vocabulary, roles
from fanal.cli.showing import counted, table
from fanal.cli.words import _
from fanal.services.entourages import EntourageView


def present(out: Console, answer: EntourageView) -> None:
    """Write who is around, step by step."""
    label = of_vocabulary("link_class")
    rows = [
        (row.step, row.caption, roles(row.roles), counted(label, row.by_class))
        for row in answer.members
        if row.id != answer.root
    ]
    name = next((row.caption for row in answer.members if row.id == answer.root), "")
    note = _("{people} around, links: {links}", people=len(rows), links=counted(label, answer.by_class))
    head = (_("Step"), _("Name"), _("Roles"), _("Links with the entourage"))
    table(out, head, rows, title=_("Entourage of {name}", name=name), note=note)
