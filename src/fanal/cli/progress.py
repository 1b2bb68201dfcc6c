"""Progress on a terminal; silence where nobody watches."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


@contextmanager
def bytes_progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar on standard error while bytes go by.

    Yields
    ------
    callable
        Takes the bytes done and the bytes in all.
    """
    err = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total or None)


@contextmanager
def steps_progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar on standard error while pages, rows or other steps are done.

    Yields
    ------
    callable
        Takes the steps done and the steps in all.
    """
    err = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total or None)


def say(text: str) -> None:
    """Write a line of progress to standard error."""
    Console(stderr=True, highlight=False).print(text, style="dim", markup=False)
