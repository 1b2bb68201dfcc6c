"""Results of analyses as tables."""

from collections.abc import Iterable

from rich.console import Console

from fanal.cli.labels import of_vocabulary
from fanal.cli.showing import line, plain, table
from fanal.cli.words import _
from fanal.errors import InputError
from fanal.network.analysis import Output
from fanal.network.registry import ANALYSES
from fanal.services.analyses import AnalysisAnswer, MeasureSet

_OF_PEOPLE = ("degree", "betweenness", "harmonic", "eigenvector", "pagerank", "core_number", "community", "constraint")


def parameters_of(given: Iterable[str]) -> dict[str, object]:
    """Read ``name=value`` pairs.

    Raises
    ------
    InputError
        One has no equals sign.
    """
    pairs = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals:
            raise InputError("--set takes name=value, as in --set directed=true.")
        pairs[name.strip()] = value.strip()
    return dict(pairs)


def present_one(out: Console, answer: AnalysisAnswer, top: int) -> None:
    """Write one analysis for people: figures, rows, matrix, notes, reference."""
    analysis = ANALYSES[answer.analysis]
    rows = [output for output in analysis.outputs if output.of == "row"]
    line(out, f"{_(analysis.title)}. {_(analysis.summary)}", style="bold")
    for output in analysis.outputs:
        if output.of == "value" and output.name in answer.values:
            unit = f" {_(output.unit)}" if output.unit else ""
            line(out, f"  {_(output.label)}: {plain(answer.values[output.name])}{unit}")
    if answer.rows:
        _present_rows(out, answer, rows, top)
    if answer.matrix is not None:
        matrix = answer.matrix
        lines = [(name, *cells) for name, cells in zip(matrix.rows, matrix.cells, strict=True)]
        table(out, ("", *matrix.columns), lines)
    for note in answer.notes:
        line(out, note, style="dim")
    line(out, analysis.reference + "\n", style="dim")


def _present_rows(out: Console, answer: AnalysisAnswer, outputs: list[Output], top: int) -> None:
    figure = next((o.name for o in outputs if o.type in {"number", "integer"} and o.name != "community"), "")
    ordered = sorted(answer.rows, key=lambda row: -_figure(row.get(figure))) if figure else list(answer.rows)
    by_node = "caption" in answer.rows[0]
    head = [_("Name")] if by_node else []
    head += [_(output.label) for output in outputs]
    lines = [
        ([row["caption"]] if by_node else []) + [_cell(row, output) for output in outputs] for row in ordered[:top]
    ]
    note = _("{shown} of {total}", shown=len(lines), total=len(ordered))
    table(out, head, lines, note=note)


def _figure(cell: object) -> float:
    return float(cell) if isinstance(cell, int | float) else 0.0


def _cell(row: dict[str, object] | object, output: Output) -> object:
    cells: dict[str, object] = row if isinstance(row, dict) else {}
    value = cells.get(output.name)
    if output.type == "id":
        return cells.get(f"{output.name}_caption", value)
    if output.type == "codes" and isinstance(value, list | tuple):
        return ", ".join(_label(str(code)) for code in value)
    return _label(value) if output.type == "code" and isinstance(value, str) else value


def _label(code: str) -> str:
    for name in ("case_role", "link_class"):
        label = of_vocabulary(name)(code)
        if label != code:
            return label
    return code


def present_people(out: Console, answer: MeasureSet, top: int) -> None:
    """Write the usual measures of each person side by side, the best linked first."""
    people: dict[str, dict[str, object]] = {}
    labels: dict[str, str] = {}
    for name, one in answer.measures.items():
        for output in ANALYSES[name].outputs:
            if output.of == "row" and output.name in _OF_PEOPLE and ANALYSES[name].per == "node":
                labels[output.name] = _(output.label)
                for row in one.rows:
                    cells = people.setdefault(str(row["id"]), {"caption": row["caption"]})
                    cells[output.name] = row[output.name]
    ordered = sorted(people.values(), key=lambda cells: -_figure(cells.get("degree")))[:top]
    lines = [[cells["caption"], *(cells.get(name) for name in labels)] for cells in ordered]
    note = _("{shown} of {total}", shown=len(lines), total=len(people))
    table(out, [_("Name"), *labels.values()], lines, title=_("People"), note=note)
