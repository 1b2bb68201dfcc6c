"""Add documents to a case: each becomes a source, all in one change that can be undone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from fanal.access import Permission
from fanal.errors import FanalError, InputError, NotFoundError
from fanal.model.documents import Document, PageText, Remark
from fanal.model.ports import Writer
from fanal.model.scope import Scope
from fanal.services.documents.reading import FileReader, ReadFile, ReadingLimits
from fanal.services.documents.recording import content_key, document_id, source_claims
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT, translated

STORED, KNOWN, REFUSED = "stored", "known", "refused"
_LABEL_LIMIT = 200
_USUAL = ReadingLimits()


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was handed over.

    Attributes
    ----------
    name : str
        Without its folder.
    stream : binary file object
    """

    name: str
    stream: BinaryIO


@dataclass(frozen=True, slots=True)
class PastedText:
    """A text that was pasted or typed, and what it shall be called."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class AddedDocument:
    """What became of one file.

    Attributes
    ----------
    name : str
        File name.
    status : str
        ``stored``, ``known`` (this case has it already) or ``refused``.
    source : str
        Entity id of its source, "" if it was refused.
    parent : str
        File name of the mail or archive that it lay in, "" if in none.
    pages : int
    message : str
        Why it was refused, in the reader's language.
    remarks : tuple of str
        What was left out of it.
    """

    name: str
    status: str
    source: str = ""
    parent: str = ""
    pages: int = 0
    message: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AddedDocuments:
    """What became of all of them.

    Attributes
    ----------
    change : int or None
        Number of the change; None if nothing was new.
    documents : tuple of AddedDocument
        In the order given, each followed by what was in it.
    """

    change: int | None
    documents: tuple[AddedDocument, ...]


@dataclass(slots=True)
class _Adding:
    """One addition under way.

    Attributes
    ----------
    workspace : Workspace
    scope : Scope
    case_id : str
    locale : str
    told : list of AddedDocument
    """

    workspace: Workspace
    scope: Scope
    case_id: str
    locale: str
    told: list[AddedDocument] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)

    def is_known(self, file: ReadFile) -> bool:
        """Tell whether the case has this content, or got it a moment ago."""
        source = document_id(self.workspace.store.ids, self.case_id, file)
        if source in self._seen:
            return True
        try:
            return self.workspace.store.documents.document(self.scope, source).case_id == self.case_id
        except NotFoundError:
            return False

    def tell(self, file: ReadFile, status: str, parent: str) -> None:
        """Note what became of a file."""
        refusal = file.refusal
        message = translated(self.locale, refusal.template, refusal.parts or None) if refusal else ""
        source = "" if refusal else document_id(self.workspace.store.ids, self.case_id, file)
        remarks = tuple(translated(self.locale, note.template, dict(note.parts) or None) for note in file.notes)
        self.told.append(AddedDocument(file.name, status, source, parent, len(file.pages), message, remarks))

    def record(self, writer: Writer, file: ReadFile, parent: ReadFile | None = None) -> None:
        """Write a file and what is in it into the change."""
        name = parent.name if parent else ""
        if file.refusal is not None:
            self.tell(file, REFUSED, name)
            return
        if self.is_known(file):
            self.tell(file, KNOWN, name)
            return
        ids = self.workspace.store.ids
        above = document_id(ids, self.case_id, parent) if parent else ""
        self._seen.add(document_id(ids, self.case_id, file))
        writer.add(source_claims(ids, self.workspace.model, self.case_id, file, above))
        with file.path.open("rb") as content:
            writer.keep(self._document(file, above), content, self._pages(file))
        self.tell(file, STORED, name)
        for inner in file.inside:
            self.record(writer, inner, file)

    def _document(self, file: ReadFile, parent: str) -> Document:
        ids = self.workspace.store.ids
        return Document(
            source_id=document_id(ids, self.case_id, file),
            case_id=self.case_id,
            content_key=content_key(ids, file),
            mime_type=file.facts.mime_type if file.facts else "",
            size=file.size,
            pages=len(file.pages),
            metadata=dict(file.facts.metadata) if file.facts else {},
            remarks=tuple(Remark(note.template, dict(note.parts)) for note in file.notes),
            parent=parent,
        )

    def _pages(self, file: ReadFile) -> Iterator[PageText]:
        source = document_id(self.workspace.store.ids, self.case_id, file)
        for page in file.pages:
            is_recognized = page.number in file.recognized
            yield PageText(source, page.number, page.text, page.label, page.is_picture, is_recognized)


def add_documents(
    workspace: Workspace,
    case: str,
    uploads: Sequence[Upload],
    *,
    limits: ReadingLimits = _USUAL,
    locale: str = DEFAULT,
) -> AddedDocuments:
    """Add documents to a case, with what is in them.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    uploads : sequence of Upload
        At least one.
    limits : ReadingLimits
    locale : str
        Of the messages.

    Returns
    -------
    AddedDocuments
        A file that cannot be read never keeps the others out.

    Raises
    ------
    InputError
        No file was given.
    NotFoundError, DeniedError

    Notes
    -----
    All files are read before the base is locked; then everything is written in one change.
    A file that the case has already, under whatever name, is left alone.
    """
    scope, found = workspace.open_case(Permission.CHANGE_CASE, case)
    if not uploads:
        raise InputError("Name at least one document to add.")
    adding = _Adding(workspace, scope, found.id, locale)
    languages = (found.language, locale)
    with TemporaryDirectory(prefix="fanal-") as folder:
        reader = FileReader(Path(folder), limits, languages)
        files = [_read(adding, reader, upload) for upload in uploads]
        label = ", ".join(file.name for file in files)[:_LABEL_LIMIT]
        with workspace.store.write(scope, found.id, kind="import", label=label) as writer:
            for file in files:
                adding.record(writer, file)
        change = writer.change
    return AddedDocuments(change.seq if change else None, tuple(adding.told))


def add_text(workspace: Workspace, case: str, pasted: PastedText, *, locale: str = DEFAULT) -> AddedDocuments:
    """Add a text that was pasted or typed, as a document under the name given to it.

    Raises
    ------
    InputError
        It holds no text.
    NotFoundError, DeniedError
    """
    if not pasted.text.strip():
        raise InputError("There is no text. Paste or type some.")
    name = " ".join(pasted.title.split()).replace("/", "-").replace("\\", "-")[:_LABEL_LIMIT] or "text"
    return add_documents(workspace, case, [Upload(f"{name}.txt", BytesIO(pasted.text.encode()))], locale=locale)


def _read(adding: _Adding, reader: FileReader, upload: Upload) -> ReadFile:
    """Read a file, unless the case has it."""
    try:
        file = reader.take(upload.name, upload.stream)
    except FanalError as error:
        return ReadFile(upload.name, Path(), "", 0, refusal=error)
    if not adding.is_known(file):
        reader.read(file)
    return file
