"""Peak memory of an import as the rows grow: POLE's rows once, 4 and 16 times over, each in a process of its own."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, at_most, informs
from benchmarks.import_pole import one_import
from benchmarks.pole_files import write_copies

TIMES = (1, 4, 16)
GROWTH = 1.5


def run() -> Iterator[Figure]:
    """Yield the peaks, and by how much the largest import outdoes the smallest."""
    peaks = []
    for times in TIMES:
        with tempfile.TemporaryDirectory() as folder:
            rows, base = Path(folder) / "rows", Path(folder) / "base.db"
            rows.mkdir()
            write_copies(rows, times)
            found = one_import(rows, base)
        peaks.append(found["peak_mib"])
        note = (
            f"{found['entities'] + found['links']:,} entities and links, {found['statements']:,} statements, "
            f"{found['seconds']:.0f} s, {found['resting_mib']:.0f} MiB before"
        )
        yield informs(f"peak memory, POLE × {times}", found["peak_mib"], "MiB", note)
    yield at_most(f"peak at {TIMES[-1]} × the rows ÷ peak at 1 ×", peaks[-1] / peaks[0], "×", GROWTH)
