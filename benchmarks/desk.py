"""The desk as its users have it: a process of its own that answers over HTTP."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TOKEN = "benchmark"  # noqa: S105 (opens nothing but this run)
_SCRIPT = (
    "import sys; from fanal.bootstrap import open_workspace; from fanal.settings import Settings; "
    "from fanal.web.desk.serving import serve; "
    "serve(open_workspace(Settings(sys.argv[1], actor='benchmark'), create=False), port=int(sys.argv[2]), "
    f"token={TOKEN!r}, on_ready=lambda _: print('ready', flush=True))"
)


@contextmanager
def served(base: Path) -> Iterator[str]:
    """Serve a base from a new process; yield its address.

    Raises
    ------
    OSError
        It does not start.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", _SCRIPT, str(base), str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            if server.stdout is None or server.stdout.readline().strip() != "ready":
                raise OSError("the desk did not start")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
