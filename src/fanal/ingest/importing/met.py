"""Remember millions of ids in a fixed amount of memory."""

_BITS = 27
_PROBES = 4
_WORD = (1 << 64) - 1
# Multipliers of Steele and Vigna for 64-bit mixing: their products spread over the upper bits.
_SPREAD = (0xF1357AEA2E62A9C5, 0xD1342543DE82EF95)


class Met:
    """A Bloom filter over ids.

    Notes
    -----
    Takes 16 MiB however many ids it has met, and only as much of that as was touched. Never
    forgets one; takes a new one for an old one once in ten million at a million ids, and once
    in a thousand at five million.

    References
    ----------
    B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors",
    Communications of the ACM 13 (1970) 422-426.

    Examples
    --------
    >>> met = Met()
    >>> met.add("abcdefghijklmnopqrstuvwx"), met.add("abcdefghijklmnopqrstuvwx")
    (True, False)
    """

    def __init__(self) -> None:
        self._bits = bytearray(1 << (_BITS - 3))

    def add(self, identity: str) -> bool:
        """Remember an id of `KeyedIds`; tell whether it is new."""
        place = (int(identity[:12], 36) * _SPREAD[0] & _WORD) >> (64 - _BITS)
        step = (int(identity[12:], 36) * _SPREAD[1] & _WORD) >> (64 - _BITS) | 1
        bits, is_new = self._bits, False
        for _ in range(_PROBES):
            byte, bit = place >> 3, 1 << (place & 7)
            if not bits[byte] & bit:
                bits[byte] |= bit
                is_new = True
            place = (place + step) & ((1 << _BITS) - 1)
        return is_new
