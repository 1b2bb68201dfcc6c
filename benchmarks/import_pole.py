"""Import of POLE, validated, stored and searchable, against FollowTheMoney mappings into a nomenklatura SQL store."""

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks import peers
from benchmarks.figures import Figure, informs, rate
from benchmarks.pole_files import FOLDER, FTM_MAPPING, MAPPING, files

RUNS = 3


def run() -> Iterator[Figure]:
    """Yield rates, of entities with links and of statements: ours the median of three runs, the peer's one between."""
    files()
    with tempfile.TemporaryDirectory() as folder:
        first = one_import(FOLDER, Path(folder) / "0.db")
        theirs = peers.ask("ftm_import", str(FTM_MAPPING), str(FOLDER), str(Path(folder) / "peer.db"))
        ours = [first, *(one_import(FOLDER, Path(folder) / f"{number}.db") for number in range(1, RUNS))]
    took = statistics.median(run["seconds"] for run in ours)
    name, theirs_took = theirs["version"], theirs["seconds"]
    yield informs("POLE, 28 files", took, "s", f"theirs {theirs_took:.1f} s, not searchable; runs of ours {_all(ours)}")
    note = f"ids in the store: ours {first['ids']:,}, theirs {theirs['entities']:,}"
    yield rate("entities and links", first["ids"] / took, (name, theirs["entities"] / theirs_took), 2, note)
    note = f"ours {first['statements']:,}, theirs {theirs['statements']:,}"
    yield rate("statements", first["statements"] / took, (name, theirs["statements"] / theirs_took), 2, note)
    yield informs("peak memory", first["peak_mib"], "MiB", f"theirs {theirs['peak_mib']:.0f} MiB")


def one_import(folder: Path, base: Path, mapping: str = str(MAPPING)) -> dict[str, Any]:
    """Import in a new process; without a mapping, as guessed."""
    command = [sys.executable, "-m", "benchmarks.one_import", str(folder), str(base), mapping]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise OSError((done.stderr.strip().splitlines() or ["the import failed"])[-1])
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _all(runs: list[dict[str, Any]]) -> str:
    return ", ".join(f"{run['seconds']:.1f} s" for run in runs)
