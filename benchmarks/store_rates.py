"""How fast the store writes and reads: 1,000,000 statements, or more links with ``--people 250000 --links 1000000``.

    python benchmarks/store_rates.py [--people 100000] [--links 120000] [--base ADDRESS]

Without an address a SQLite file in a temporary folder is used. Nothing is asserted.
"""

import argparse
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from fanal.model.case import Case
from fanal.model.ids import KeyedIds
from fanal.model.ports import EntityQuery, Store
from fanal.model.scope import Scope
from fanal.model.statement import Statement, sealed
from fanal.store import open_store

SCOPE = Scope("benchmark", all_cases=True, may_write=True)
FIRST = ("Elena", "Mihai", "Ana", "Драган", "Sofia", "Arben", "Зорица", "Ivan", "Blessing", "Đorđe")
LAST = ("Popescu", "Ivanova", "Hoxha", "Петров", "Jovanović", "Okafor", "Stoica", "Димитрова", "Krasniqi", "Lungu")
CLASSES = (
    ("Family", "person", "relative"),
    ("Payment", "payer", "beneficiary"),
    ("Acquaintance", "person", "acquaintance"),
)


def story(ids: KeyedIds, case_id: str, people: int, links: int) -> Iterator[Statement]:
    """Yield 4 statements a person and 5 a link; neighbours in number are mostly neighbours in the network."""
    rng = random.Random(1)
    key = [ids.of("e", case_id, "person", str(number)) for number in range(people)]

    def claim(entity: str, schema: str, prop: str, value: str) -> Statement:
        return sealed(ids, Statement("", case_id, entity, schema, prop, value, locator="made.csv:1"))

    for number, entity in enumerate(key):
        yield claim(entity, "Person", "id", "")
        yield claim(entity, "Person", "name", f"{rng.choice(FIRST)} {rng.choice(LAST)} {number}")
        yield claim(entity, "Person", "nationality", "ro")
        yield claim(entity, "Person", "birthDate", str(1950 + number % 50))
    for number in range(links):
        schema, source, target = CLASSES[number % 3]
        entity = ids.of("e", case_id, schema, str(number))
        near = rng.randrange(people)
        far = (near + rng.randrange(1, 50)) % people if rng.random() < 0.95 else rng.randrange(people)
        yield claim(entity, schema, "id", "")
        yield claim(entity, schema, source, key[near])
        yield claim(entity, schema, target, key[far])
        yield claim(entity, schema, "startDate", "2019-05")
        yield claim(entity, schema, "weight", "2")


def timed(label: str, count: int, began: float) -> float:
    seconds = time.perf_counter() - began
    print(f"{label:<46} {seconds:8.2f} s {count / seconds:12,.0f} /s")
    return seconds


def write_rates(store: Store, people: int, links: int) -> str:
    case = store.create_case(SCOPE, Case("", f"Benchmark {time.time_ns()}"))
    count = 4 * people + 5 * links
    began = time.perf_counter()
    for _ in story(store.ids, case.id, people, links):
        pass
    making = timed("making the statements (not the store's work)", count, began)
    began = time.perf_counter()
    with store.write(SCOPE, case.id, kind="import", label="made") as writer:
        writer.add(story(store.ids, case.id, people, links))
        added = time.perf_counter()
    done = time.perf_counter()
    raw, whole = added - began - making, done - began - making
    print(f"{'statements recorded, less making':<46} {raw:8.2f} s {count / raw:12,.0f} /s")
    print(f"{'… with entities, edges, tokens, committed':<46} {whole:8.2f} s {count / whole:12,.0f} /s")
    began = time.perf_counter()
    with store.write(SCOPE, case.id, kind="import", label="made") as writer:
        outcome = writer.add(story(store.ids, case.id, people, links))
    timed(f"the same again ({outcome.new} new), less nothing", count, began)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    return case.id


def read_rates(address: str, case_id: str) -> None:
    began = time.perf_counter()
    store = open_store(address)
    timed("open the base", 1, began)
    people = store.list_entities(SCOPE, EntityQuery(case_ids=(case_id,), schemata=("Person",), limit=400))
    chosen = random.Random(2).sample([row.id for row in people.rows], 100)
    for radius in (1, 2):
        times, sizes = [], []
        for entity_id in chosen:
            began = time.perf_counter()
            graph = store.ego_graph(SCOPE, entity_id, radius)
            times.append(1000 * (time.perf_counter() - began))
            sizes.append(len(graph.node_id))
        p50, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
        print(f"entourage radius {radius}: p50 {p50:.1f} ms, p95 {p95:.1f} ms, {statistics.mean(sizes):.0f} people")
    for label, query in (
        ("find as you type 'el'", EntityQuery(case_ids=(case_id,), text="el")),
        ("find as you type 'елена поп'", EntityQuery(case_ids=(case_id,), text="елена поп")),
        ("list by degree", EntityQuery(case_ids=(case_id,), order="degree")),
    ):
        began = time.perf_counter()
        total = store.list_entities(SCOPE, query).total
        timed(f"{label} ({total:,} found)", 1, began)
    began = time.perf_counter()
    counts = store.counts(SCOPE, case_id)
    timed(f"counts ({sum(counts.links.values()):,} links)", 1, began)
    began = time.perf_counter()
    graph = store.graph(SCOPE, [case_id])
    timed(f"whole network ({len(graph.edge_link):,} edges)", len(graph.edge_link), began)
    began = time.perf_counter()
    change = store.undo(SCOPE, case_id)
    timed("undo of the whole import", change.retracted, began)
    began = time.perf_counter()
    timed("redo of the whole import", store.redo(SCOPE, case_id).added, began)
    store.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--links", type=int, default=120_000)
    parser.add_argument("--base", default="")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        address = options.base or str(Path(folder) / "rates.db")
        store = open_store(address)
        case_id = write_rates(store, options.people, options.links)
        store.close()
        read_rates(address, case_id)


if __name__ == "__main__":
    main()
