"""What is said of the files inside a document, whatever its format."""

from collections.abc import Iterator

from fanal.documents.events import Note
from fanal.documents.limits import Limits

CARRIES_PROGRAMS = "This document carries macros or scripts. They were not run."


def inside(left_out: int, count: int, limits: Limits) -> Iterator[Note]:
    """Yield what to know about the files inside a document.

    Parameters
    ----------
    left_out : int
        How many could not be taken out.
    count : int
        How many there are.
    limits : Limits
    """
    if left_out:
        yield Note(
            "{count} files inside this document were left out: damaged, locked or too long. Add them by themselves.",
            {"count": left_out},
        )
    if count > limits.parts:
        yield Note(
            "Only {limit} of the {count} files inside this document were taken out. Add the others by themselves.",
            {"limit": limits.parts, "count": count},
        )
