"""Cases, and the changes that make their history."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """A file that one organisation keeps; every statement belongs to one.

    Attributes
    ----------
    id : str
        Keyed id.
    title : str
        Shown name, unique in a base.
    organization : str
        Who keeps it.
    language : str
        Main language of its papers, "" if unknown.
    description : str
    created_at : str
        UTC, ISO 8601.
    """

    id: str
    title: str
    organization: str = ""
    language: str = ""
    description: str = ""
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One step in a case's history, all or nothing.

    Attributes
    ----------
    seq : int
        Number, growing over the whole base.
    case_id, actor, at, reason : str
        Which case, who, when (UTC, ISO 8601), why.
    kind : str
        ``import``, ``edit``, ``restore``, ``undo``, ``redo``.
    label : str
        What was done, in a few words without names (file names at most).
    undoes : int or None
        For ``undo`` and ``redo``: the change it turns around.
    is_undone : bool
        Whether its effect is taken back now.
    added, retracted : int
        Statements it added and took back.
    """

    seq: int
    case_id: str
    kind: str
    actor: str
    at: str
    reason: str = ""
    label: str = ""
    undoes: int | None = None
    is_undone: bool = False
    added: int = 0
    retracted: int = 0
