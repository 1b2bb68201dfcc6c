"""Identifiers that leave the base: keyed, so that nobody can guess one from a list of names."""

import secrets
from collections.abc import Iterable
from hashlib import blake2b

KEY_BYTES = 32
_SEPARATOR = "\x1f"


def new_key() -> bytes:
    """Make the secret key of a new base (32 random bytes)."""
    return secrets.token_bytes(KEY_BYTES)


# RFC 4648 base 32 in lower case, fifteen bits at a time: the library's own encoder takes four times as long,
# and an import makes an identifier for every statement.
_DIGITS = "abcdefghijklmnopqrstuvwxyz234567"
_TRIPLES = [first + second + third for first in _DIGITS for second in _DIGITS for third in _DIGITS]


def _text(raw: bytes) -> str:
    high, low = divmod(int.from_bytes(raw, "big"), 1 << 60)
    part = _TRIPLES
    return (
        f"{part[high >> 45]}{part[high >> 30 & 32767]}{part[high >> 15 & 32767]}{part[high & 32767]}"
        f"{part[low >> 45]}{part[low >> 30 & 32767]}{part[low >> 15 & 32767]}{part[low & 32767]}"
    )


class KeyedIds:
    """Make the identifiers of one base.

    Parameters
    ----------
    key : bytes
        The base's secret key, 16 to 64 bytes.

    Notes
    -----
    Keyed BLAKE2b (RFC 7693, a MAC by construction), cut to 120 bits and written
    in 24 base-32 characters. The same parts give the same id in one base, so an
    import run twice changes nothing; another base gives other ids.

    Examples
    --------
    >>> ids = KeyedIds(b"0" * 32)
    >>> ids.of("case", "Person", "7") == ids.of("case", "Person", "7")
    True
    """

    def __init__(self, key: bytes) -> None:
        self._keyed = blake2b(digest_size=15, key=key)

    def of(self, *parts: str) -> str:
        """Return the id of these parts, in this order."""
        return self.of_all(parts)

    def of_all(self, parts: Iterable[str]) -> str:
        """Return the id of an iterable of parts, in its order."""
        keyed = self._keyed.copy()
        keyed.update(_SEPARATOR.join(parts).encode())
        return _text(keyed.digest())

    @staticmethod
    def fresh() -> str:
        """Return a random id, for what is entered by hand."""
        return _text(secrets.token_bytes(15))
