"""Entry by hand: every edit is statements added and taken back in one change that can be undone."""

from fanal.services.editing.edits import EditMade, edit_case
from fanal.services.editing.operations import Edit

__all__ = ["Edit", "EditMade", "edit_case"]
