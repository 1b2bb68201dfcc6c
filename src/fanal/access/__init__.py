"""Who may do what: one policy, default deny. Pure; services ask it before every use case."""

from fanal.access.permission import Permission
from fanal.access.policy import is_allowed, require, scope_for
from fanal.access.viewer import OWNER, READER, Viewer

__all__ = ["OWNER", "READER", "Permission", "Viewer", "is_allowed", "require", "scope_for"]
