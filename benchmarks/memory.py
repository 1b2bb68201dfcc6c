"""Peak memory of an import as the rows grow, from 100,000 statements to 2,000,000, each in a process of its own."""

import csv
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, at_most, informs
from benchmarks.import_pole import one_import
from benchmarks.store_rates import FIRST, LAST

STATEMENTS = (100_000, 300_000, 1_000_000, 2_000_000)
FLAT_FROM, GROWTH = 300_000, 1.25
_PER_PERSON, _PER_LINK, _LINKS_PER_PERSON = 4, 5, 1.5


def run() -> Iterator[Figure]:
    """Yield the peaks, and by how much the largest import outdoes one of a seventh of its rows."""
    peaks: dict[int, float] = {}
    for statements in STATEMENTS:
        with tempfile.TemporaryDirectory() as folder:
            rows, base = Path(folder) / "rows", Path(folder) / "base.db"
            rows.mkdir()
            _write(rows, statements)
            found = one_import(rows, base, mapping="")
        peaks[statements] = found["peak_mib"]
        note = (
            f"{found['entities'] + found['links']:,} entities and links, {found['statements']:,} statements, "
            f"{found['seconds']:.0f} s, {found['resting_mib']:.0f} MiB before"
        )
        yield informs(f"peak memory, {statements:,} statements", found["peak_mib"], "MiB", note)
    growth = peaks[STATEMENTS[-1]] / peaks[FLAT_FROM]
    what = f"peak at {STATEMENTS[-1]:,} ÷ peak at {FLAT_FROM:,} statements"
    yield at_most(what, growth, "×", GROWTH, "below that the base is smaller than what may be kept of it in memory")


def _write(folder: Path, statements: int) -> None:
    """Write a list of people and one of their links; together about so many statements."""
    people = round(statements / (_PER_PERSON + _LINKS_PER_PERSON * _PER_LINK))
    draw = random.Random(1)
    with (folder / "people.csv").open("w", newline="", encoding="utf-8") as file:
        write = csv.writer(file).writerow
        write(("id", "name", "nationality", "birth date"))
        for number in range(people):
            name = f"{draw.choice(FIRST)} {draw.choice(LAST)} {number}"
            write((f"p{number}", name, "ro", 1950 + number % 50))
    with (folder / "links.csv").open("w", newline="", encoding="utf-8") as file:
        write = csv.writer(file).writerow
        write(("source", "target", "weight", "date"))
        for _ in range(round(people * _LINKS_PER_PERSON)):
            write((f"p{draw.randrange(people)}", f"p{draw.randrange(people)}", draw.randrange(1, 9), "2019-05"))
