"""How errors are told: one plain sentence on standard error, or one JSON object."""

import sys
from collections.abc import Mapping

import orjson

from fanal.cli.showing import visible
from fanal.cli.words import locale
from fanal.errors import FanalError
from fanal.text.messages import translated


def tell_error(error: FanalError, *, as_json: bool) -> None:
    """Write an error to standard error.

    Parameters
    ----------
    error : FanalError
    as_json : bool
        Write ``{"error": {"code", "message", "parts"}}`` instead of a sentence.
    """
    message = translated(locale(), error.template, error.parts)
    if as_json:
        _tell_json(error.code, message, error.parts)
    else:
        sys.stderr.write(f"fanal: {visible(message)}\n")


def tell_wrong_usage(message: str) -> None:
    """Write what is wrong with the arguments to standard error, as JSON of the same shape."""
    _tell_json("usage", message, {})


def _tell_json(code: str, message: str, parts: Mapping[str, object]) -> None:
    body = {"error": {"code": code, "message": message, "parts": {name: _plain(part) for name, part in parts.items()}}}
    sys.stderr.write(orjson.dumps(body).decode() + "\n")


def _plain(part: object) -> str | int | float:
    return part if isinstance(part, int | float) else str(part)
