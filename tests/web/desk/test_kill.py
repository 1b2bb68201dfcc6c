"""A desk that is killed at any moment loses no edit that it acknowledged, and keeps none by half."""

import random
import threading
from collections import Counter
from pathlib import Path

import httpx
import pytest

from fanal.bootstrap import open_workspace
from fanal.model.case import Case
from fanal.settings import Settings
from tests.services.story import ALL
from tests.store.made import derived
from tests.web.desk.program import desk

KILLS = 4
PAIR = ("a", "b")
"""People entered with one edit: both are kept, or neither."""


def edit(number: int) -> dict[str, object]:
    """Return an edit that enters two people and the link between them."""
    people = [
        {
            "op": "create_entity",
            "schema": "Person",
            "ref": f"@{part}",
            "claims": [{"property": "name", "value": f"{number} {part}"}],
        }
        for part in PAIR
    ]
    link = {"op": "create_link", "schema": "Family", "sources": ["@a"], "targets": ["@b"], "subtype": "sibling"}
    return {"operations": [*people, link], "label": "a pair"}


def enter_until_killed(base: str, case: str, first: int, seconds: float) -> list[int]:
    """Enter pairs until the desk is killed, some time after the first; return the numbers of those it acknowledged."""
    done = []
    with desk(base) as (process, client, address):
        alarm = threading.Timer(seconds, process.kill)
        try:
            for number in range(first, first + 1_000_000):
                answer = client.post(address.join(f"/api/cases/{case}/edits"), json=edit(number))
                assert answer.status_code == httpx.codes.OK, answer.text
                done.append(number)
                if number == first:
                    alarm.start()
        except httpx.TransportError:
            alarm.join()
    return done


def check_kills(path: Path, kills: int, seed: int) -> int:
    """Kill a desk at random moments; return how many edits it had acknowledged."""
    base = str(path / "base.db")
    with open_workspace(Settings(base=base)) as workspace:
        case = workspace.store.create_case(ALL, Case("", "Harbor")).id
    rng = random.Random(seed)
    acknowledged: list[int] = []
    for kill in range(kills):
        acknowledged += enter_until_killed(base, case, kill * 1_000_000, rng.random() * 0.3)
        with open_workspace(Settings(base=base)) as workspace:
            rows = [row.statement for row in workspace.store.statements(ALL, case)]
            pairs = Counter(row.value.split(" ")[0] for row in rows if row.prop == "name")
            links = {row.entity_id for row in rows if row.schema == "Family"}
            assert set(map(str, acknowledged)) <= set(pairs)
            assert set(pairs.values()) <= {len(PAIR)}, "every edit is whole"
            assert len(links) == len(pairs)
            before = derived(workspace.store)
            workspace.store.rebuild(ALL, case)
            assert derived(workspace.store) == before
    return len(acknowledged)


@pytest.mark.slow
def test_no_acknowledged_edit_is_lost(tmp_path: Path) -> None:
    assert check_kills(tmp_path, KILLS, seed=1) >= KILLS
