"""The base of an import, which a trial or a failed import leaves as it found it: absent, if it was absent."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from fanal.access import Permission
from fanal.bootstrap import open_workspace
from fanal.cli.session import Session
from fanal.services.workspace import Workspace


@contextmanager
def base_for(session: Session, *, is_trial: bool) -> Iterator[Workspace]:
    """Open the base to import into; for a trial where there is none, one that is thrown away.

    A base that was made for this import is removed again if the import fails and left it empty.

    Raises
    ------
    StoreError
        The base cannot be opened.
    """
    settings = session.settings()
    path = None if "://" in settings.base else Path(settings.base).expanduser()
    is_missing = path is not None and not path.exists()
    if is_trial and is_missing:
        with (
            TemporaryDirectory(ignore_cleanup_errors=True) as folder,
            open_workspace(replace(settings, base=str(Path(folder) / "trial.db"))) as workspace,
        ):
            yield workspace
        return
    is_left_empty = False
    try:
        with open_workspace(settings, create=not is_trial) as workspace:
            try:
                yield workspace
            except BaseException:
                is_left_empty = not workspace.store.cases(workspace.scope(Permission.READ_CASE))
                raise
    finally:
        if path is not None and is_missing and is_left_empty:
            path.unlink(missing_ok=True)
