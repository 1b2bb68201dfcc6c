"""The files that exports are written to."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from fanal.errors import ConflictError, InputError
from fanal.services.exports.running import FORMATS

_ENDINGS = {".zip": "csv", ".csv": "csv", ".json": "ftm", ".ndjson": "jsonl"}


def format_of_file(path: Path, named: str) -> str:
    """Return the export format that was named, or that the ending of a file means.

    Raises
    ------
    InputError
        Nothing was named and the ending means none.
    """
    if named:
        return named
    ending = path.suffix.lower()
    found = _ENDINGS.get(ending) or next((name for name in FORMATS if ending == f".{name}"), "")
    if not found:
        raise InputError(
            "The ending of {file} says no format. Name one of these: {known}.",
            file=path.name,
            known=", ".join(FORMATS),
        )
    return found


@contextmanager
def written(path: Path, *, force: bool) -> Iterator[BinaryIO]:
    """Open a file to write; what is half written is not left behind.

    Raises
    ------
    ConflictError
        The file is there and may not be written over.
    InputError
        It cannot be written.
    """
    if path.exists() and not force:
        raise ConflictError(
            "{file} is there already. Choose another name; --force, or force=True in Python, writes over it.",
            file=path.name,
        )
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as out:
            yield out
        part.replace(path)
    except OSError as error:
        raise InputError("{file} cannot be written: {reason}.", file=path.name, reason=error.strerror or "") from error
    finally:
        with suppress(OSError):  # where it could not be made there is nothing to take away
            part.unlink(missing_ok=True)
