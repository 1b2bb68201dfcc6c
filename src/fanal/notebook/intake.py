"""What became of the files that a case was read from."""

from fanal.notebook.table import Table
from fanal.services.imports import ImportOutcome


class Intake:
    """What was understood of the files, what was refused and why.

    Attributes
    ----------
    outcome : ImportOutcome
        The answer as the service gave it: counts, missing ends, notes about the guess …
    mapping : str
        What the columns mean, as YAML that can be saved and given back as `mapping`; "" without tables.
    """

    def __init__(self, outcome: ImportOutcome) -> None:
        self.outcome = outcome
        self.mapping = outcome.mapping

    @property
    def columns(self) -> Table:
        """What each column became: table, column, use; "" where it was ignored."""
        rows = [
            {"table": table.table, "column": column, "becomes": use}
            for table in self.outcome.tables
            for column, use in (*table.mapped.items(), *((column, ()) for column in table.ignored))
        ]
        return Table.of("Columns", rows, ("table", "column", "becomes"))

    @property
    def problems(self) -> Table:
        """What could not be read: table, row, column, problem; the first of each kind and table."""
        rows = [
            {"table": item.table, "row": item.row, "column": item.column, "problem": item.message}
            for item in self.outcome.problems
        ]
        return Table.of("Problems", rows, ("table", "row", "column", "problem"))

    def __repr__(self) -> str:
        problems = sum(self.outcome.problem_counts.values())
        told = f"{self.outcome.new} new statements, {self.outcome.known} known already, {problems} problems"
        return "\n".join([told, repr(self.columns), *([repr(self.problems)] if self.outcome.problems else [])])

    def _repr_html_(self) -> str:
        return self.columns._repr_html_() + (self.problems._repr_html_() if self.outcome.problems else "")
