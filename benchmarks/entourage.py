"""The entourage of radius 2 through the desk's API, each from a base that was just opened and is not in memory."""

import asyncio
import gc
import os
import random
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx

from benchmarks import bases, desk
from benchmarks.figures import Figure, Took, at_most, informs, spread
from fanal.bootstrap import open_workspace
from fanal.services.people import Question, find
from fanal.settings import Settings
from fanal.web.desk.app import create_app

ADDRESS = "http://127.0.0.1"
ASKED, SERVED, PAGE = 200, 30, 1_000


def run() -> Iterator[Figure]:
    """Yield the 95th percentile for POLE and for 1,000,000 links; in this process, and over HTTP from new ones."""
    for name, (base, case), bound in (("POLE", bases.pole(), 100), ("1,000,000 links", bases.million(), 300)):
        people = random.Random(7).sample(_people(base, case), ASKED)
        yield from _ask(name, base, case, people, bound)
        yield from _ask_over_http(name, base, case, people[:SERVED], bound)


def _ask_over_http(name: str, base: Path, case: str, people: list[str], bound: float) -> Iterator[Figure]:
    first, second = [], []
    for number, person in enumerate(people):
        drop_from_memory(base)
        with desk.served(base) as address, httpx.Client(base_url=address, trust_env=False) as client:
            client.get("/", params={"token": desk.TOKEN})  # signs in, and leads on to the page
            times = []
            for asked in (person, people[number - 1]):
                drop_from_memory(base)
                began = time.perf_counter()
                path = f"/api/cases/{case}/entities/{asked}/entourage"
                client.get(path, params={"radius": 2, "kind": "any"}).raise_for_status()
                times.append(1000 * (time.perf_counter() - began))
        first.append(times[0])
        second.append(times[1])
    p50, p95 = spread(first)
    note = f"{SERVED} new processes, p50 {p50:.1f} ms, slowest {max(first):.0f} ms"
    yield at_most(f"{name}: over HTTP, the first answer of a new process, p95", p95, "ms", bound, note)
    p50, p95 = spread(second)
    note = f"another person, the base's file dropped from memory again; p50 {p50:.1f} ms"
    yield at_most(f"{name}: over HTTP, its second answer, p95", p95, "ms", bound, note)


def _ask(name: str, base: Path, case: str, people: list[str], bound: float) -> Iterator[Figure]:
    opened, times, processor, sizes = [], [], [], []
    for person in people:
        drop_from_memory(base)
        began = time.perf_counter()
        with open_workspace(Settings(str(base), actor="benchmark"), create=False) as workspace:
            opened.append(1000 * (time.perf_counter() - began))
            spent, answer = asyncio.run(_one(create_app(workspace, token=desk.TOKEN), case, person))
        times.append(1000 * spent.wall)
        processor.append(1000 * spent.processor)
        sizes.append(len(answer["members"]))
    p50, p95 = spread(times)
    note = f"{ASKED} persons, p50 {p50:.1f} ms, slowest {max(times):.0f} ms"
    yield at_most(f"{name}: entourage of radius 2, p95", p95, "ms", bound, note)
    yield informs(f"{name}: processor time of it, p95", spread(processor)[1], "ms", "what a busy machine changes less")
    yield informs(f"{name}: members", statistics.median(sizes), "", f"median; largest {max(sizes):,}")
    yield informs(f"{name}: opening the base before that, p95", spread(opened)[1], "ms")


async def _one(app: Any, case: str, person: str) -> tuple[Took, Any]:
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url=ADDRESS) as client:
        await client.get("/", params={"token": desk.TOKEN})
        path = f"/api/cases/{case}/entities/{person}/entourage"
        # Refused before the base is asked: the desk builds a route's reader when the route is first used.
        refused = await client.get(path, params={"radius": 9})
        if refused.status_code != 422:
            raise OSError(f"the desk answered {refused.status_code} where 422 was expected")
        gc.collect()  # of the desk built anew for each question; one in use is built once
        began, used = time.perf_counter(), time.process_time()
        answer = await client.get(path, params={"radius": 2, "kind": "any"})
        spent = Took(time.perf_counter() - began, time.process_time() - used)
        answer.raise_for_status()
        return spent, answer.json()


def _people(base: Path, case: str) -> list[str]:
    with open_workspace(Settings(str(base), actor="benchmark"), create=False) as workspace:
        total = find(workspace, case, Question(schemata=("Person",), limit=1)).total
        draw = random.Random(3)
        offsets = [0] if total <= 2 * PAGE else [draw.randrange(total - PAGE) for _ in range(4)]
        pages = [find(workspace, case, Question(schemata=("Person",), limit=PAGE, offset=start)) for start in offsets]
        return sorted({row.id for page in pages for row in page.rows})


def drop_from_memory(base: Path) -> None:
    """Ask the system to forget what it holds of a base's file."""
    if hasattr(os, "posix_fadvise"):
        for path in base.parent.glob(f"{base.name}*"):
            handle = os.open(path, os.O_RDONLY)
            try:
                os.fsync(handle)
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(handle)
