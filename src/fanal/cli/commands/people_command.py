"""``fanal people``."""

from typing import Annotated

import typer
from rich.console import Console

from fanal.bootstrap import open_workspace
from fanal.cli.labels import of_schema, roles
from fanal.cli.session import Session
from fanal.cli.showing import show, table
from fanal.cli.words import _
from fanal.services.people import FoundPage, Question, find, people_with_role, schemata_of_kind
from fanal.services.vocabularies import code_meant, kind_meant

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)
_EXAMPLES = (
    '\n\n    fanal people "Mexico"\n\n    fanal people "Mexico" "Елена" --json'
    '\n\n    fanal people "Mexico" --role procurer'
)


@app.command(help=_("List or find the people of a case.") + "\n\n" + _("Examples:") + _EXAMPLES)
def people(
    ctx: typer.Context,
    case: Annotated[str, typer.Argument(help=_("Title or id of the case."))],
    text: Annotated[str, typer.Argument(help=_("Beginnings of the words of a name, in any script."))] = "",
    role: Annotated[
        str, typer.Option(help=_("Only who has this case role (a code or a label of the vocabulary)."))
    ] = "",
    kind: Annotated[list[str] | None, typer.Option(help=_("Kinds of entities; person if not given."))] = None,
    order: Annotated[str, typer.Option(help=_("degree: the best linked first; caption: by name."))] = "degree",
    limit: Annotated[int, typer.Option(help=_("How many at most."), min=1, max=1000)] = 50,
) -> None:
    """List the people."""
    session: Session = ctx.obj
    with open_workspace(session.settings(), create=False) as workspace:
        kinds = [kind_meant(workspace.model, text) for text in kind or ["person"]]
        question = Question(text, schemata_of_kind(workspace, kinds), order, limit)
        if role:
            code = code_meant(workspace.vocabularies, ("case_role",), role)
            answer = people_with_role(workspace, case, question, code)
        else:
            answer = find(workspace, case, question)
    show(session, answer, lambda out: _present(out, answer))


def _present(out: Console, answer: FoundPage) -> None:
    rows = [(row.caption, of_schema(row.schema), row.degree, roles(row.roles), row.id) for row in answer.rows]
    note = _("{shown} of {total}", shown=len(rows), total=answer.total)
    table(out, (_("Name"), _("Kind"), _("Links"), _("Roles"), _("Id")), rows, note=note)
