"""The one list of analyses, and the one way to run them."""

from types import MappingProxyType
from typing import Final

from fanal.errors import NotFoundError
from fanal.network import measures as _measures
from fanal.network.analysis import REGISTERED, Analysis
from fanal.network.network import Network
from fanal.network.result import AnalysisResult, Note

ANALYSES: Final = MappingProxyType({name: REGISTERED[name] for name in _measures.ORDER})
"""Every analysis by id, in the order in which they are shown."""


def run_analysis(network: Network, analysis_id: str, **parameters: object) -> AnalysisResult:
    """Run one analysis.

    Parameters
    ----------
    network : Network
    analysis_id : str
        A key of `ANALYSES`.
    **parameters : object
        Typed values or their text; defaults for the rest.

    Returns
    -------
    AnalysisResult

    Raises
    ------
    NotFoundError
        There is no such analysis.
    InputError
        A parameter is unknown or out of range.
    """
    analysis = find_analysis(analysis_id)
    chosen = analysis.read_parameters(parameters)
    outcome = analysis.function(network, **chosen)
    columns = {"id": network.node_ids, **outcome.columns} if analysis.per == "node" else outcome.columns
    notes = outcome.notes
    if chosen.get("weight") == "strength" and network.unusable_weights:
        notes = (
            *notes,
            Note("{count} links have no usable strength and count as 1.", {"count": network.unusable_weights}),
        )
    return AnalysisResult(analysis.id, chosen, columns, outcome.values, outcome.matrix, notes)


def find_analysis(analysis_id: str) -> Analysis:
    """Return one descriptor.

    Raises
    ------
    NotFoundError
        There is no such analysis.
    """
    if analysis_id not in ANALYSES:
        raise NotFoundError(
            "There is no analysis named {name}. There are: {known}.", name=analysis_id, known=", ".join(ANALYSES)
        )
    return ANALYSES[analysis_id]
