"""The desk on a real socket: prints its address, answers, ends when interrupted, and logs no name."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from fanal.errors import ConflictError, DeniedError
from fanal.web.desk.serving import serve
from tests.services.story import Story, tell

PROGRAM = """
import sys
from fanal.bootstrap import open_workspace
from fanal.settings import Settings
from fanal.web.desk.serving import serve
with open_workspace(Settings(base=sys.argv[1])) as workspace:
    serve(workspace, on_ready=lambda address: print(address, flush=True))
"""


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return tell(tmp_path)


def test_it_answers_until_interrupted(story: Story) -> None:
    command = [sys.executable, "-c", PROGRAM, story.base]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:")
        with httpx.Client(timeout=20) as client:
            assert client.get(address).status_code == 303
            found = client.post(httpx.URL(address).join(f"/api/cases/{story.case}/find"), json={"text": "ana"})
            assert found.json()["total"] == 1
            assert "server" not in found.headers
        with httpx.Client(timeout=20) as stranger:
            assert stranger.get(httpx.URL(address).join("/api/cases")).status_code == 401
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert process.returncode == 0
    assert (out, err) == ("", "")


def test_other_machines_are_kept_out(story: Story) -> None:
    with story.open() as workspace, pytest.raises(DeniedError):
        serve(workspace, host="0.0.0.0")  # noqa: S104 (refused)


def test_a_taken_port_says_so(story: Story) -> None:
    with socket.socket() as other, story.open() as workspace:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(ConflictError):
            serve(workspace, port=other.getsockname()[1])
