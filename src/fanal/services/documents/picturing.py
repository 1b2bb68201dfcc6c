"""The picture of a page, made anew in a limited process: a document is never shown as what it claims to be."""

from contextlib import closing
from tempfile import TemporaryFile

from fanal.documents import decode
from fanal.documents.kinds import DRAWN
from fanal.errors import InputError, NotFoundError
from fanal.files import Allowance, python_module, run_limited
from fanal.services.documents.showing import in_case
from fanal.services.workspace import Workspace

_USUAL = Allowance()


def picture_page(workspace: Workspace, case: str, source: str, number: int, *, allowance: Allowance = _USUAL) -> bytes:
    """Return a page of a PDF or of a picture as PNG, in shades of gray.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    source : str
        Entity id of the document.
    number : int
        From 1.
    allowance : Allowance
        Of the process that draws it.

    Raises
    ------
    InputError
        It has no pictures, or the page cannot be drawn.
    NotFoundError, DeniedError
    """
    scope, document = in_case(workspace, case, source, f"picture {number}")
    if not 1 <= number <= document.pages:
        raise NotFoundError("This document has no page {page}.", page=number)
    if document.mime_type not in DRAWN:
        raise InputError("Pages of this document cannot be shown as pictures. Read their text, or save the document.")
    with TemporaryFile() as file:
        for chunk in workspace.store.documents.content(scope, source):
            file.write(chunk)
        file.seek(0)
        command = python_module("fanal.documents", str(number))
        with closing(run_limited(command, file, allowance)) as lines:
            return b"".join(told for told in decode(lines) if isinstance(told, bytes))
