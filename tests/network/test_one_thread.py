"""igraph computes in one thread unless told otherwise, and nobody else notices."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TASKS = Path("/proc/self/task")
SCRIPT = f"""
import os
import fanal.network, igraph
igraph.Graph.Barabasi(20_000, 3).pagerank(directed=False)
print(os.environ.get("OMP_NUM_THREADS", "unset"), len(os.listdir("{TASKS}")))
"""


def told(**given: str) -> list[str]:
    kept = {name: value for name, value in os.environ.items() if name != "OMP_NUM_THREADS"}
    environment = {**kept, "OPENBLAS_NUM_THREADS": "1", **given}
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, env=environment)
    return done.stdout.split()


@pytest.mark.skipif(not TASKS.exists(), reason="threads are counted in /proc, which this system has not")
def test_one_thread_unless_told_otherwise() -> None:
    assert told() == ["unset", "1"]
    assert told(OMP_NUM_THREADS="3") == ["3", "3"]
