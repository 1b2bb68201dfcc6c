"""Where imports under way are kept: a private folder that is emptied at the end, at shutdown, and after an hour."""

import contextlib
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import gettempdir, mkdtemp
from threading import Lock, Timer
from weakref import ReferenceType, finalize, ref

from fanal.errors import NotFoundError, TooLargeError
from fanal.model.ids import KeyedIds
from fanal.services.imports.drafts.draft import Draft

KEPT_SECONDS = 3600
_PREFIX = "fanal-import-"
_MOST = 20
_LEFT_BEHIND = 2 * KEPT_SECONDS


class Shelf:
    """The imports under way at one desk.

    Parameters
    ----------
    kept_seconds : float
        How long a draft that nobody asks for is kept.

    Notes
    -----
    Its folder is made with the first draft, readable by its owner alone, and touched whenever
    a draft is used; a folder that a killed program left behind is removed two hours later.
    """

    def __init__(self, kept_seconds: float = KEPT_SECONDS) -> None:
        self._kept = kept_seconds
        self._drafts: dict[str, Draft] = {}
        self._lock = Lock()
        self._root: Path | None = None
        self._timer: Timer | None = None

    def new(self, case_id: str) -> Draft:
        """Make an empty draft with a folder of its own.

        Raises
        ------
        TooLargeError
            There are too many already.
        """
        self.sweep()
        with self._lock:
            if len(self._drafts) >= _MOST:
                raise TooLargeError("There are {limit} imports under way. Finish or discard one first.", limit=_MOST)
            identity = KeyedIds.fresh()
            folder = self._folder() / identity
            folder.mkdir(mode=0o700)
            draft = Draft(identity, case_id, folder, used_at=time.monotonic())
            self._drafts[identity] = draft
        self._wind()
        return draft

    def get(self, identity: str, case_id: str) -> Draft:
        """Return a draft of a case.

        Raises
        ------
        NotFoundError
            There is none, it is of another case, or it was removed after an hour.
        """
        with self._lock:
            draft = self._drafts.get(identity)
            if draft is None or draft.case_id != case_id:
                raise NotFoundError("There is no such import under way. After an hour without use it is removed.")
            draft.used_at = time.monotonic()
            if self._root is not None:
                os.utime(self._root)
            return draft

    def discard(self, draft: Draft) -> None:
        """Stop what runs and remove a draft with its files."""
        draft.job.stop()
        draft.job.wait(10)
        draft.close()
        with self._lock:
            self._drafts.pop(draft.id, None)

    def sweep(self) -> None:
        """Remove the drafts that nobody asked for in an hour."""
        now = time.monotonic()
        with self._lock:
            old = [draft for draft in self._drafts.values() if now - draft.used_at > self._kept]
        for draft in old:
            if not draft.job.is_running:
                self.discard(draft)
        self._wind()

    def close(self) -> None:
        """Remove everything."""
        for draft in list(self._drafts.values()):
            self.discard(draft)
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
            if self._root is not None:
                shutil.rmtree(self._root, ignore_errors=True)
                self._root = None

    def _wind(self) -> None:
        """Look again after a while, for as long as there are drafts."""
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
            self._timer = Timer(self._kept / 4, _sweep, (ref(self),)) if self._drafts else None
            if self._timer is not None:
                self._timer.daemon = True
                self._timer.start()

    def _folder(self) -> Path:
        if self._root is None:
            for old in _left_behind():
                shutil.rmtree(old, ignore_errors=True)
            self._root = Path(mkdtemp(prefix=_PREFIX))
            finalize(self, _clear, self._drafts, self._root)
        return self._root


def _sweep(shelf: "ReferenceType[Shelf]") -> None:
    """Sweep a shelf that is still there; the timer must not keep it alive."""
    if (found := shelf()) is not None:
        found.sweep()


def _clear(drafts: dict[str, Draft], root: Path) -> None:
    """Remove everything when the shelf goes, or the program ends."""
    for draft in drafts.values():
        draft.job.stop()
        draft.job.wait(1)
        draft.close()
    shutil.rmtree(root, ignore_errors=True)


def _left_behind() -> Iterator[Path]:
    for path in Path(gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            if path.is_dir() and not path.is_symlink() and time.time() - path.stat().st_mtime > _LEFT_BEHIND:
                yield path
