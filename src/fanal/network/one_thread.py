"""Load igraph so that it computes in one thread, before anything else here does.

Its PageRank shares the work among threads that wait for each other without sleeping: on a busy machine that
made it 26 times slower than one thread, and on an idle one hardly faster. The number of threads is read once,
when the library is loaded; what the user has set is left alone, and other libraries see no change.
"""

import os
from importlib import import_module
from typing import Final

_COUNT: Final = "OMP_NUM_THREADS"


def _load() -> None:
    if _COUNT in os.environ:
        return
    os.environ[_COUNT] = "1"
    try:
        import_module("igraph")
    finally:
        del os.environ[_COUNT]


_load()
