"""Bases to ask: POLE, and one of 1,000,000 invented links; made once and kept in ``benchmarks/results/bases``."""

import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.one_import import CASE, import_into
from benchmarks.pole_files import FOLDER
from benchmarks.store_rates import CLASSES, FIRST, LAST, SCOPE
from fanal.model.case import Case
from fanal.model.ids import KeyedIds
from fanal.model.statement import Statement, sealed
from fanal.store import open_store
from fanal.store.migrations import HEAD

KEPT = Path(__file__).resolve().parent / "results" / "bases"
PEOPLE, LINKS = 250_000, 1_000_000
LARGE_CASE = "One million links"


def pole() -> tuple[Path, str]:
    """Return the base of POLE and the title of its case."""
    return _kept("pole", lambda path: import_into(path, FOLDER)), CASE


def million() -> tuple[Path, str]:
    """Return the base of 1,000,000 links among 250,000 people and the title of its case."""
    return _kept("million", _make_million), LARGE_CASE


def _kept(name: str, make: Callable[[Path], object]) -> Path:
    path = KEPT / f"{name}-{HEAD}.db"
    if not path.exists() and (older := sorted(KEPT.glob(f"{name}-*.db"))):
        print(f"  bringing the base {older[-1].name} up to date", file=sys.stderr, flush=True)
        open_store(str(older[-1])).close()
        older[-1].rename(path)
    if not path.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        print(f"  making the base {path.name}; it is kept", file=sys.stderr, flush=True)
        unfinished = path.with_suffix(".unfinished")
        for left in KEPT.glob(f"{unfinished.name}*"):
            left.unlink()
        make(unfinished)
        unfinished.rename(path)
    return path


def _make_million(path: Path) -> None:
    store = open_store(str(path))
    case = store.create_case(SCOPE, Case("", LARGE_CASE))
    with store.write(SCOPE, case.id, kind="import", label="invented") as writer:
        writer.add(invented(store.ids, case.id, PEOPLE, LINKS))
    store.close()


def invented(ids: KeyedIds, case_id: str, people: int, links: int) -> Iterator[Statement]:
    """Yield people and links of three classes: nine in ten to someone near, the others rather to a few who know many.

    Notes
    -----
    The best linked has about 200 links at 1,000,000 links among 250,000 people.
    """
    draw = random.Random(1)
    key = [ids.of("e", case_id, "person", str(number)) for number in range(people)]

    def claim(entity: str, schema: str, prop: str, value: str) -> Statement:
        return sealed(ids, Statement("", case_id, entity, schema, prop, value, locator="invented"))

    for number, entity in enumerate(key):
        yield claim(entity, "Person", "id", "")
        yield claim(entity, "Person", "name", f"{draw.choice(FIRST)} {draw.choice(LAST)} {number}")
    for number in range(links):
        schema, source, target = CLASSES[number % len(CLASSES)]
        entity = ids.of("e", case_id, schema, str(number))
        near = draw.randrange(people)
        far = (near + draw.randrange(1, 50)) % people if draw.random() < 0.9 else int(people * draw.random() ** 2)
        yield claim(entity, schema, "id", "")
        yield claim(entity, schema, source, key[near])
        yield claim(entity, schema, target, key[far])
