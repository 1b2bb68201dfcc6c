"""How errors are told: one plain sentence on standard error, or one JSON object."""

import sys

import orjson

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
        body = {"error": {"code": error.code, "message": message, "parts": error.parts}}
        sys.stderr.write(orjson.dumps(body, default=str).decode() + "\n")
    else:
        sys.stderr.write(f"fanal: {message}\n")
