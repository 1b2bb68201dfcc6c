"""``fanal roles``."""

from typing import Annotated

import typer
from rich.console import Console

from fanal.bootstrap import open_workspace
from fanal.cli.labels import of_link, of_vocabulary, roles
from fanal.cli.session import Session
from fanal.cli.showing import show, table
from fanal.cli.words import _
from fanal.services.roles import Role, RoleTable, list_roles

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)
_EXAMPLES = '\n\n    fanal roles "Mexico"\n\n    fanal roles "Mexico" --why --json'
_SHOWN = 3


@app.command(name="roles", help=_("Show the case roles of the people, and why.") + "\n\n" + _("Examples:") + _EXAMPLES)
def roles_of_case(
    ctx: typer.Context,
    case: Annotated[str, typer.Argument(help=_("Title or id of the case."))],
    *,
    why: Annotated[bool, typer.Option("--why", help=_("Name the acts that each role follows from."))] = False,
) -> None:
    """Show the roles."""
    session: Session = ctx.obj
    with open_workspace(session.settings(), create=False) as workspace:
        answer = list_roles(workspace, case)
    show(session, answer, lambda out: _present(out, answer, why=why))


def _present(out: Console, answer: RoleTable, *, why: bool) -> None:
    label, capacity = of_vocabulary("case_role"), of_vocabulary("capacity")
    rows = [
        (
            person.caption if index == 0 else "",
            label(role.role),
            capacity(role.capacity),
            _origin(role),
            _evidence(role),
        )
        for person in answer.people
        for index, role in enumerate(person.roles)
    ]
    head = [_("Name"), _("Role"), _("Capacity"), _("Recorded or derived"), _("From")]
    table(out, head if why else head[:4], rows if why else [row[:4] for row in rows])
    together = [(roles(row.roles), row.count) for row in answer.cumulated]
    table(out, (_("Roles together"), _("People")), together, title=_("How roles add up"))


def _origin(role: Role) -> str:
    return _("recorded") if role.origin == "recorded" else _("derived")


def _evidence(role: Role) -> str:
    shown = [f"{of_link(item.act, '')} – {item.other_caption}" for item in role.evidence[:_SHOWN]]
    more = len(role.evidence) - len(shown)
    return "; ".join(shown) + (_(" and {count} more", count=more) if more > 0 else "")
