"""Partial dates: "2012", "2012-05", "2012-05-13" are intervals when they are compared."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2})(?:[T ].*)?)?)?", re.ASCII)
_DAY_FIRST = re.compile(r"(?:(\d{1,2})([-/.]))?(\d{1,2})(?(2)\2|[-/.])(\d{4})\.?(?: \d{1,2}:.*)?", re.ASCII)
_UNKNOWN = frozenset({"0", "00"})


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day, a month or a year, known no better than that.

    Parameters
    ----------
    iso : str
        ISO 8601 prefix: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.

    Notes
    -----
    Ordered by its text, which is the order of the earliest possible day, the
    vaguer date first. Use :meth:`certainly_before` to compare what is known.

    Examples
    --------
    >>> PartialDate.parse("05/2012").latest
    datetime.date(2012, 5, 31)
    """

    iso: str

    @classmethod
    def parse(cls, text: str) -> "PartialDate | None":
        """Read an ISO prefix or a day-first European date.

        Parameters
        ----------
        text : str
            ``2012``, ``2012-05``, ``2012-05-13``, ``2012/05/13``, ``05/2012``, ``13/05/2012``,
            ``13.05.2012``, ``13-05-2012``; a time after a day is dropped, and so is a
            month or day of zero.

        Returns
        -------
        PartialDate or None
            None when the text is not one of these or names no real day.
        """
        text = text.strip()
        if found := _ISO.fullmatch(text):
            year, month, day = found.group(1, 3, 4)
        elif found := _DAY_FIRST.fullmatch(text):
            day, month, year = found.group(1, 3, 4)
        else:
            return None
        if month in _UNKNOWN:
            month = day = None
        parts = [int(part) for part in (year, month, day) if part is not None and part not in _UNKNOWN]
        try:
            date(*[*parts, 1, 1][:3])
        except ValueError:
            return None
        return cls("-".join(f"{part:02d}" if index else f"{part:04d}" for index, part in enumerate(parts)))

    @property
    def earliest(self) -> date:
        """The first day it can mean."""
        year, month, day = [*map(int, self.iso.split("-")), 1, 1][:3]
        return date(year, month, day)

    @property
    def latest(self) -> date:
        """The last day it can mean."""
        parts = [*map(int, self.iso.split("-"))]
        month = parts[1] if len(parts) > 1 else 12
        day = parts[2] if len(parts) > 2 else monthrange(parts[0], month)[1]
        return date(parts[0], month, day)

    def certainly_before(self, other: "PartialDate") -> bool:
        """Tell whether every day this can mean lies before every day `other` can mean."""
        return self.latest < other.earliest

    def may_equal(self, other: "PartialDate") -> bool:
        """Tell whether both can mean the same day."""
        return self.earliest <= other.latest and other.earliest <= self.latest


def in_window(start: str | None, end: str | None, window: tuple[str | None, str | None]) -> bool:
    """Tell whether a span of partial dates can touch a window of partial dates.

    Parameters
    ----------
    start, end : str or None
        ISO prefixes; None is open.  A span with no date at all touches every window:
        an undated link is never dropped by a time filter.
    window : tuple of (str or None, str or None)
        First and last ISO prefix of the window; None is open.

    Returns
    -------
    bool

    Examples
    --------
    >>> in_window("2012", None, ("2012-05", "2012-06"))
    True
    >>> in_window("2012-07", "2013", ("2012-05", "2012-06"))
    False
    """
    first, last = window
    begins_late = start is not None and last is not None and PartialDate(last).certainly_before(PartialDate(start))
    ended = end is not None and first is not None and PartialDate(end).certainly_before(PartialDate(first))
    return not (begins_late or ended)
