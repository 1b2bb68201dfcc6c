"""The desk in a program of its own, as a caseworker runs it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

PROGRAM = """
import sys
from fanal.bootstrap import open_workspace
from fanal.settings import Settings
from fanal.web.desk.serving import serve
with open_workspace(Settings(base=sys.argv[1])) as workspace:
    serve(workspace, on_ready=lambda address: print(address, flush=True))
"""


@contextmanager
def desk(base: str) -> Iterator[tuple["subprocess.Popen[str]", httpx.Client, httpx.URL]]:
    """Serve a base in a program of its own, with a client that has been let in."""
    command = [sys.executable, "-c", PROGRAM, base]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        line = process.stdout.readline().strip()
        assert line, process.stderr.read()
        address = httpx.URL(line)
        try:
            with httpx.Client(timeout=20) as client:
                assert client.get(address).status_code == 303
                yield process, client, address
        finally:
            process.kill()
