"""Follow a case: what others change is told as it comes."""

from dataclasses import dataclass

from fanal.model.kept.past import TouchedChange
from fanal.model.scope import Scope
from fanal.services.reading import latest_change
from fanal.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ChangeSeen:
    """A change of the case that is being followed.

    Attributes
    ----------
    seq : int
    kind : str
        ``import``, ``edit``, ``restore``, ``undo``, ``redo``.
    actor, at, label : str
    entities : tuple of str
        Ids of the entities and links that it touched, at most 200.
    is_complete : bool
        Whether these are all of them; if not, load everything anew.
    """

    seq: int
    kind: str
    actor: str
    at: str
    label: str
    entities: tuple[str, ...]
    is_complete: bool


@dataclass(slots=True)
class Watch:
    """Someone following a case.

    Attributes
    ----------
    workspace : Workspace
    scope : Scope
    case_id : str
    seq : int
        Number of the last change told.
    """

    workspace: Workspace
    scope: Scope
    case_id: str
    seq: int

    def look(self) -> tuple[ChangeSeen, ...]:
        """Return the changes since the last look, earliest first.

        Notes
        -----
        One look-up in an index where nothing was changed, so many can look several times a second.
        """
        found = self.workspace.store.changes_after(self.scope, self.case_id, self.seq)
        if found:
            self.seq = found[-1].change.seq
        return tuple(_seen(touched) for touched in found)


def watch(workspace: Workspace, case: str, after: int | None = None) -> Watch:
    """Begin to follow a case.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    after : int or None
        Number of the last change that is known; None is the latest there is.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, found = workspace.consult(case, "events")
    return Watch(workspace, scope, found.id, latest_change(workspace, scope, found.id) if after is None else after)


def _seen(touched: TouchedChange) -> ChangeSeen:
    change = touched.change
    return ChangeSeen(
        change.seq, change.kind, change.actor, change.at, change.label, touched.entities, touched.is_complete
    )
