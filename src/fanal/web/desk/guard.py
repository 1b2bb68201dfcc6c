"""The desk's door: who may speak to it at all, before any route is looked at."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from fanal.web.desk.answers import error_answer, plain_page
from fanal.web.desk.errors import TOO_LONG, unexpected_answer
from fanal.web.desk.headers import with_always
from fanal.web.desk.language import locale_of
from fanal.web.desk.session import Sessions

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
BODY_LIMIT = 1_000_000
DOCUMENTS_LIMIT = 512 << 20
"""Of all documents in one request; how long each may be is the service's to say."""
_DOCUMENTS = re.compile(r"/api/cases/[^/]+/(?:documents|imports)")
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OURS = frozenset({"same-origin", "none"})


def _hostname(address: str) -> str | None:
    try:
        return urlsplit(f"//{address}").hostname
    except ValueError:
        return None


class Guard:
    """Let a request in only from this machine's own desk page, and give every answer its headers.

    Parameters
    ----------
    app : ASGI application
        Sees only requests with an open session.
    sessions : Sessions
    hosts : iterable of str
        Names under which the desk is spoken to.

    Notes
    -----
    In this order: a Host that is not ours is refused (another site whose name was
    pointed here, DNS rebinding); a request that another page sent is refused, though
    it carries the cookie; the start-up token is changed for a session; without a
    session everything else is 401; a body over 1 MB, of documents over 512 MB, is refused. An
    answer that fails half-way is cut off, so that nobody takes a part for the whole.
    """

    def __init__(self, app: ASGIApp, *, sessions: Sessions, hosts: Iterable[str]) -> None:
        self._app = app
        self._sessions = sessions
        self._hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass the request on."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return

        is_begun = False

        async def send_with_headers(message: Message) -> None:
            nonlocal is_begun
            if message["type"] == "http.response.start":
                is_begun = True
                message["headers"] = with_always(list(message.get("headers", [])))
            await send(message)

        request = Request(scope, receive)
        refusal = self._refusal(request)
        if refusal is not None:
            await refusal(scope, receive, send_with_headers)
            return
        try:
            await self._app(scope, _limited(receive, _body_limit(request)), send_with_headers)
        except Exception as error:  # noqa: BLE001 (the last net: no inside may show, in an answer or a log)
            answer = unexpected_answer(request, error)
            if not is_begun:
                await answer(scope, receive, send_with_headers)

    def _refusal(self, request: Request) -> Response | None:
        if _hostname(request.headers.get("host", "")) not in self._hosts:
            return _refuse(request, 403, "foreign_host", "This address is not one that Fanal answers to.")
        if not _is_from_our_page(request):
            return _refuse(request, 403, "foreign_page", "Another page sent this request. Use the desk's own page.")
        if request.method == "GET" and request.url.path == "/" and "token" in request.query_params:
            return self._entry(request)
        if not self._sessions.is_open(request.headers.get("cookie", "")):
            return _no_session(request)
        if int(_digits(request.headers.get("content-length", "0"))) > _body_limit(request):
            return error_answer(413, "too_large", TOO_LONG, {}, locale_of(request))
        return None

    def _entry(self, request: Request) -> Response:
        secret = self._sessions.redeem(request.query_params["token"])
        if secret is None:
            return _no_session(request)
        answer = RedirectResponse("/", 303)
        answer.headers["set-cookie"] = self._sessions.cookie(secret)
        return answer


def _digits(text: str) -> str:
    return text if text.isascii() and text.isdigit() else str(DOCUMENTS_LIMIT + 1)


def _body_limit(request: Request) -> int:
    return DOCUMENTS_LIMIT if _DOCUMENTS.fullmatch(request.url.path) else BODY_LIMIT


def _is_from_our_page(request: Request) -> bool:
    """Judge by what the browser itself adds; a program that is no browser adds neither header."""
    site = request.headers.get("sec-fetch-site")
    is_navigation = request.headers.get("sec-fetch-mode") == "navigate" and request.method in _SAFE
    if site is not None and site not in _OURS and not is_navigation:
        return False
    origin = request.headers.get("origin")
    if origin is None or request.method in _SAFE:
        return True
    return urlsplit(origin).netloc == request.headers.get("host", "")


def _limited(receive: Receive, limit: int) -> Receive:
    """Cut off a body that goes on past the limit without having said how long it is."""
    seen = 0

    async def receive_within_limit() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > limit:
            raise HTTPException(413)
        return message

    return receive_within_limit


def _refuse(request: Request, status: int, code: str, text: str) -> Response:
    return error_answer(status, code, text, {}, locale_of(request))


def _no_session(request: Request) -> Response:
    text = "Open the desk with the whole address that `fanal serve` printed; it lets you in."
    if request.url.path.startswith("/api"):
        return _refuse(request, 401, "no_session", text)
    return plain_page("The desk is closed", [text], locale_of(request), 401)
