"""A mapping that is kept under a name, for the next sheet of the same make."""

from dataclasses import dataclass
from typing import Protocol

from fanal.model.scope import Scope


@dataclass(frozen=True, slots=True)
class SavedMapping:
    """A kept mapping.

    Attributes
    ----------
    id : str
        "" before it is kept.
    case_id : str
        The case it was made for; whoever sees that case sees the mapping.
    name : str
        Unique within its case.
    text : str
        The mapping, as YAML that the command line reads.
    forms : str
        JSON of what was said of each table, so that the screen can go on from there.
    saved_by, saved_at : str
        Who and when (UTC, ISO 8601).
    """

    id: str
    case_id: str
    name: str
    text: str
    forms: str
    saved_by: str = ""
    saved_at: str = ""


class MappingStore(Protocol):
    """The kept mappings of a base; SQLite and PostgreSQL answer alike."""

    def listed(self, scope: Scope) -> list[SavedMapping]:
        """Return the visible mappings by name."""

    def get(self, scope: Scope, mapping_id: str) -> SavedMapping:
        """Return one; `NotFoundError` where there is none to be seen."""

    def keep(self, scope: Scope, mapping: SavedMapping) -> SavedMapping:
        """Keep a mapping; one of the same case and name is replaced."""

    def delete(self, scope: Scope, mapping_id: str) -> None:
        """Delete one; `NotFoundError` where there is none to be seen."""
