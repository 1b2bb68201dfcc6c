"""One import in its own process: ``python -m benchmarks.one_import FOLDER BASE [MAPPING]``. Prints JSON."""

import json
import resource
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from benchmarks.pole_files import MAPPING, files
from fanal.bootstrap import open_workspace
from fanal.services.imports import ImportOrder, import_files
from fanal.services.people import Question, find
from fanal.settings import Settings

CASE = "POLE"


def import_into(base: Path, folder: Path, mapping: Path | None = MAPPING) -> dict[str, Any]:
    """Import, and return counts and times; nothing is kept open."""
    with open_workspace(Settings(str(base), actor="benchmark")) as workspace:
        resting = _peak()
        began = time.perf_counter()
        outcome = import_files(workspace, CASE, files(folder), ImportOrder(mapping=mapping))
        took = time.perf_counter() - began
        page = find(workspace, CASE, Question(text="hamil"))
    with closing(sqlite3.connect(base)) as connection:
        ids = connection.execute("SELECT count(DISTINCT entity_id) FROM statement").fetchone()[0]
    return {
        "seconds": took,
        "ids": ids,
        "statements": outcome.new,
        "entities": sum(outcome.entities.values()),
        "links": sum(outcome.links.values()),
        "problems": outcome.problem_counts,
        "found": page.total,
        "resting_mib": resting,
        "peak_mib": _peak(),
    }


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    folder, base, mapping = (*sys.argv[1:], "")[:3]
    print(json.dumps(import_into(Path(base), Path(folder), Path(mapping) if mapping else None)))
