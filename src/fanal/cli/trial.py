"""The base of an import, which a trial must leave as it found it: absent, if it was absent."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from fanal.bootstrap import open_workspace
from fanal.cli.session import Session
from fanal.services.workspace import Workspace


@contextmanager
def base_for(session: Session, *, is_trial: bool) -> Iterator[Workspace]:
    """Open the base to import into; for a trial where there is none, one that is thrown away.

    Raises
    ------
    StoreError
        The base cannot be opened.
    """
    settings = session.settings()
    is_missing = "://" not in settings.base and not Path(settings.base).expanduser().exists()
    if not (is_trial and is_missing):
        with open_workspace(settings, create=not is_trial) as workspace:
            yield workspace
        return
    with (
        TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        open_workspace(replace(settings, base=str(Path(folder) / "trial.db"))) as workspace,
    ):
        yield workspace
