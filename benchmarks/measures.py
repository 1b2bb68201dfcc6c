"""Every analysis of the registry on POLE, against the same by plain igraph calls and by networkx."""

import json
import statistics
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import bases, peers
from benchmarks.figures import Figure, Took, at_cost_of, faster, in_turn, informs, processor_note, seconds, took
from benchmarks.raw_igraph import CALLS, Graphs, groups, sample
from fanal.access import Permission
from fanal.bootstrap import open_workspace
from fanal.network import ALL, ANALYSES, Network, project, run_analysis
from fanal.services.networks import case_graph
from fanal.settings import Settings

Ask = Callable[[object], Any]
RUNS = 5
COST, LEAD = 1.25, 20
PATIENCE = 10.0
"""Seconds of processor time that networkx is given for a measure, or 25 times ours."""
SHORTEST = 0.01
"""Seconds below which a ratio says more about one call's overhead than about the measure."""


def run() -> Iterator[Figure]:
    """Yield each analysis against each peer, then the sums."""
    network = _pole()
    yield informs("nodes", len(network), "", f"{network.edge_count:,} links")
    graphs = Graphs.of(network)
    projecting = statistics.median(seconds(lambda: project(network.data, ALL)) for _ in range(RUNS))
    yield informs("projecting with a filter that keeps all", projecting, "s", "igraph has none")
    fresh = iter([project(network.data, ALL) for _ in range(RUNS)])
    build, raw_build = in_turn(lambda: _views(next(fresh)), lambda: Graphs.of(network), RUNS)
    yield at_cost_of(
        "building the graphs", build.wall, ("igraph", raw_build.wall), note=processor_note(build, raw_build)
    )
    _views(network)
    ours: dict[str, Took] = {}
    raw: dict[str, Took] = {}
    for name in ANALYSES:
        if name in CALLS:
            ours[name], raw[name] = in_turn(lambda: _run(network, name), lambda: CALLS[name](graphs), RUNS)  # noqa: B023
            bound, note = COST if raw[name].wall >= SHORTEST else None, processor_note(ours[name], raw[name])
            yield at_cost_of(name, ours[name].wall, ("igraph", raw[name].wall), bound, note)
        else:
            ours[name] = Took.median([took(lambda: _run(network, name)) for _ in range(RUNS)])  # noqa: B023
            yield informs(name, ours[name].wall, "s", "igraph has none")
    both = [name for name in ANALYSES if name in raw]
    mine, theirs = Took.sum([ours[name] for name in both]), Took.sum([raw[name] for name in both])
    yield at_cost_of("all that igraph has", mine.wall, ("igraph", theirs.wall), COST, processor_note(mine, theirs))
    yield informs("all analyses", Took.sum(ours.values()).wall, "s")
    yield from _against_networkx(network, graphs, ours)


def _against_networkx(network: Network, graphs: Graphs, ours: dict[str, Took]) -> Iterator[Figure]:
    """Compare processor times, of one thread on both sides: what each would take on a machine that is not busy."""
    compared = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "network.json"
        path.write_text(json.dumps(_told(network, graphs)))
        with peers.conversation("networkx_measures", str(path)) as ask:
            told = ask(None)
            for name in told["names"]:
                analysis = name.partition(",")[0]
                limit = max(PATIENCE, 1.25 * LEAD * ours[analysis].processor)
                turns = list(_turns(ask, name, limit, partial(_run, network, analysis)))
                mine, other = (Took.median(side) for side in zip(*turns, strict=True))
                bound = LEAD if name in ours and other.processor >= SHORTEST else None
                note = f"wall {mine.wall:.4g} s, {other.wall:.4g} s"
                if other.processor >= limit:
                    note = f"ended after {limit:.0f} s, so at least this"
                yield faster(name, mine.processor, (f"networkx {told['version']}", other.processor), bound, note)
                if name in ours:
                    compared.append((mine, other))
    mine, other = (Took.sum(side) for side in zip(*compared, strict=True))
    yield faster("all that networkx can do", mine.processor, (f"networkx {told['version']}", other.processor), LEAD)


def _turns(ask: Ask, name: str, limit: float, work: Callable[[], object]) -> Iterator[tuple[Took, Took]]:
    """Yield ours and theirs in turn; fewer times if they take long."""
    spent = 0.0
    for _ in range(RUNS):
        if spent < PATIENCE:
            theirs = Took(*ask([name, limit]))
            spent += theirs.processor
            yield took(work), theirs


def _pole() -> Network:
    base, case = bases.pole()
    with open_workspace(Settings(str(base), actor="benchmark"), create=False) as workspace:
        scope, found = workspace.open_case(Permission.READ_CASE, case)
        return project(case_graph(workspace, scope, found.id), ALL)


def _views(network: Network) -> None:
    for view in (network.simple(), network.simple(directed=True), network.simple(directed=True, only_directed=True)):
        assert view.graph.vcount() == len(network)  # noqa: S101 (builds the graph)


def _run(network: Network, name: str) -> object:
    by_kind = {"attribute": "kind"} if any(one.name == "attribute" for one in ANALYSES[name].parameters) else {}
    return run_analysis(network, name, **by_kind)


def _told(network: Network, graphs: Graphs) -> dict[str, Any]:
    data = network.data
    return {
        "nodes": len(network),
        "pivots": sample(len(network)),
        "simple": graphs.simple.get_edgelist(),
        "arcs": graphs.arcs.get_edgelist(),
        "only_arcs": graphs.only_arcs.get_edgelist(),
        "links": list(zip(data.edge_source, data.edge_target, strict=True)),
        "groups": groups(graphs),
    }
