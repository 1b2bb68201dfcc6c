"""The one place where settings become objects; nothing is built at import."""

import getpass

from fanal.access import Viewer
from fanal.model.schemata import load_model
from fanal.model.vocabulary import load_vocabularies
from fanal.services.workspace import Workspace
from fanal.settings import Settings
from fanal.store import open_store


def local_owner(settings: Settings) -> Viewer:
    """Return the person at this machine, who owns the base that lies on it."""
    return Viewer(name=settings.actor or _login_name())


def open_workspace(settings: Settings | None = None, viewer: Viewer | None = None) -> Workspace:
    """Open a base for a viewer; a SQLite file that is not there is made.

    Parameters
    ----------
    settings : Settings, optional
        Read from the environment if not given.
    viewer : Viewer, optional
        The owner, under the login name, if not given.

    Returns
    -------
    Workspace
        To be closed, or used in a ``with`` block.

    Raises
    ------
    StoreError
        The base cannot be opened.
    """
    settings = settings or Settings.from_environment()
    return Workspace(
        store=open_store(settings.base),
        model=load_model(),
        vocabularies=load_vocabularies(),
        viewer=viewer or local_owner(settings),
        base_kind="postgresql" if settings.base.startswith("postgresql") else "sqlite",
    )


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "owner"
