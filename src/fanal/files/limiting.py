"""``python -m fanal.files.limiting BYTES SECONDS COMMAND…``: become a command that can take no more than this.

The limits are set here, in the new process, because setting them between fork and exec in a program with threads can
hang. Where the system knows no such limits (Windows) the command runs with the clock alone watching it.
"""

import os
import sys
from importlib import import_module
from importlib.util import find_spec
from subprocess import call

_OPEN_FILES = 64


def limit(memory: int, seconds: int) -> None:
    """Bound this process and what it becomes: address space, processor time, files; no core dump."""
    resource = import_module("resource")
    for name, wanted in (
        ("RLIMIT_AS", memory),
        ("RLIMIT_CPU", seconds),
        ("RLIMIT_NOFILE", _OPEN_FILES),
        ("RLIMIT_FSIZE", memory),
        ("RLIMIT_CORE", 0),
    ):
        kind = getattr(resource, name)
        _, hard = resource.getrlimit(kind)
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(kind, (most, most))


def main(arguments: list[str]) -> int:
    """Set the limits and become the command."""
    memory, seconds, *command = arguments
    if find_spec("resource") is None:
        return call(command)  # noqa: S603 (our own command line, no shell)
    limit(int(memory), int(seconds))
    return os.execvp(command[0], command)  # noqa: S606 (our own command line, no shell)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
