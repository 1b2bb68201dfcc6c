"""Case roles taken together: who holds several, and where the holders of each stand in the network."""

import numpy as np

from fanal.network.analysis import Analysis, Output, analysis
from fanal.network.categories import incidence, roles_of_nodes
from fanal.network.measures.betweenness import betweenness
from fanal.network.network import Network
from fanal.network.result import Outcome
from fanal.network.roles import cumulated_roles as count_role_sets

_AVRES = "Own method: roles add up over time, as in the AVRES coding grid (University of Bordeaux)."


@analysis(
    Analysis(
        id="cumulated_roles",
        title="Cumulated roles",
        per="table",
        outputs=(
            Output("roles", "Roles", "codes"),
            Output("count", "People", "integer", "nodes"),
            Output("with_role", "With a role", "integer", "nodes", of="value"),
            Output("without_role", "Without a role", "integer", "nodes", of="value"),
            Output("with_several", "With several roles", "integer", "nodes", of="value"),
        ),
        weighted="Not used.",
        directed="Roles follow the direction of acts.",
        reference=_AVRES,
    )
)
def cumulated_roles(network: Network) -> Outcome:
    """How many people hold exactly which set of roles.

    Parameters
    ----------
    network : Network

    Returns
    -------
    Outcome
        One row per set of roles, the most frequent first; no row where nobody has one.

    Notes
    -----
    O(links of the whole case): roles rest on every act, whatever the filter hides.
    """
    present = {node_id: network.roles[node_id] for node_id in network.node_ids if node_id in network.roles}
    counts = count_role_sets(present)
    with_role = sum(counts.values())
    return Outcome(
        columns={"roles": list(counts), "count": list(counts.values())},
        values={
            "with_role": with_role,
            "without_role": len(network) - with_role,
            "with_several": sum(count for roles, count in counts.items() if len(roles) > 1),
        },
    )


@analysis(
    Analysis(
        id="role_positions",
        title="Positions of each role",
        per="role",
        outputs=(
            Output("role", "Role", "code"),
            Output("people", "People", "integer", "nodes"),
            Output("mean_degree", "Mean degree", "number", "nodes"),
            Output("mean_betweenness", "Mean betweenness", "number"),
            Output("mean_core_number", "Mean core number", "number", "nodes"),
            Output("articulation_points", "Articulation points", "integer", "nodes"),
        ),
        weighted="Strengths are not used.",
        directed="Ignored.",
        reference=_AVRES,
    )
)
def role_positions(network: Network) -> Outcome:
    """Where in the network the holders of each role stand on average.

    Parameters
    ----------
    network : Network

    Returns
    -------
    Outcome
        One row per role in alphabetical order; a person with several roles counts in
        each. No row where nobody has a role.

    Notes
    -----
    Cost of betweenness, which is sampled above 5,000 nodes; says so then.
    """
    roles, bears = incidence(roles_of_nodes(network))
    if not roles:
        return Outcome(columns={name: [] for name in ("role", *_COLUMNS)})
    view = network.simple()
    between = betweenness(network)
    people = bears.sum(axis=0)
    is_articulation = np.zeros(len(network))
    is_articulation[view.graph.articulation_points()] = 1.0
    measures = {
        "mean_degree": view.degree / 1.0,
        "mean_betweenness": np.asarray(between.columns["betweenness"], dtype=np.float64),
        "mean_core_number": np.asarray(view.graph.coreness(), dtype=np.float64),
    }
    return Outcome(
        columns={
            "role": roles,
            "people": people.tolist(),
            **{name: ((figures @ bears) / people).tolist() for name, figures in measures.items()},
            "articulation_points": (is_articulation @ bears).astype(np.int64).tolist(),
        },
        notes=between.notes,
    )


_COLUMNS = ("people", "mean_degree", "mean_betweenness", "mean_core_number", "articulation_points")
