"""How long ``fanal --help`` takes, in a new process each time."""

import resource
import statistics
import subprocess
import sys
from collections.abc import Iterator

from benchmarks.figures import Figure, at_most, informs, seconds

RUNS = 10


def run() -> Iterator[Figure]:
    """Yield the medians of ten runs."""
    command = [sys.executable, "-m", "fanal.cli", "--help"]
    subprocess.run(command, check=True, capture_output=True)

    def start(arguments: list[str]) -> float:
        times = [seconds(lambda: subprocess.run(arguments, check=True, capture_output=True)) for _ in range(RUNS)]
        return 1000 * statistics.median(times)

    yield at_most("fanal --help", start(command), "ms", 300, f"median of {RUNS} new processes")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start(command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / RUNS
    yield informs("processor time of it", 1000 * processor, "ms", "mean; what it takes on a machine that is not busy")
    yield informs("python -c pass, for comparison", start([sys.executable, "-c", "pass"]), "ms")
