"""The desk as people run it: the command `fanal serve` in a process of its own."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

FANAL = [sys.executable, "-m", "fanal.cli"]
_ADDRESS = re.compile(r"http://\S+")


def run_fanal(base: Path, *arguments: str) -> None:
    """Run a command of Fanal over a base to its end."""
    subprocess.run([*FANAL, "--base", str(base), *arguments], check=True, capture_output=True)


@dataclass(frozen=True)
class ServedDesk:
    """A desk that answers on loopback.

    Parameters
    ----------
    entry : str
        The address that the command printed, start-up token included.
    process : subprocess.Popen
    """

    entry: str
    process: subprocess.Popen[str]

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        parts = urlsplit(self.entry)
        return f"{parts.scheme}://{parts.netloc}"

    def stop(self) -> None:
        """End the server as Ctrl+C does."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=20)


@contextmanager
def served(base: Path) -> Iterator[ServedDesk]:
    """Serve a base for a while."""
    command = [*FANAL, "--base", str(base), "serve", "--no-browser"]
    environment = {**os.environ, "FANAL_LANGUAGE": "en"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        found = _ADDRESS.search(process.stdout.readline())
        assert found, "`fanal serve` ended without an address"
        desk = ServedDesk(found[0], process)
        try:
            yield desk
        finally:
            desk.stop()
