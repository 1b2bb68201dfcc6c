"""Long work of a draft in the background: how far it is, what came of it, and how to stop it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread

from fanal.errors import ConflictError, FanalError
from fanal.ingest import Progress
from fanal.services.imports.report import ImportOutcome

IDLE, RUNNING, DONE, FAILED, CANCELLED = "idle", "running", "done", "failed", "cancelled"
Work = Callable[[Progress], ImportOutcome]


class _CancelledError(Exception):
    """Ends the work at the next row; the change under way is dropped whole."""


@dataclass(slots=True)
class Job:
    """One piece of work at a time.

    Attributes
    ----------
    what : str
        ``check`` or ``finish``; "" before the first.
    state : str
        ``idle``, ``running``, ``done``, ``failed`` or ``cancelled``.
    done, total : int
        Bytes.
    outcome : ImportOutcome or None
        Once it is done.
    error : FanalError or None
        Why it failed.
    """

    what: str = ""
    state: str = IDLE
    done: int = 0
    total: int = 0
    outcome: ImportOutcome | None = None
    error: FanalError | None = None
    _stop: Event = field(default_factory=Event)
    _thread: Thread | None = None

    @property
    def is_running(self) -> bool:
        """Whether work is under way."""
        return self.state == RUNNING

    def require_rest(self) -> None:
        """Refuse to change anything while work is under way.

        Raises
        ------
        ConflictError
        """
        if self.is_running:
            raise ConflictError("This import is being worked on. Wait until that is done, or stop it.")

    def start(self, what: str, work: Work) -> None:
        """Begin some work.

        Raises
        ------
        ConflictError
            Other work is under way.
        """
        self.require_rest()
        self._stop.clear()
        self.what, self.state, self.done, self.total = what, RUNNING, 0, 0
        self.outcome = self.error = None
        self._thread = Thread(target=self._run, args=(work,), name=f"import-{what}", daemon=True)
        self._thread.start()

    def forget(self) -> None:
        """Forget what a check found: something was changed since."""
        if not self.is_running:
            self.what, self.state, self.outcome, self.error = "", IDLE, None, None

    def stop(self) -> None:
        """Ask the work to stop; nothing of it is kept."""
        self._stop.set()

    def wait(self, seconds: float) -> None:
        """Wait until the work is over, at most some seconds."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _run(self, work: Work) -> None:
        try:
            self.outcome = work(self._tell)
        except _CancelledError:
            self.state = CANCELLED
        except FanalError as error:
            self.error, self.state = error, FAILED
        except Exception:
            self.error = FanalError("Something went wrong inside Fanal. Nothing was kept; try again.")
            self.state = FAILED
            raise
        else:
            self.state = DONE

    def _tell(self, done: int, total: int) -> None:
        self.done, self.total = done, total
        if self._stop.is_set():
            raise _CancelledError
