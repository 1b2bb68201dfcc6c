"""Which language the reader wants."""

from typing import Annotated
from urllib.parse import parse_qs

from fastapi import Depends, Query
from starlette.requests import HTTPConnection

from fanal.text.messages import DEFAULT, known_locale


def _weighted(choice: str) -> tuple[float, str]:
    tag, _, quality = choice.strip().partition(";q=")
    try:
        return (float(quality) if quality else 1.0, tag)
    except ValueError:
        return (0.0, tag)


def wanted_locale(query: str, accept_language: str) -> str:
    """Return the shipped locale that a request asks for.

    Parameters
    ----------
    query : str
        Query string; ``language=`` in it wins.
    accept_language : str
        ``Accept-Language`` header, "" if there is none.

    Returns
    -------
    str
        English where nothing that Fanal speaks is wanted.

    Examples
    --------
    >>> wanted_locale("", "de, bg;q=0.8, fr;q=0.9")
    'fr'
    >>> wanted_locale("language=sr-Latn", "fr")
    'sr-Latn'
    """
    asked = parse_qs(query).get("language", [""])[0]
    ranked = sorted((_weighted(choice) for choice in accept_language.split(",")), key=lambda choice: -choice[0])
    for tag in [asked, *(tag for quality, tag in ranked if quality > 0)]:
        if locale := known_locale(tag):
            return locale
    return DEFAULT


def locale_of(request: HTTPConnection) -> str:
    """Return the shipped locale that a request asks for, by its address or its headers."""
    return wanted_locale(request.url.query, request.headers.get("accept-language", ""))


def _route_locale(
    request: HTTPConnection,
    language: Annotated[str, Query(description="Locale of labels; else the Accept-Language header.")] = "",  # noqa: ARG001 (documents the parameter; read with the header)
) -> str:
    return locale_of(request)


Locale = Annotated[str, Depends(_route_locale)]
"""Parameter of a route: the shipped locale that the reader wants."""
