"""A base held open by everything that was taken from it."""

from collections.abc import Callable
from contextlib import ExitStack
from weakref import finalize

from fanal.errors import StoreError
from fanal.services.workspace import Workspace


class Held:
    """A workspace that is closed on demand, when nothing refers to it any more, or at the end of the program.

    Parameters
    ----------
    workspace : Workspace
    name : str
        How the base is called when it shows itself.
    clean : callable, optional
        Done after closing.
    """

    def __init__(self, workspace: Workspace, name: str, clean: Callable[[], object] = lambda: None) -> None:
        self._workspace = workspace
        self.name = name
        ending = ExitStack()
        ending.callback(clean)
        ending.callback(workspace.close)
        self._end = finalize(self, ending.close)

    @property
    def is_open(self) -> bool:
        """Whether the base can still be asked."""
        return self._end.alive

    @property
    def workspace(self) -> Workspace:
        """The workspace.

        Raises
        ------
        StoreError
            It was closed.
        """
        if not self.is_open:
            raise StoreError("This base is closed. Open it again to go on.")
        return self._workspace

    def close(self) -> None:
        """Close the base; closing twice is no error."""
        self._end()
