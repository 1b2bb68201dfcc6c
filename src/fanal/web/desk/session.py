"""The start-up token that opens the desk, and the sessions that it opens."""

import secrets
from collections import OrderedDict
from hashlib import blake2b
from hmac import compare_digest
from http.cookies import CookieError, SimpleCookie

_SESSIONS_KEPT = 16


def new_token() -> str:
    """Make a start-up token: 256 random bits, safe in an address."""
    return secrets.token_urlsafe(32)


def _digest(secret: str) -> bytes:
    return blake2b(secret.encode(), digest_size=32).digest()


class Sessions:
    """The open sessions of one running desk, kept in memory only.

    Parameters
    ----------
    token : str
        Start-up token; whoever shows it gets a session.

    Notes
    -----
    A browser sends a cookie to every port of a host, so the cookie's name is drawn at
    random: two desks on one machine do not close each other's sessions. Only digests
    of session secrets are kept. The oldest of more than 16 sessions is closed.
    """

    def __init__(self, token: str) -> None:
        self._token = _digest(token)
        self._open: OrderedDict[bytes, None] = OrderedDict()
        self.cookie_name = f"fanal_{secrets.token_hex(6)}"

    def redeem(self, token: str) -> str | None:
        """Return a fresh session secret for the right token, None for a wrong one."""
        if not compare_digest(_digest(token), self._token):
            return None
        secret = secrets.token_urlsafe(32)
        self._open[_digest(secret)] = None
        if len(self._open) > _SESSIONS_KEPT:
            self._open.popitem(last=False)
        return secret

    def is_open(self, cookie_header: str) -> bool:
        """Tell whether a Cookie header carries the secret of an open session."""
        try:
            morsel = SimpleCookie(cookie_header).get(self.cookie_name)
        except CookieError:
            return False
        if morsel is None:
            return False
        shown = _digest(morsel.value)
        return any(compare_digest(shown, known) for known in list(self._open))

    def cookie(self, secret: str) -> str:
        """Return the Set-Cookie value that hands a session to the browser."""
        return f"{self.cookie_name}={secret}; Path=/; HttpOnly; SameSite=Strict"
