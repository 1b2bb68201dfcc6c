"""Give igraph's random methods one seed for one call, so that a result can be had again."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

import igraph

_LOCK = RLock()
"""igraph has one random source per process: two seeded calls must not run at once."""


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """Let igraph draw from a source of its own, started at `seed`, inside the block.

    Parameters
    ----------
    seed : int

    Notes
    -----
    Other threads that want a seeded call wait. The former source comes back at the end.
    """
    with _LOCK:
        igraph.set_random_number_generator(random.Random(seed))  # noqa: S311 (for repeatable pictures, no secret)
        try:
            yield
        finally:
            igraph.set_random_number_generator(random)
