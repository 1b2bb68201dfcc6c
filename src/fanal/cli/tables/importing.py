"""The outcome of an import, for people: what was understood, what was refused, what came of it."""

from rich.console import Console
from rich.syntax import Syntax

from fanal.cli.labels import of_schema
from fanal.cli.showing import counted, line, table
from fanal.cli.words import _
from fanal.services.imports import ImportOutcome
from fanal.services.imports.report import ImportedTable

_SHOWN = 20


def present(out: Console, outcome: ImportOutcome) -> None:
    """Write the outcome."""
    for one in outcome.tables:
        _table(out, one)
    for note in outcome.notes:
        line(out, note, style="dim")
    if outcome.is_guessed and outcome.is_dry_run and outcome.mapping:
        line(out, _("The mapping that was found (--save-mapping keeps it):"))
        out.print(Syntax(outcome.mapping, "yaml", background_color="default", word_wrap=True))
    _problems(out, outcome)
    _sum(out, outcome)


def _table(out: Console, one: ImportedTable) -> None:
    found = ", ".join(f"{name} {value}" for name, value in one.found.items() if value)
    line(out, f"{one.table} ({one.format}; {found})", style="bold")
    rows = [(column, ", ".join(uses)) for column, uses in one.mapped.items()]
    rows += [(column, _("ignored")) for column in one.ignored]
    table(out, (_("Column"), _("Becomes")), rows)
    counts = _("Rows: {rows}, kept: {kept}, refused: {refused}", rows=one.rows, kept=one.kept, refused=one.refused)
    line(out, counts + "\n", style="dim")


def _problems(out: Console, outcome: ImportOutcome) -> None:
    if not outcome.problems:
        return
    rows = [(item.table, item.row, item.column, item.message) for item in outcome.problems[:_SHOWN]]
    total = sum(outcome.problem_counts.values())
    note = _("{shown} of {total}", shown=len(rows), total=total)
    table(out, (_("Table"), _("Row"), _("Column"), _("Problem")), rows, title=_("Problems"), note=note)


def _sum(out: Console, outcome: ImportOutcome) -> None:
    line(out, _("Entities: {counts}", counts=counted(of_schema, outcome.entities)))
    line(out, _("Links: {counts}", counts=counted(of_schema, outcome.links)))
    if outcome.missing_ends:
        line(out, _("Named in links but not in the list of nodes, and kept: {count}", count=outcome.missing_ends))
    if outcome.is_dry_run:
        line(out, _("Nothing was kept: this was a trial."))
    elif outcome.new == 0:
        line(out, _("Everything stood in the case “{case}” already; nothing changed.", case=outcome.title))
    else:
        line(out, _("{new} new statements in the case “{case}”.", new=outcome.new, case=outcome.title))
