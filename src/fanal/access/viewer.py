"""Who is asking."""

from dataclasses import dataclass

OWNER, READER = "owner", "reader"


@dataclass(frozen=True, slots=True)
class Viewer:
    """A person at work, and what they were let into.

    Attributes
    ----------
    name : str
        Recorded with every change and log entry.
    organization : str
        For whom they work.
    access_role : str
        Row of the policy's table; one it does not know may do nothing.
    cases : frozenset of str or None
        Ids of the cases they were let into; None is every case of the base, which is
        right for the one person whose own machine it lies on.
    """

    name: str
    organization: str = ""
    access_role: str = OWNER
    cases: frozenset[str] | None = None
