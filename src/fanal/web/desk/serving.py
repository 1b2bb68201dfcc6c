"""Serve the desk on this machine."""

import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import uvicorn

from fanal.errors import ConflictError, DeniedError
from fanal.services.workspace import Workspace
from fanal.web.desk.app import create_app
from fanal.web.desk.guard import LOOPBACK
from fanal.web.desk.session import new_token


def serve(
    workspace: Workspace,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    token: str = "",
    allow_other_hosts: bool = False,
    on_ready: Callable[[str], None] = print,
) -> None:
    """Serve the desk until it is interrupted.

    Parameters
    ----------
    workspace : Workspace
    host : str
        Address of this machine to listen on.
    port : int
        0 takes a free one.
    token : str
        Start-up token; a fresh one if "".
    allow_other_hosts : bool
        Whether anything but loopback may be listened on. What is served is not
        encrypted, so this is for a container or a tunnel that is.
    on_ready : callable
        Is given the address to open, token included, once connections are accepted.

    Raises
    ------
    DeniedError
        `host` is not loopback and other hosts were not allowed.
    ConflictError
        The port is taken.
    """
    if host not in LOOPBACK and not allow_other_hosts:
        raise DeniedError(
            "The desk only answers on this machine (127.0.0.1), not on {host}: other machines could read it.",
            host=host,
        )
    token = token or new_token()
    app = create_app(workspace, token=token, hosts=LOOPBACK | {host})
    config = uvicorn.Config(app, access_log=False, log_level="error", server_header=False, lifespan="off", ws="none")
    with _listen(host, port) as listener:
        shown = f"[{host}]" if ":" in host else host
        on_ready(f"http://{shown}:{listener.getsockname()[1]}/?token={token}")
        with _interrupted_by_termination(), suppress(KeyboardInterrupt):
            server = uvicorn.Server(config)
            app.state.is_closing = lambda: server.should_exit
            server.run(sockets=[listener])


@contextmanager
def _interrupted_by_termination() -> Iterator[None]:
    """Let an order to terminate end the program as Ctrl+C does, so that what it keeps for a while is removed."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named because asyncio sends small answers at once only where it is.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise ConflictError("Port {port} cannot be used. Choose another with --port.", port=port) from error
    return listener
