"""Changes as they come: from another program, within a second, each once, and no desk hangs on them."""

import json
import signal
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fanal.bootstrap import open_workspace
from fanal.model.case import Case
from fanal.services.editing import Edit, edit_case
from fanal.services.editing.operations import ClaimGiven, CreateEntity
from fanal.services.workspace import Workspace
from fanal.settings import Settings
from tests.services.story import ALL, Story, tell
from tests.web.desk.browser import Browser
from tests.web.desk.program import desk


def messages(lines: Iterator[str]) -> Iterator[dict[str, Any]]:
    """Yield the data of each event `change`, with its id."""
    message: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(": ")
        if line:
            message[name] = value
        elif message.pop("event", "") == "change":
            yield {"id": int(message["id"]), **json.loads(message["data"])}
            message = {}


def enter(workspace: Workspace, case: str, name: str) -> int:
    new = CreateEntity("create_entity", "Person", "@1", (ClaimGiven("name", name),))
    return edit_case(workspace, case, Edit((new,), label="a person")).seq


def test_what_another_program_changes_is_seen_within_a_second(base_address: str) -> None:
    with open_workspace(Settings(base=base_address)) as workspace:
        case = workspace.store.create_case(ALL, Case("", "Harbor")).id
        first = enter(workspace, case, "Nobody")
        with desk(base_address) as (_, client, address):
            url = address.join(f"/api/cases/{case}/events")
            with client.stream("GET", url) as answer:
                assert answer.headers["content-type"].startswith("text/event-stream")
                assert answer.headers["cache-control"] == "no-store"
                lines = answer.iter_lines()
                assert next(lines) == "retry: 1000"
                seen = messages(lines)
                delays = []
                for number in range(8):
                    begun = time.perf_counter()
                    seq = enter(workspace, case, f"Person {number}")
                    message = next(seen)
                    delays.append(time.perf_counter() - begun)
                    assert (message["id"], message["seq"], message["kind"]) == (seq, seq, "edit")
                    assert len(message["entities"]) == 1
                    assert "Person" not in json.dumps(message)
            assert max(delays) < 1.0, f"median {statistics.median(delays):.3f} s"
            with client.stream("GET", url, headers={"last-event-id": str(first)}) as answer:
                again = messages(answer.iter_lines())
                assert [next(again)["seq"] for _ in range(8)] == sorted(range(first + 1, first + 9))


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return tell(tmp_path)


def test_a_desk_that_is_followed_ends_when_it_is_told_to(story: Story) -> None:
    with desk(story.base) as (process, client, address):
        with client.stream("GET", address.join(f"/api/cases/{story.case}/events")) as answer:
            lines = answer.iter_lines()
            assert next(lines) == "retry: 1000"
            begun = time.perf_counter()
            process.send_signal(signal.SIGINT)
            list(lines)
        out, err = process.communicate(timeout=10)
        assert time.perf_counter() - begun < 5
    assert (process.returncode, out, err) == (0, "", "")


def test_what_was_missed_is_told_at_once_and_then_it_ends(story: Story) -> None:
    with story.open() as workspace:
        browser = Browser(workspace)
        seq = enter(workspace, story.case, "Nova")
        answer = browser.ask("GET", f"/api/cases/{story.case}/events", params={"seconds": 0, "after": seq - 1})
        assert [message["seq"] for message in messages(iter(answer.text.split("\n")))] == [seq]
        none = browser.ask("GET", f"/api/cases/{story.case}/events", params={"seconds": 0})
        assert list(messages(iter(none.text.split("\n")))) == []
        odd = browser.ask(
            "GET", f"/api/cases/{story.case}/events", params={"seconds": 0}, headers={"last-event-id": "x; drop"}
        )
        assert odd.status_code == 200
