"""Where work in a notebook begins: open a base, or read files."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from fanal.bootstrap import open_workspace
from fanal.notebook.base import Base
from fanal.notebook.case import Case
from fanal.notebook.holding import Held
from fanal.settings import Settings


def open(base: str | Path = "", *, create: bool = False) -> Base:  # noqa: A001 (called as fanal.open)
    """Open a base of cases.

    Parameters
    ----------
    base : str or Path
        Path of a SQLite file or a ``postgresql://`` address; the base of this user if "".
    create : bool
        Whether a base that is not there is made.

    Returns
    -------
    Base
        To be closed, or used in a ``with`` block.

    Raises
    ------
    StoreError
        There is no base there, or it cannot be opened.

    Examples
    --------
    In a notebook:

        import fanal
        base = fanal.open("base.db")
        base.case("Mexico").people("Elena")
    """
    settings = Settings.from_environment()
    if base:
        settings = replace(settings, base=str(base))
    name = "on a server" if "://" in settings.base else Path(settings.base).name
    return Base(Held(open_workspace(settings, create=create), name))


def read(*files: str | Path, case: str = "", mapping: str | Path | None = None) -> Case:
    """Read files into a case of their own, without keeping a base.

    Parameters
    ----------
    *files : str or Path
        Files that belong together: tables, graphs, FollowTheMoney entities, exports of Fanal.
    case : str
        Title; the name of the first file if "".
    mapping : str or Path, optional
        A saved mapping: what the columns mean. Without one Fanal finds out.

    Returns
    -------
    Case
        Its base lies in a private temporary folder, which is removed when the case is closed,
        forgotten, or the program ends. Use :meth:`Base.read` to keep what was read.

    Raises
    ------
    InputError
        A file or the mapping cannot be used; says which and what to do.

    Examples
    --------
    In a notebook:

        import fanal
        case = fanal.read("nodes.csv", "edges.csv")
        case.measures("betweenness").to_frame()
    """
    folder = TemporaryDirectory(prefix="fanal-", ignore_cleanup_errors=True)
    settings = replace(Settings.from_environment(), base=str(Path(folder.name) / "base.db"))
    try:
        base = Base(Held(open_workspace(settings), "in a temporary folder", folder.cleanup))
    except BaseException:
        folder.cleanup()
        raise
    try:
        return base.read(*files, case=case, mapping=mapping)
    except BaseException:
        base.close()
        raise
