"""The page of errors."""

from collections.abc import Iterator

from fanal.errors import FanalError
from reference.markdown import table


def all_errors(cls: type[FanalError] = FanalError) -> Iterator[type[FanalError]]:
    """Yield an error class and all below it."""
    yield cls
    for child in cls.__subclasses__():
        yield from all_errors(child)


def page() -> str:
    """Return the page."""
    rows = [
        (f"`{cls.code}`", f"`{cls.__name__}`", cls.exit_status, (cls.__doc__ or "").splitlines()[0])
        for cls in all_errors()
    ]
    intro = (
        "# Errors\n\nEvery message says what is wrong, where, and what to do next; it never "
        "carries a person's name or number. "
        "The command line ends with the exit status below (2 for wrong usage); the HTTP API answers "
        '`{"error": {"code", "message", "parts"}}`.\n'
    )
    return f"{intro}\n{table(('code', 'class', 'exit status', 'meaning'), rows)}"
