"""Settings, read from the environment once, by bootstrap alone."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


def default_base() -> Path:
    """Return where the base of this user lies when none is named."""
    root = os.environ.get("XDG_DATA_HOME")
    return (Path(root) if root else Path.home() / ".local" / "share") / "fanal" / "fanal.db"


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set from outside.

    Attributes
    ----------
    base : str
        ``FANAL_BASE``: path of a SQLite file or a ``postgresql://`` address.
    language : str
        ``FANAL_LANGUAGE``: locale of messages; "" follows the system.
    actor : str
        ``FANAL_ACTOR``: name recorded with changes; "" uses the login name.
    debug : str
        ``FANAL_DEBUG``: anything but "" shows where an unexpected error arose; it may hold names.
    """

    base: str
    language: str = ""
    actor: str = ""
    debug: str = ""

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """Read the ``FANAL_*`` variables."""
        return cls(
            base=environ.get("FANAL_BASE", "") or str(default_base()),
            language=environ.get("FANAL_LANGUAGE", ""),
            actor=environ.get("FANAL_ACTOR", ""),
            debug=environ.get("FANAL_DEBUG", ""),
        )
