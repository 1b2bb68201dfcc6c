"""The network engine: projection, entourage, roles, measures, paths, layouts. Pure functions over plain columns."""

from fanal.network import one_thread as _one_thread  # noqa: F401 (first: igraph is loaded here)
from fanal.network.entourage import Entourage, Member, entourage
from fanal.network.layout import layout
from fanal.network.network import Network
from fanal.network.paths import Path, Step, shortest_paths
from fanal.network.projection import ALL, PEOPLE_KINDS, Filter, project
from fanal.network.registry import ANALYSES, find_analysis, run_analysis
from fanal.network.result import AnalysisResult, Matrix, Note
from fanal.network.roles import Evidence, RecordedRole, RoleFinding, cumulated_roles, derive_roles
from fanal.network.two_mode import project_shared

__all__ = [
    "ALL",
    "ANALYSES",
    "PEOPLE_KINDS",
    "AnalysisResult",
    "Entourage",
    "Evidence",
    "Filter",
    "Matrix",
    "Member",
    "Network",
    "Note",
    "Path",
    "RecordedRole",
    "RoleFinding",
    "Step",
    "cumulated_roles",
    "derive_roles",
    "entourage",
    "find_analysis",
    "layout",
    "project",
    "project_shared",
    "run_analysis",
    "shortest_paths",
]
