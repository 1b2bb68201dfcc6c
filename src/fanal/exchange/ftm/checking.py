"""What the real followthemoney package says of our records; it is an optional part."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

from fanal.errors import InputError, MissingExtraError
from fanal.exchange.case_import import Problem


def require_followthemoney() -> Any:
    """Return the followthemoney package.

    Raises
    ------
    MissingExtraError
        It is not installed.
    """
    try:
        return import_module("followthemoney")
    except ImportError:
        raise MissingExtraError(
            "This needs the followthemoney package. Install it with: pip install 'fanal[ftm]'"
        ) from None


def checked(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any] | Problem]:
    """Pass records through the real package: what it keeps of them, and what it does not.

    Parameters
    ----------
    records : iterable of dict
        As :func:`fanal.exchange.ftm.writing.to_ftm` gives them.

    Yields
    ------
    dict or Problem
        Each record as the package writes it, preceded by a problem for each property of
        which it refused a value, and instead of a record whose schema it refuses.

    Raises
    ------
    MissingExtraError
        The package is not installed.
    """
    package = require_followthemoney()
    for number, record in enumerate(records, start=1):
        try:
            proxy = package.model.get_proxy(record, cleaned=False)
        except package.exc.InvalidData:
            yield Problem(
                "",
                number,
                InputError("FollowTheMoney does not know the schema of this record; export it without our extension."),
            )
            continue
        for name, values in record["properties"].items():
            if len(proxy.get(name, quiet=True)) < len(values):
                yield Problem(
                    "",
                    number,
                    InputError(
                        "FollowTheMoney refuses a value of {schema}.{property}; it stays in our part of the record.",
                        schema=record["schema"],
                        property=name,
                    ),
                )
        yield proxy.to_dict()
