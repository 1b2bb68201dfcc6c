"""Invented networks with groups and with people far better linked than others, and how to hand one to each engine."""

import json
from pathlib import Path

import numpy as np

from fanal.model.graph import GraphData
from fanal.network import ALL, Network, project

GROUP = 50


def ties(links: int, people: int, seed: int = 1) -> list[tuple[int, int]]:
    """Return exactly `links` different ties: nine in ten within a group of 50, few people with many of them."""
    rng = np.random.default_rng(seed)
    found: dict[tuple[int, int], None] = {}
    groups = max(people // GROUP, 1)
    while len(found) < links:
        group, other = rng.integers(groups, size=2)
        one, two = (rng.random(2) ** 2 * GROUP).astype(int)
        near, far = int(group) * GROUP + int(one), int(group if rng.random() < 0.9 else other) * GROUP + int(two)
        if near != far:
            found[(min(near, far), max(near, far))] = None
    return list(found)


def network(pairs: list[tuple[int, int]], people: int) -> Network:
    """Return ties as Fanal's network of persons."""
    count = len(pairs)
    data = GraphData(
        node_id=[str(number) for number in range(people)],
        node_schema=["Person"] * people,
        node_caption=[""] * people,
        edge_link=[f"link{number}" for number in range(count)],
        edge_schema=["Acquaintance"] * count,
        edge_class=["acquaintance"] * count,
        edge_subtype=[""] * count,
        edge_source=[pair[0] for pair in pairs],
        edge_target=[pair[1] for pair in pairs],
        edge_directed=[False] * count,
        edge_from=[""] * count,
        edge_to=[""] * count,
        edge_weight=[1.0] * count,
        edge_stance=["asserted"] * count,
    )
    return project(data, ALL)


def write_ties(path: Path, pairs: list[tuple[int, int]], people: int) -> None:
    """Write ties for a peer to read."""
    path.write_text(json.dumps({"nodes": people, "edges": pairs}))
