"""The history of a case: its changes, turning them around, bringing back a state, following along."""

from fanal.services.history.changes import (
    ChangeList,
    ChangeMade,
    Restored,
    can_redo,
    can_undo,
    list_changes,
    redo,
    restore,
    undo,
)

__all__ = [
    "ChangeList",
    "ChangeMade",
    "Restored",
    "can_redo",
    "can_undo",
    "list_changes",
    "redo",
    "restore",
    "undo",
]
