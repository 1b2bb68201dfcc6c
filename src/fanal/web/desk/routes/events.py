"""What changes while one looks."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Annotated

import anyio
import anyio.to_thread
import orjson
from fastapi import Header, Query, Request
from starlette.responses import StreamingResponse

from fanal.access import Permission
from fanal.services.history.live import ChangeSeen, Watch, watch
from fanal.services.workspace import Workspace
from fanal.web.desk.router import DeskRouter

POLL_S = 0.2
"""Seconds between two looks at the base; a change by another program is seen that late at most."""
BEAT_S = 15.0
"""Seconds of silence after which a sign of life is sent, so that nothing between cuts the line."""
_LONGEST_S = 3_600
_RETRY_MS = 1_000


@dataclass(frozen=True, slots=True)
class EventMessage:
    """Server-sent event `change`: its id is the number of the change, its data this."""

    data: ChangeSeen


def router(workspace: Workspace) -> DeskRouter:
    """Return these routes for a workspace."""
    api = DeskRouter(workspace)

    @api.ask("/cases/{case}/events", Permission.READ_CASE, EventMessage, "Follow the changes of a case as they come.")
    def events(
        case: str,
        request: Request,
        after: Annotated[int | None, Query(description="Number of the last change that is known.", ge=0)] = None,
        seconds: Annotated[int, Query(description="How long to follow.", ge=0, le=_LONGEST_S)] = _LONGEST_S,
        last_event_id: Annotated[str, Header(description="Sent by a browser that comes back.")] = "",
    ) -> StreamingResponse:
        known = int(last_event_id) if last_event_id.isascii() and last_event_id.isdigit() else after
        stream = _follow(watch(workspace, case, known), request, seconds)
        return StreamingResponse(stream, media_type="text/event-stream", headers={"x-accel-buffering": "no"})

    return api


async def _follow(following: Watch, request: Request, seconds: int) -> AsyncIterator[bytes]:
    is_closing = getattr(request.app.state, "is_closing", lambda: False)
    started = quiet_since = anyio.current_time()
    yield f"retry: {_RETRY_MS}\nid: {following.seq}\n: following\n\n".encode()
    while not is_closing():
        seen = await anyio.to_thread.run_sync(following.look)
        for change in seen:
            quiet_since = anyio.current_time()
            yield b"id: %d\nevent: change\ndata: %b\n\n" % (change.seq, orjson.dumps(change))
        if anyio.current_time() - quiet_since >= BEAT_S:
            quiet_since = anyio.current_time()
            yield b": still here\n\n"
        if anyio.current_time() - started >= seconds:
            return
        await anyio.sleep(POLL_S)
