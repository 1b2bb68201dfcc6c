"""Use cases: each function is a transaction, an access check and a log entry around stores and engines.

Every function takes a :class:`~fanal.services.workspace.Workspace` first, then plain
arguments, and returns a frozen dataclass whose fields are the JSON shape that the
command line (``--json``) and the desk's API answer with.
"""
