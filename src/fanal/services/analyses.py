"""Analyses: which there are, and what one says of a case."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from fanal.access import Permission
from fanal.model.scope import Scope
from fanal.network.analysis import Analysis, Output, Parameter
from fanal.network.network import Network
from fanal.network.projection import Filter
from fanal.network.registry import ANALYSES, find_analysis, run_analysis
from fanal.network.result import AnalysisResult, Cell, Matrix
from fanal.services.networks import case_network
from fanal.services.reading import latest_change
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT, translated


@dataclass(frozen=True, slots=True)
class ParameterView:
    """One thing that can be chosen; `choices` and their labels are empty but for type ``choice``."""

    name: str
    label: str
    type: str
    default: int | float | bool | str
    minimum: float | None
    maximum: float | None
    choices: tuple[str, ...]
    choice_labels: tuple[str, ...]
    definition: str


@dataclass(frozen=True, slots=True)
class OutputView:
    """One thing that comes out: a column of rows, a value, or the cells of a matrix (`of`)."""

    name: str
    label: str
    type: str
    unit: str
    unit_label: str
    of: str


@dataclass(frozen=True, slots=True)
class AnalysisView:
    """An analysis in the reader's language."""

    id: str
    title: str
    summary: str
    per: str
    parameters: tuple[ParameterView, ...]
    outputs: tuple[OutputView, ...]
    reference: str
    weighted: str
    directed: str


@dataclass(frozen=True, slots=True)
class AnalysisList:
    """All analyses, in the order in which they are shown."""

    analyses: tuple[AnalysisView, ...]


@dataclass(frozen=True, slots=True)
class AnalysisAnswer:
    """What an analysis says.

    Attributes
    ----------
    analysis : str
    parameters : dict
        All of them, defaults filled in: enough to have the same answer again.
    rows : tuple of dict
        One per person, pair or role; a column of entity ids is followed by their names
        (``id`` by ``caption``, ``other`` by ``other_caption``).
    values : dict
        Figures of the whole network.
    matrix : Matrix or None
    notes : tuple of str
        What to know when reading it.
    """

    analysis: str
    parameters: dict[str, Cell]
    rows: tuple[dict[str, Cell], ...]
    values: dict[str, Cell]
    matrix: Matrix | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeasureSet:
    """Several analyses of one case, by their id."""

    case: str
    measures: dict[str, AnalysisAnswer]


def list_analyses(workspace: Workspace, locale: str = DEFAULT) -> AnalysisList:
    """Return the descriptor of every analysis, in the words of a locale."""
    workspace.scope(Permission.READ_MODEL)
    return AnalysisList(tuple(_analysis(entry, locale) for entry in ANALYSES.values()))


def analyze(
    workspace: Workspace,
    case: str,
    analysis_id: str,
    keep: Filter,
    parameters: Mapping[str, object],
    *,
    locale: str = DEFAULT,
) -> AnalysisAnswer:
    """Run one analysis on what a filter leaves of a case.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    analysis_id : str
    keep : Filter
    parameters : mapping of str to object
        Typed values or their text; defaults for the rest.
    locale : str
        Of the notes.

    Raises
    ------
    InputError
        A parameter is unknown or out of range.
    NotFoundError
        There is no such analysis, or no such case for this viewer.
    DeniedError
    """
    chosen = find_analysis(analysis_id).read_parameters(parameters)
    scope, found = workspace.consult(case, f"analysis {analysis_id}")
    network = case_network(workspace, scope, found.id, keep)
    seq = latest_change(workspace, scope, found.id)
    key = ("analysis", found.id, seq, keep, analysis_id, tuple(chosen.items()))
    result = workspace.memory.recall(key, lambda: run_analysis(network, analysis_id, **chosen))
    return AnalysisAnswer(
        analysis=analysis_id,
        parameters=dict(result.parameters),
        rows=_rows(network, result),
        values=dict(result.values),
        matrix=result.matrix,
        notes=(
            *(translated(locale, note.template, note.parts) for note in result.notes),
            *_withdrawn_notes(workspace, scope, found.id, keep, locale),
        ),
    )


def _withdrawn_notes(workspace: Workspace, scope: Scope, case_id: str, keep: Filter, locale: str) -> list[str]:
    """Say how many links rest on withdrawn sources alone, and whether they are counted."""
    data = case_network(workspace, scope, case_id, replace(keep, withdrawn=True)).data
    count = sum(data.edge_withdrawn)
    if not count:
        return []
    counted = "{count} of {total} links rest on withdrawn sources alone. They are counted; the filter leaves them out."
    left_out = "{count} of {total} links rest on withdrawn sources alone. They are left out."
    parts = {"count": count, "total": len(data.edge_link)}
    return [translated(locale, template=counted if keep.withdrawn else left_out, parts=parts)]


def analyze_all(workspace: Workspace, case: str, keep: Filter, *, locale: str = DEFAULT) -> MeasureSet:
    """Run every analysis of the registry with its defaults.

    Raises
    ------
    NotFoundError, DeniedError
    """
    answers = {name: analyze(workspace, case, name, keep, {}, locale=locale) for name in ANALYSES}
    return MeasureSet(workspace.consult(case, "analyses")[1].title, answers)


def _rows(network: Network, result: AnalysisResult) -> tuple[dict[str, Cell], ...]:
    of_ids = {"id", *(o.name for o in find_analysis(result.analysis).outputs if o.of == "row" and o.type == "id")}
    columns: dict[str, Sequence[Cell]] = {}
    for name, cells in result.columns.items():
        columns[name] = cells
        if name in of_ids:
            columns["caption" if name == "id" else f"{name}_caption"] = [_caption(network, cell) for cell in cells]
    return tuple(dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))


def _caption(network: Network, cell: Cell) -> str:
    number = network.index.get(cell) if isinstance(cell, str) else None
    return "" if number is None else network.data.node_caption[number]


def _analysis(entry: Analysis, locale: str) -> AnalysisView:
    return AnalysisView(
        id=entry.id,
        title=translated(locale, entry.title),
        summary=translated(locale, entry.summary),
        per=entry.per,
        parameters=tuple(_parameter(item, locale) for item in entry.parameters),
        outputs=tuple(_output(item, locale) for item in entry.outputs),
        reference=entry.reference,
        weighted=translated(locale, entry.weighted),
        directed=translated(locale, entry.directed),
    )


def _parameter(item: Parameter, locale: str) -> ParameterView:
    return ParameterView(
        name=item.name,
        label=translated(locale, item.label),
        type=item.type,
        default=item.default,
        minimum=item.minimum,
        maximum=item.maximum,
        choices=item.choices,
        choice_labels=tuple(translated(locale, choice.replace("_", " ")) for choice in item.choices),
        definition=translated(locale, item.definition),
    )


def _output(item: Output, locale: str) -> OutputView:
    label, unit = (translated(locale, text) for text in (item.label, item.unit))
    return OutputView(item.name, label, item.type, item.unit, unit, item.of)
