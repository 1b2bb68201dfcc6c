"""The one place where settings become objects; nothing is built at import."""

import getpass
from collections.abc import Mapping

from fanal.access import Viewer
from fanal.model.schemata import Model, load_model
from fanal.model.vocabulary import Vocabulary, load_vocabularies
from fanal.services.workspace import Workspace
from fanal.settings import Settings, default_base
from fanal.store import open_store


def local_owner(settings: Settings) -> Viewer:
    """Return the person at this machine, who owns the base that lies on it."""
    return Viewer(name=settings.actor or _login_name())


def open_workspace(settings: Settings | None = None, viewer: Viewer | None = None, *, create: bool = True) -> Workspace:
    """Open a base for a viewer.

    Parameters
    ----------
    settings : Settings, optional
        Read from the environment if not given.
    viewer : Viewer, optional
        The owner, under the login name, if not given.
    create : bool
        Whether a base that is not there is made.

    Returns
    -------
    Workspace
        To be closed, or used in a ``with`` block.

    Raises
    ------
    StoreError
        The base cannot be opened, or is not there and `create` is false.
    """
    settings = settings or Settings.from_environment()
    if create and settings.base == str(default_base()):
        default_base().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Workspace(
        store=open_store(settings.base, create=create),
        model=load_model(),
        vocabularies=load_vocabularies(),
        viewer=viewer or local_owner(settings),
        base_kind="postgresql" if settings.base.startswith("postgres") else "sqlite",
    )


def open_model() -> tuple[Model, Mapping[str, Vocabulary]]:
    """Return what ships with Fanal and needs no base: the schemata and the vocabularies."""
    return load_model(), load_vocabularies()


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "owner"
