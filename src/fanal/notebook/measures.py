"""Answers of the analyses."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from fanal.network.registry import ANALYSES
from fanal.notebook.table import Table, shown
from fanal.services.analyses import AnalysisAnswer, MeasureSet

if TYPE_CHECKING:
    import pandas as pd


class Measure:
    """What one analysis says.

    Attributes
    ----------
    answer : AnalysisAnswer
        The answer as the service gave it.
    values : dict
        Figures of the whole network by name.
    parameters : dict
        All of them: enough to have the same answer again.
    notes : tuple of str
        What to know when reading it.
    """

    def __init__(self, answer: AnalysisAnswer) -> None:
        self.answer = answer
        self.values = dict(answer.values)
        self.parameters = dict(answer.parameters)
        self.notes = answer.notes

    @property
    def title(self) -> str:
        """Its title in English."""
        return ANALYSES[self.answer.analysis].title

    @property
    def reference(self) -> str:
        """The source of the method."""
        return ANALYSES[self.answer.analysis].reference

    @property
    def table(self) -> Table:
        """The rows, one for each person, pair or role; the figures if it has no rows but figures; else the matrix.

        Rows of people carry name and id first and stand in the order of the case; sort the frame.
        """
        if self.answer.rows:
            rows = [_named(row) for row in self.answer.rows]
            return Table.of(self.title, rows)
        if self.answer.matrix is not None:
            return self._matrix()
        per = ANALYSES[self.answer.analysis].outputs
        columns = tuple(output.name for output in per if output.of == "row")
        if columns and not self.values:
            return Table.of(self.title, [], columns)
        return Table.of(self.title, [{"figure": name, "value": value} for name, value in self.values.items()])

    def _matrix(self) -> Table:
        matrix = self.answer.matrix
        if matrix is None:
            return Table.of(self.title, [])
        rows = [
            {"": name, **dict(zip(matrix.columns, cells, strict=True))}
            for name, cells in zip(matrix.rows, matrix.cells, strict=True)
        ]
        return Table.of(self.title, rows, ("", *matrix.columns))

    def to_frame(self) -> "pd.DataFrame":
        """Return the table as a data frame; raise `MissingExtraError` without pandas."""
        return self.table.to_frame()

    def __repr__(self) -> str:
        figures = [f"{name}: {shown(value)}" for name, value in self.values.items()] if self.answer.rows else []
        return "\n".join([repr(self.table), *figures, *self.notes])

    def _repr_html_(self) -> str:
        return self.table._repr_html_()


class MeasureTable(Mapping[str, Measure]):
    """What every analysis says, by its id.

    Attributes
    ----------
    answer : MeasureSet
        The answer as the service gave it.
    """

    def __init__(self, answer: MeasureSet) -> None:
        self.answer = answer

    @property
    def figures(self) -> Table:
        """The figures of the whole network: analysis, figure, value, unit."""
        rows = [
            {"analysis": name, "figure": output.name, "value": measure.values[output.name], "unit": output.unit}
            for name, measure in self.items()
            for output in ANALYSES[name].outputs
            if output.of == "value" and output.name in measure.values
        ]
        return Table.of(f"Figures of “{self.answer.case}”", rows, ("analysis", "figure", "value", "unit"))

    @property
    def people(self) -> Table:
        """The measures of each node side by side, name and id first."""
        nodes: dict[object, dict[str, object]] = {}
        columns: dict[str, None] = {"name": None, "id": None}
        for name, measure in self.items():
            if ANALYSES[name].per != "node":
                continue
            for row in measure.table:
                nodes.setdefault(row["id"], {"name": row["name"]}).update(row)
                columns.update(dict.fromkeys(row))
        return Table.of(f"Measures of the people of “{self.answer.case}”", list(nodes.values()), tuple(columns))

    def to_frame(self) -> "pd.DataFrame":
        """Return `people` as a data frame; raise `MissingExtraError` without pandas."""
        return self.people.to_frame()

    def __getitem__(self, name: str) -> Measure:
        return Measure(self.answer.measures[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self.answer.measures)

    def __len__(self) -> int:
        return len(self.answer.measures)

    def __repr__(self) -> str:
        return repr(self.figures)

    def _repr_html_(self) -> str:
        return self.figures._repr_html_()


def _named(row: Mapping[str, object]) -> dict[str, object]:
    """Return a row with name and id first, if it stands for a node."""
    if "caption" not in row:
        return dict(row)
    rest = {name: cell for name, cell in row.items() if name not in {"id", "caption"}}
    return {"name": row["caption"], "id": row["id"], **rest}
