"""The policy: one table of access role × permission. What is not in it is denied."""

from collections.abc import Mapping

from fanal.access.permission import CHANGING, Permission
from fanal.access.viewer import OWNER, READER, Viewer
from fanal.errors import DeniedError
from fanal.model.scope import Scope

POLICY: Mapping[str, frozenset[Permission]] = {
    OWNER: frozenset(Permission),
    READER: frozenset({Permission.READ_MODEL, Permission.READ_CASE}),
}
"""The whole policy. A new access role is a new row, a new permission a new member of the enum."""


def is_allowed(viewer: Viewer, permission: Permission) -> bool:
    """Tell whether the table gives this viewer this permission."""
    return permission in POLICY.get(viewer.access_role, frozenset())


def require(viewer: Viewer, permission: Permission) -> None:
    """Refuse what the table does not give.

    Raises
    ------
    DeniedError
        The viewer's access role lacks the permission, or the viewer was let into certain
        cases only and would not see a new one.
    """
    if permission is Permission.CREATE_CASE and viewer.cases is not None:
        raise DeniedError("You were let into certain cases only. Ask the owner of the base to begin a new one.")
    if not is_allowed(viewer, permission):
        raise DeniedError(
            "The access role {access_role} does not include {permission}. Ask the owner of the base for it.",
            access_role=viewer.access_role,
            permission=permission.value,
        )


def scope_for(viewer: Viewer, permission: Permission, purpose: str = "") -> Scope:
    """Return what the viewer may see while using one permission.

    Parameters
    ----------
    viewer : Viewer
    permission : Permission
        The one thing being done now.
    purpose : str
        Why; recorded with the change or the log entry.

    Returns
    -------
    Scope
        Able to write only for a permission that changes something, so that a read
        can never turn into a write by mistake.

    Raises
    ------
    DeniedError
        The viewer's access role lacks the permission.

    Examples
    --------
    >>> scope_for(Viewer("anna"), Permission.READ_CASE).may_write
    False
    """
    require(viewer, permission)
    return Scope(
        actor=viewer.name,
        organization=viewer.organization,
        purpose=purpose,
        all_cases=viewer.cases is None,
        cases=viewer.cases or frozenset(),
        may_write=permission in CHANGING,
    )
