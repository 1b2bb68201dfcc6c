"""The door, attacked: every way in but the right one is refused, and every answer carries its headers."""

import asyncio
from collections.abc import AsyncIterator, Mapping

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from fanal.web.desk.guard import BODY_LIMIT, LOOPBACK, Guard
from fanal.web.desk.headers import ALWAYS
from fanal.web.desk.session import Sessions

TOKEN = "the-right-token"
HERE = "http://127.0.0.1:8000"


async def echo(request: Request) -> PlainTextResponse:
    return PlainTextResponse(str(len(await request.body())))


async def crash(request: Request) -> PlainTextResponse:
    raise RuntimeError("Elena Petrova, +359 88 123 456")


def guarded() -> Starlette:
    routes = [Route("/", echo), Route("/api/x", echo, methods=["GET", "POST"]), Route("/api/crash", crash)]
    door = Middleware(Guard, sessions=Sessions(TOKEN), hosts=LOOPBACK)
    return Starlette(routes=routes, middleware=[door])


def ask(
    path: str,
    *,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    enter: bool = True,
    content: bytes | AsyncIterator[bytes] | None = None,
    base: str = HERE,
) -> httpx.Response:
    async def talk() -> httpx.Response:
        transport = httpx.ASGITransport(app=guarded())
        async with httpx.AsyncClient(transport=transport, base_url=base) as client:
            if enter:
                await client.get("/", params={"token": TOKEN})
            return await client.request(method, path, headers=headers, content=content)

    return asyncio.run(talk())


def test_the_right_token_gives_a_closed_cookie_and_goes_home() -> None:
    answer = ask(f"/?token={TOKEN}", enter=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert TOKEN not in cookie


def test_with_the_cookie_one_is_in() -> None:
    assert ask("/api/x").status_code == 200


@pytest.mark.parametrize(
    "path", ["/", "/api/x", "/assets/app.js", "/?token=", "/?token=wrong", "/api/x?token=" + TOKEN]
)
def test_without_the_cookie_everything_is_401(path: str) -> None:
    answer = ask(path, enter=False)
    assert answer.status_code == 401
    assert "set-cookie" not in answer.headers
    assert "fanal serve" in answer.text


@given(st.text(max_size=60).filter(lambda text: text != TOKEN))
def test_no_other_token_opens(text: str) -> None:
    assert Sessions(TOKEN).redeem(text) is None


@given(st.text(max_size=200))
def test_no_other_cookie_is_a_session(text: str) -> None:
    sessions = Sessions(TOKEN)
    sessions.redeem(TOKEN)
    assert not sessions.is_open(text)
    assert not sessions.is_open(f"{sessions.cookie_name}={text}")


def test_a_session_closes_when_sixteen_newer_ones_were_opened() -> None:
    sessions = Sessions(TOKEN)
    secrets = [sessions.redeem(TOKEN) for _ in range(17)]
    states = [sessions.is_open(f"{sessions.cookie_name}={secret}") for secret in secrets]
    assert states == [False] + [True] * 16


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000", "", "[::1"])
def test_a_foreign_host_name_is_refused_even_with_the_cookie(host: str) -> None:
    assert ask("/api/x", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1:1", "localhost", "[::1]:8000", "LOCALHOST:5"])
def test_the_names_of_this_machine_are_answered(host: str) -> None:
    assert ask("/api/x", headers={"host": host}, enter=False).status_code == 401


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"},
    ],
)
def test_another_page_cannot_order_anything(headers: dict[str, str]) -> None:
    answer = ask("/api/x", method="POST", headers=headers, content=b"{}")
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "foreign_page"


def test_another_page_cannot_even_ask() -> None:
    assert ask("/api/x", headers={"sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors"}).status_code == 403


def test_our_own_page_can_order() -> None:
    headers = {"origin": HERE, "sec-fetch-site": "same-origin"}
    assert ask("/api/x", method="POST", headers=headers, content=b"{}").text == "2"


def test_a_link_from_elsewhere_opens_the_page() -> None:
    assert ask("/", headers={"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}).status_code == 200


def test_a_long_body_is_refused() -> None:
    assert ask("/api/x", method="POST", content=b"x" * BODY_LIMIT).text == str(BODY_LIMIT)
    assert ask("/api/x", method="POST", content=b"x" * (BODY_LIMIT + 1)).status_code == 413


def test_a_long_body_that_hides_its_length_is_refused() -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b"x" * 100_000

    assert ask("/api/x", method="POST", content=chunks()).status_code == 413


@pytest.mark.parametrize("length", ["-1", "many", "1e9", "٣"])
def test_a_nonsensical_length_is_refused(length: str) -> None:
    raw = [(b"content-length", length.encode()), (b"host", b"localhost")]
    request = Request({"type": "http", "method": "POST", "path": "/api/x", "query_string": b"", "headers": raw})
    sessions = Sessions(TOKEN)
    secret = sessions.redeem(TOKEN)
    raw.append((b"cookie", f"{sessions.cookie_name}={secret}".encode()))
    refusal = Guard(Starlette(), sessions=sessions, hosts=LOOPBACK)._refusal(request)
    assert refusal is not None
    assert refusal.status_code == 413


@pytest.mark.parametrize("path", ["/", "/api/x", "/api/crash", "/none", "/?token=x"])
@pytest.mark.parametrize("enter", [True, False])
def test_every_answer_carries_its_headers(path: str, *, enter: bool) -> None:
    answer = ask(path, enter=enter)
    for name, value in ALWAYS:
        assert answer.headers.get_list(name.decode()) == [value.decode()]
    assert answer.headers["cache-control"] == "no-store"


def test_an_answer_that_fails_half_way_is_cut_off() -> None:
    sent: list[str] = []

    async def half(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise RuntimeError

    async def send(message: Message) -> None:
        sent.append(message["type"])

    sessions = Sessions(TOKEN)
    cookie = f"{sessions.cookie_name}={sessions.redeem(TOKEN)}".encode()
    headers = [(b"host", b"localhost"), (b"cookie", cookie)]
    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": headers}

    async def receive() -> Message:
        return {"type": "http.request"}

    asyncio.run(Guard(half, sessions=sessions, hosts=LOOPBACK)(scope, receive, send))
    assert sent == ["http.response.start"]


def test_a_fault_inside_shows_nothing_of_the_inside(caplog: pytest.LogCaptureFixture) -> None:
    answer = ask("/api/crash")
    assert answer.status_code == 500
    assert answer.json()["error"]["code"] == "unexpected"
    assert "RuntimeError at" in caplog.text
    assert "Elena" not in answer.text + caplog.text
    assert all(record.exc_info is None for record in caplog.records)
