"""Read one file in a limited process, and what is in it in processes of their own."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from time import monotonic
from typing import BinaryIO

from fanal.documents import Event, Facts, Note, Page, Part, decode
from fanal.documents.cleaning import clean_text
from fanal.errors import FanalError, TooLargeError
from fanal.files import Allowance, Recognizer, python_module, run_limited

_MODULE = "fanal.documents"
_CHUNK = 1 << 20
_RECOGNIZED_PAGES = 100
_NO_TESSERACT = (
    "{count} pages are pictures, and their words cannot be read because Tesseract is not installed on this machine. "
    "Install it, undo, and add the document again."
)
_UNRECOGNIZED = "The words of {count} pages that are pictures could not be read."
_CUT = "Reading was stopped after {count} pages. What comes after them is missing."


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """What adding files may take.

    Attributes
    ----------
    file_bytes : int
        Size of one file.
    depth : int
        How deep files may lie in one another.
    seconds : float
        For one file with all that is in it, character recognition aside.
    allowance : Allowance
        Of one process.
    """

    file_bytes: int = 100 << 20
    depth: int = 3
    seconds: float = 120.0
    allowance: Allowance = field(default_factory=Allowance)


@dataclass(slots=True)
class ReadFile:
    """A file that was read, or why it was not.

    Attributes
    ----------
    name : str
        File name.
    path : Path
        Where its bytes lie meanwhile.
    digest : str
        SHA-256 of its bytes in hexadecimal.
    size : int
    facts : Facts or None
        None if it was refused.
    pages, notes : list
    recognized : set of int
        Numbers of the pages whose text was recognized in a picture.
    inside : list of ReadFile
    refusal : FanalError or None
    """

    name: str
    path: Path
    digest: str
    size: int
    facts: Facts | None = None
    pages: list[Page] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    recognized: set[int] = field(default_factory=set)
    inside: list["ReadFile"] = field(default_factory=list)
    refusal: FanalError | None = None


class FileReader:
    """Reads files, each in limited processes.

    Parameters
    ----------
    folder : Path
        Private to this reader; what it unpacks lies there.
    limits : ReadingLimits
    languages : sequence of str
        Likeliest languages of the papers, for character recognition.

    Notes
    -----
    One process for each file, one more for each page that is a picture. Nothing in a file
    is ever opened in this process.
    """

    def __init__(self, folder: Path, limits: ReadingLimits, languages: Sequence[str]) -> None:
        self._folder = folder
        self._limits = limits
        self._languages = languages
        self._recognizer = Recognizer.found()
        self._count = 0

    def take(self, name: str, stream: BinaryIO) -> ReadFile:
        """Copy a file into the folder, without reading it yet.

        Raises
        ------
        TooLargeError
            It is longer than one file may be.
        """
        self._count += 1
        path = self._folder / str(self._count)
        digest, size = sha256(), 0
        with path.open("wb") as copy:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if size > self._limits.file_bytes:
                    raise TooLargeError(
                        "This file is longer than {limit} MB, the most that one document may have. Add it in parts.",
                        limit=self._limits.file_bytes >> 20,
                    )
                digest.update(chunk)
                copy.write(chunk)
        return ReadFile(name, path, digest.hexdigest(), size)

    def read(self, file: ReadFile) -> None:
        """Read a file and all that is in it; a refusal is noted in the file, not raised."""
        self._read(file, 0, monotonic() + self._limits.seconds)

    def _read(self, file: ReadFile, depth: int, deadline: float) -> None:
        try:
            for event in self._events(file):
                self._note(file, event, depth)
        except FanalError as error:
            if file.facts is None or not (file.pages or file.inside):
                file.facts, file.refusal = None, error
                return
            file.notes.append(Note(_CUT, {"count": len(file.pages)}))
            file.notes.append(Note(error.template, {name: str(part) for name, part in error.parts.items()}))
        self._recognize(file)
        for inner in file.inside:
            if inner.refusal is None:
                self._read_inner(inner, depth + 1, deadline)

    def _events(self, file: ReadFile, *arguments: str) -> Iterator[Event | bytes]:
        command = python_module(_MODULE, *arguments)
        with file.path.open("rb") as stream, closing(run_limited(command, stream, self._limits.allowance)) as lines:
            yield from decode(lines)

    def _note(self, file: ReadFile, event: Event | bytes, depth: int) -> None:
        match event:
            case Facts():
                file.facts = event
            case Page():
                file.pages.append(event)
            case Note():
                file.notes.append(event)
            case Part():
                file.inside.append(self._inner(event, depth))

    def _inner(self, part: Part, depth: int) -> ReadFile:
        self._count += 1
        path = self._folder / str(self._count)
        path.write_bytes(part.data)
        inner = ReadFile(part.name, path, sha256(part.data).hexdigest(), len(part.data))
        if depth >= self._limits.depth:
            inner.refusal = TooLargeError(
                "This file lies more than {depth} files deep in another. Take it out and add it by itself.",
                depth=self._limits.depth,
            )
        return inner

    def _read_inner(self, inner: ReadFile, depth: int, deadline: float) -> None:
        if monotonic() > deadline:
            inner.refusal = TooLargeError(
                "The file that this lies in took longer than {seconds} seconds. Take this out and add it by itself.",
                seconds=f"{self._limits.seconds:g}",
            )
            return
        self._read(inner, depth, deadline)

    def _recognize(self, file: ReadFile) -> None:
        """Have the words of pictures read, page by page; a page that fails stays empty."""
        pictures = [page for page in file.pages if page.is_picture]
        if not pictures:
            return
        if self._recognizer is None:
            file.notes.append(Note(_NO_TESSERACT, {"count": len(pictures)}))
            return
        for page in pictures[:_RECOGNIZED_PAGES]:
            text = self._words(self._recognizer, file, page.number)
            if text is not None:
                file.recognized.add(page.number)
                file.pages[page.number - 1] = Page(page.number, text, page.label, is_picture=True)
        if unread := len(pictures) - len(file.recognized):
            file.notes.append(Note(_UNRECOGNIZED, {"count": unread}))

    def _words(self, recognizer: Recognizer, file: ReadFile, number: int) -> str | None:
        languages = [file.facts.metadata.get("language", "")] if file.facts else []
        try:
            picture = b"".join(told for told in self._events(file, str(number)) if isinstance(told, bytes))
            words = recognizer.words(picture, [*languages, *self._languages], self._limits.allowance)
        except FanalError:
            return None
        return clean_text(words).strip("\n")
