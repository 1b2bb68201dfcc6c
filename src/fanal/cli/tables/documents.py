"""The documents of a case, for people."""

from rich.console import Console

from fanal.cli.showing import line, table
from fanal.cli.words import _
from fanal.services.documents import AddedDocuments, DocumentList, DocumentView, PageView, PassageList
from fanal.services.documents.adding import KNOWN, REFUSED, STORED

_STATUSES = {STORED: "added", KNOWN: "already here", REFUSED: "not read"}


def present_list(out: Console, answer: DocumentList) -> None:
    """Write the documents of a case."""
    rows = [(one.title, one.file_name, one.date, one.pages, one.source) for one in answer.documents]
    note = "" if rows else _("There are no documents. `fanal documents CASE add FILE` adds some.")
    table(out, (_("Title"), _("File"), _("Date"), _("Pages"), _("Id")), rows, note=note)


def present_added(out: Console, answer: AddedDocuments) -> None:
    """Write what became of each file."""
    rows = [
        (
            f"{one.parent} / {one.name}" if one.parent else one.name,
            _(_STATUSES[one.status]),
            one.pages,
            " ".join((one.message, *one.remarks)).strip(),
        )
        for one in answer.documents
    ]
    table(out, (_("File"), _("State"), _("Pages"), _("Remarks")), rows)


def present_document(out: Console, answer: DocumentView) -> None:
    """Write what is known of a document."""
    one = answer.document
    rows = [(_("Title"), one.title), (_("File"), one.file_name), (_("Kind"), one.mime_type), (_("Pages"), one.pages)]
    table(out, ("", ""), [*rows, *answer.metadata.items()])
    for remark in answer.remarks:
        line(out, remark, style="yellow")
    if answer.inside:
        present_list(out, DocumentList(answer.inside))


def present_page(out: Console, answer: PageView) -> None:
    """Write the text of a page and how many statements cite it."""
    line(out, answer.text)
    note = _(
        "Page {number} of {pages}; {count} statements cite it.",
        number=answer.number,
        pages=answer.pages,
        count=len(answer.citations),
    )
    line(out, note, style="dim")


def present_passages(out: Console, answer: PassageList) -> None:
    """Write the passages that were found."""
    rows = [(one.title, one.page, " ".join(one.snippet.split()), one.source) for one in answer.passages]
    note = _("{shown} of {total}", shown=len(rows), total=answer.total)
    table(out, (_("Title"), _("Page"), _("Passage"), _("Id")), rows, note=note)
