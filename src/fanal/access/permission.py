"""What there is to be allowed."""

from enum import StrEnum


class Permission(StrEnum):
    """One thing a viewer may be allowed to do.

    Notes
    -----
    A route, a command and a service name exactly one. `READ_MODEL` covers what
    ships with Fanal and holds nothing of any case.
    """

    READ_MODEL = "read_model"
    READ_CASE = "read_case"
    CREATE_CASE = "create_case"
    CHANGE_CASE = "change_case"
    EXPORT_CASE = "export_case"


CHANGING = frozenset({Permission.CREATE_CASE, Permission.CHANGE_CASE})
"""The permissions whose scope may write; every other scope is read-only."""
