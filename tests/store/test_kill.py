"""What was acknowledged survives the death of the program, and nothing half done does."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fanal.store import open_store
from tests.store.made import OWNER, derived, new_case

KILLS = 15
ROOT = Path(__file__).resolve().parents[2]
WRITER = """
import sys
from fanal.store import open_store
from tests.store.made import Maker, OWNER
store = open_store(sys.argv[1])
make = Maker(store.ids, sys.argv[2])
for number in range(int(sys.argv[3]), 10**9):
    with store.write(OWNER, make.case_id, kind="edit", label="step") as writer:
        for part in range(5):
            writer.add(make.thing(f"p{number}.{part}", name=f"Person {number}"))
    print(number, flush=True)
"""


@pytest.mark.slow
def test_no_acknowledged_change_is_lost_and_none_is_half_kept(tmp_path: Path) -> None:
    path = str(tmp_path / "base.db")
    store = open_store(path)
    case_id = new_case(store).case_id
    store.close()
    rng = random.Random(1)
    acknowledged = -1
    for _ in range(KILLS):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, path, case_id, str(acknowledged + 1_000)],
            stdout=subprocess.PIPE, text=True, cwd=ROOT,
        )  # fmt: skip
        assert writer.stdout
        assert writer.stdout.readline(), "the writer has begun"
        time.sleep(rng.random() * 0.1)
        writer.send_signal(signal.SIGKILL)
        told = [acknowledged + 1_000, *map(int, (line for line in writer.stdout if line.endswith("\n")))]
        writer.wait()
        writer.stdout.close()
        store = open_store(path)
        people = {record.statement.entity_id for record in store.statements(OWNER, case_id)}
        for number in told:
            assert {f"p{number}.{part}" for part in range(5)} <= people
        assert len(people) == 5 * len({name.split(".")[0] for name in people}), "every change is whole"
        acknowledged = told[-1]
        before = derived(store)
        store.rebuild(OWNER, case_id)
        assert derived(store) == before
        store.close()
