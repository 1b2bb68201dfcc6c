"""The measures, one file per family; importing this package registers them all."""

from typing import Final

from fanal.network.measures import (
    betweenness,
    brokerage,
    casework,
    clustering,
    cohesion,
    communities,
    core_periphery,
    degree,
    direction,
    layers,
    mixing,
    spectral,
    structural_holes,
)

FAMILIES: Final = (
    degree,
    betweenness,
    spectral,
    cohesion,
    core_periphery,
    communities,
    structural_holes,
    clustering,
    brokerage,
    mixing,
    casework,
    direction,
    layers,
)
ORDER: Final = (
    "density",
    "degree",
    "degree_centralization",
    "betweenness",
    "harmonic",
    "eigenvector",
    "pagerank",
    "core_number",
    "core_periphery",
    "communities",
    "components",
    "articulation_points",
    "constraint",
    "effective_size",
    "clustering",
    "brokerage",
    "role_positions",
    "role_mixing",
    "cumulated_roles",
    "assortativity",
    "multiplexity",
    "two_mode",
    "reciprocity",
    "triad_census",
)
"""In the order in which they are shown; a test holds it complete."""
