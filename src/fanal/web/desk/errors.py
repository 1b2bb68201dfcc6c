"""From errors to answers: the only place where an error becomes a status."""

import logging

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from fanal.errors import (
    ConflictError,
    DeniedError,
    FanalError,
    InputError,
    MissingExtraError,
    NotFoundError,
    TooLargeError,
)
from fanal.web.desk.answers import error_answer, fanal_error_answer
from fanal.web.desk.language import locale_of

STATUSES: tuple[tuple[type[FanalError], int], ...] = (
    (TooLargeError, 413),
    (InputError, 422),
    (NotFoundError, 404),
    (ConflictError, 409),
    (DeniedError, 403),
    (MissingExtraError, 501),
)
"""First match wins; what is not here is 500."""

TOO_LONG = "This is more than the desk reads in one request."
_PLAIN = {
    404: ("not_found", "There is nothing at this address."),
    405: ("method", "This address does not answer to that method."),
    413: ("too_large", TOO_LONG),
}

_logger = logging.getLogger(__name__)


def status_of(error: FanalError) -> int:
    """Return the status of an error of Fanal's tree."""
    return next((status for kind, status in STATUSES if isinstance(error, kind)), 500)


def _fanal_error(request: Request, error: Exception) -> Response:
    if not isinstance(error, FanalError):
        raise error
    return fanal_error_answer(error, status_of(error), locale_of(request))


def _invalid_request(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    fields = sorted({".".join(str(step) for step in found["loc"][1:]) or "body" for found in error.errors()})
    return error_answer(
        422,
        "input",
        "These parts of the request are missing or not of the right kind: {fields}.",
        {"fields": ", ".join(fields)[:200]},
        locale_of(request),
    )


def _http_error(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    code, text = _PLAIN.get(error.status_code, ("input", "This request cannot be read."))
    return error_answer(error.status_code, code, text, {}, locale_of(request))


def unexpected_answer(request: Request, error: Exception) -> Response:
    """Say nothing of the inside; the log names the kind of error and where it arose, no values."""
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    place = f"{last.tb_frame.f_code.co_filename}:{last.tb_lineno}" if last is not None else "?"
    _logger.error("%s at %s", type(error).__name__, place)
    return error_answer(
        500,
        "unexpected",
        "Something went wrong inside Fanal. Try again; if it happens again, report it to its makers.",
        {},
        locale_of(request),
    )


def install_errors(app: FastAPI) -> None:
    """Give every error of the app the one shape."""
    app.add_exception_handler(FanalError, _fanal_error)
    app.add_exception_handler(RequestValidationError, _invalid_request)
    app.add_exception_handler(HTTPException, _http_error)
