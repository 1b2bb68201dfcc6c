"""One import under way, in memory; its files lie in a private folder."""

from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock

from fanal.errors import ConflictError, NotFoundError
from fanal.ingest import InputFile
from fanal.ingest.mapping.spec import TableSpec
from fanal.ingest.recognition.shape import Shaped
from fanal.ingest.templates.form import TableForm
from fanal.services.imports.drafts.job import Job


@dataclass(slots=True)
class DraftFile:
    """A file that was handed over.

    Attributes
    ----------
    path : Path
        Under its own name in the draft's folder.
    file : InputFile
        Open as long as the draft.
    format : str
        ``table``, or what it is read as without a mapping.
    """

    path: Path
    file: InputFile
    format: str


@dataclass(slots=True)
class DraftTable:
    """A table of one of the files, and what was said of it.

    Attributes
    ----------
    file : DraftFile
    shaped : Shaped
    form : TableForm
    recognized : TableSpec or None
        How Fanal, or a saved mapping, reads it where no kind of row was chosen.
    corrections : dict of str to dict of str to str
        By place of a row and column: the text to read instead.
    """

    file: DraftFile
    shaped: Shaped
    form: TableForm
    recognized: TableSpec | None = None
    corrections: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """File and part."""
        return self.shaped.table.name


@dataclass(slots=True)
class Draft:
    """An import under way.

    Attributes
    ----------
    id, case_id : str
    folder : Path
    files : list of DraftFile
    tables : list of DraftTable
    notes : list of (str, mapping)
        What the reader should know of the guess: template and parts.
    used_at : float
        When it was last asked for, in seconds of the monotonic clock.
    job : Job
        The check or import that runs, or ran last.
    lock : RLock
        Held by whoever reads the open files or changes what was said.
    """

    id: str
    case_id: str
    folder: Path
    files: list[DraftFile] = field(default_factory=list)
    tables: list[DraftTable] = field(default_factory=list)
    notes: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    used_at: float = 0.0
    job: Job = field(default_factory=Job)
    lock: RLock = field(default_factory=RLock)
    opened: ExitStack = field(default_factory=ExitStack)
    is_gone: bool = False

    def table(self, number: int) -> DraftTable:
        """Return a table by its number.

        Raises
        ------
        NotFoundError
        """
        if not 0 <= number < len(self.tables):
            raise NotFoundError("This import has no table number {number}.", number=number)
        return self.tables[number]

    def require_files(self) -> None:
        """Refuse what needs the files once they are gone.

        Raises
        ------
        ConflictError
        """
        if self.is_gone:
            raise ConflictError("This import is finished and its files are removed. Begin another one.")

    def close(self) -> None:
        """Let go of the files and remove them."""
        with self.lock:
            self.is_gone = True
            self.opened.close()
            for entry in self.files:
                entry.path.unlink(missing_ok=True)
            for left in [*self.folder.glob("*")]:
                left.unlink(missing_ok=True)
            if self.folder.exists():
                self.folder.rmdir()
