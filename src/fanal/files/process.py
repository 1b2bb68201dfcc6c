"""Run a command in a limited process: bytes in, lines or bytes out, stopped cleanly whatever happens."""

import os
import signal
import sys
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from subprocess import DEVNULL, PIPE, Popen
from threading import Event, Thread
from typing import IO, BinaryIO

from fanal.errors import InputError, TooLargeError, UnreadableFileError

_EXECUTABLE = sys.executable
_KILLED = "SIGKILL"


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one process may take.

    Attributes
    ----------
    memory_bytes : int
        Address space, not only what is in use; not bounded where the system cannot.
    seconds : float
        By the clock, and of processor time rounded up.
    output_bytes : int
        What it may write.
    """

    memory_bytes: int = 512 << 20
    seconds: float = 10.0
    output_bytes: int = 768 << 20


def python_module(name: str, *arguments: str) -> list[str]:
    """Return the command that runs a module in a Python which no variable and no folder can lead astray."""
    return [_EXECUTABLE, "-I", "-m", name, *arguments]


def run_limited(command: Sequence[str], stdin: BinaryIO, allowance: Allowance) -> Generator[bytes, None, None]:
    """Run a command and yield the lines that it writes.

    Parameters
    ----------
    command : sequence of str
    stdin : binary file object
        A real file, at its beginning: the process reads it by itself.
    allowance : Allowance

    Yields
    ------
    bytes
        One line, with its end.

    Raises
    ------
    TooLargeError
        It took too long or wrote too much. What came before was yielded.
    UnreadableFileError
        It broke down or ran out of memory.

    Notes
    -----
    When the caller closes the generator, the process and all that it started are killed.
    """
    with _started(command, stdin, allowance) as (process, output, late):
        written = 0
        while line := output.readline(allowance.output_bytes):
            written += len(line)
            if written > allowance.output_bytes:
                raise TooLargeError("This document is larger than is read at once. Add it in parts, or save it as PDF.")
            if line.endswith(b"\n"):
                yield line
        status = process.wait()
    if late.is_set() or status == -getattr(signal, "SIGXCPU", signal.SIGTERM):
        raise _too_slow(allowance)
    if status:
        raise UnreadableFileError(
            "The reader broke down over this document: it is damaged, or needs more memory than one may take. "
            "Save it as PDF, or add it in parts."
        )


def _too_slow(allowance: Allowance) -> InputError:
    return TooLargeError(
        "Reading this document took longer than {seconds} seconds and was stopped. Add it in parts.",
        seconds=f"{allowance.seconds:g}",
    )


def _environment() -> dict[str, str]:
    """Return our own environment; character recognition takes one core, not all that the machine has."""
    return {**os.environ, "OMP_THREAD_LIMIT": "1"}


@contextmanager
def _started(
    command: Sequence[str], stdin: BinaryIO, allowance: Allowance
) -> Iterator[tuple[Popen[bytes], IO[bytes], Event]]:
    """Start a command under a watchman who kills it when its time is over."""
    limits = (str(allowance.memory_bytes), str(int(-(-allowance.seconds // 1))))
    launched = [*python_module("fanal.files.limiting", *limits), *command]
    process = Popen(launched, stdin=stdin, stdout=PIPE, stderr=DEVNULL, env=_environment(), start_new_session=True)  # noqa: S603 (our own command line, no shell)
    is_over, late = Event(), Event()

    def watch() -> None:
        if not is_over.wait(allowance.seconds):
            late.set()
            _kill(process)

    watchman = Thread(target=watch, daemon=True)
    watchman.start()
    try:
        if process.stdout is None:
            raise AssertionError("a pipe was asked for")
        with process.stdout as output:
            yield process, output, late
    finally:
        is_over.set()
        _kill(process)
        process.wait()
        watchman.join()


def _kill(process: Popen[bytes]) -> None:
    """Kill a process and what it started; one that has ended already is left alone."""
    if process.poll() is not None:
        return
    with suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, getattr(signal, _KILLED))
        else:
            process.kill()
