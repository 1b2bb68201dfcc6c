"""Documents added to a case, in a real base and in real limited processes."""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from fanal.errors import DeniedError, InputError, NotFoundError
from fanal.files import Allowance
from fanal.model.locator import Locator
from fanal.model.statement import Statement
from fanal.services.documents import (
    AddedDocument,
    Upload,
    add_documents,
    describe_document,
    find_passages,
    list_documents,
    open_original,
    show_page,
)
from fanal.services.documents.reading import ReadingLimits
from fanal.services.history import list_changes, redo, undo
from fanal.services.workspace import Workspace
from tests.documents.made import docx, mail, paragraph, pdf, picture, zipped
from tests.services.story import ALL, Story


@pytest.fixture
def workspace(story: Story) -> Iterator[Workspace]:
    with story.open() as opened:
        yield opened


def add(workspace: Workspace, limits: ReadingLimits | None = None, /, **files: bytes) -> tuple[AddedDocument, ...]:
    uploads = [Upload(name.replace("_", "."), BytesIO(data)) for name, data in files.items()]
    return add_documents(workspace, "Harbor", uploads, limits=limits or ReadingLimits()).documents


def test_each_file_becomes_a_source_in_one_change(workspace: Workspace) -> None:
    before = len(list_changes(workspace, "Harbor").changes)
    told = add(workspace, report_pdf=pdf("Elena paid", "Goran left"), note_docx=docx(paragraph("Елена плати")))
    assert [(one.name, one.status, one.pages) for one in told] == [
        ("report.pdf", "stored", 2),
        ("note.docx", "stored", 1),
    ]
    changes = list_changes(workspace, "Harbor").changes
    assert len(changes) == before + 1
    assert (changes[0].kind, changes[0].label) == ("import", "report.pdf, note.docx")
    source = workspace.store.entity(ALL, told[0].source)
    assert source.schema == "Source"
    assert source.first("title") == source.first("fileName") == "report.pdf"
    assert (source.first("mimeType"), source.first("pageCount")) == ("application/pdf", "2")
    assert workspace.store.entity(ALL, told[1].source).first("author") == "M. Author"


def test_the_same_content_is_here_already_whatever_its_name(workspace: Workspace) -> None:
    [first] = add(workspace, a_txt=b"some words")
    again = add(workspace, b_txt=b"some words", c_txt=b"other words", d_txt=b"other words")
    assert [one.status for one in again] == ["known", "stored", "known"]
    assert again[0].source == first.source
    changes = len(list_changes(workspace, "Harbor").changes)
    assert add_documents(workspace, "Harbor", [Upload("e.txt", BytesIO(b"some words"))]).change is None
    assert len(list_changes(workspace, "Harbor").changes) == changes


def test_an_addition_is_undone_and_redone_whole(workspace: Workspace) -> None:
    [one] = add(workspace, a_txt=b"singular words")
    undo(workspace, "Harbor")
    assert one.source not in {row.source for row in list_documents(workspace, "Harbor").documents}
    assert find_passages(workspace, "Harbor", "singular").total == 0
    redo(workspace, "Harbor")
    assert find_passages(workspace, "Harbor", "singular").total == 1
    undo(workspace, "Harbor")
    assert [row.status for row in add(workspace, b_txt=b"singular words")] == ["stored"]
    assert find_passages(workspace, "Harbor", "singular").total == 1


def test_what_is_in_a_mail_or_an_archive_is_a_document_of_its_own(workspace: Workspace) -> None:
    packed = zipped(letter_dot_eml=mail(scan_dot_txt=b"deep words"), bad_dot_pdf=b"%PDF-1.4 broken")
    told = add(workspace, all_zip=packed)
    assert [(one.name, one.parent, one.status) for one in told] == [
        ("all.zip", "", "stored"),
        ("letter.eml", "all.zip", "stored"),
        ("scan.txt", "letter.eml", "stored"),
        ("bad.pdf", "all.zip", "refused"),
    ]
    assert "damaged" in told[3].message
    letter = describe_document(workspace, "Harbor", told[1].source)
    assert letter.document.parent == told[0].source
    assert letter.document.title == "Пътуване"
    assert [one.file_name for one in letter.inside] == ["scan.txt"]
    assert workspace.store.entity(ALL, told[2].source).first("parent") == told[1].source


def test_files_too_deep_in_one_another_are_refused(workspace: Workspace) -> None:
    data = b"words"
    for _ in range(6):
        data = zipped(inner_dot_zip=data) if data != b"words" else zipped(a_dot_txt=data)
    told = add(workspace, ReadingLimits(depth=2), nest_zip=data)
    assert [one.status for one in told] == ["stored", "stored", "stored", "refused"]
    assert "2 files deep" in told[-1].message


def test_a_refused_file_keeps_no_other_out(workspace: Workspace) -> None:
    told = add(workspace, ReadingLimits(file_bytes=1000), a_bin=b"MZ\0\0", b_txt=b"words", c_txt=b"x" * 1001, d_txt=b"")
    assert [one.status for one in told] == ["refused", "stored", "refused", "refused"]
    assert all(one.message for one in told if one.status == "refused")
    assert not any(one.source for one in told if one.status == "refused")


def test_a_file_that_takes_too_long_is_refused_in_the_readers_language(workspace: Workspace) -> None:
    limits = ReadingLimits(allowance=Allowance(seconds=0.01))
    uploads = [Upload("a.txt", BytesIO(b"words"))]
    [one] = add_documents(workspace, "Harbor", uploads, limits=limits, locale="fr").documents
    assert one.status == "refused"
    assert "0.01 secondes" in one.message


def test_a_page_shows_what_cites_it_and_where(workspace: Workspace, story: Story) -> None:
    [one] = add(workspace, report_pdf=pdf("He said she paid him 200 euros."))
    page = show_page(workspace, "Harbor", one.source, 1)
    start = page.text.index("she paid")
    place = str(Locator.of_passage(1, page.text, start, start + 8))
    claim = Statement("", story.case, "ana", "Person", "summary", "paid", source_id=one.source, locator=place)
    whole = claim._replace(prop="notes", value="whole", locator="page=1")
    with workspace.store.write(ALL, story.case, kind="edit", label="x") as writer:
        writer.add([claim, whole])
    told = show_page(workspace, "Harbor", one.source, 1).citations
    assert [(cite.caption, cite.start, cite.end, cite.words) for cite in told] == [
        ("Ana Ilieva", None, None, ""),
        ("Ana Ilieva", start, start + 8, "she paid"),
    ]


def test_words_are_found_in_any_script_with_their_place(workspace: Workspace) -> None:
    text = "x " * 500 + "Тогава Елена плати на Goran."
    [one] = add(workspace, a_txt=text.encode())
    [passage] = find_passages(workspace, "Harbor", "elena GORAN").passages
    assert (passage.source, passage.page, passage.title) == (one.source, 1, "a.txt")
    shown = [text[span.start : span.end] for span in passage.found]
    assert shown == ["Елена", "Goran"]
    assert text[passage.start :].startswith(passage.snippet)
    assert "Елена" in passage.snippet
    assert find_passages(workspace, "Harbor", "").total == 0


def test_the_original_comes_back_and_is_recorded(workspace: Workspace) -> None:
    told = add(workspace, a_png=picture(), b_txt=b"words")
    original = open_original(workspace, "Harbor", told[0].source)
    assert b"".join(original.chunks) == picture()
    assert (original.file_name, original.size) == ("a.png", len(picture()))


def test_who_may_not(story: Story) -> None:
    with story.open(role="reader") as workspace:
        with pytest.raises(DeniedError):
            add(workspace, a_txt=b"x")
        assert len(list_documents(workspace, "Harbor").documents) == 1
    with story.open(cases=frozenset({story.case})) as workspace:
        for read in (
            lambda: describe_document(workspace, "Harbor", "hidden1"),
            lambda: list_documents(workspace, story.hidden),
        ):
            with pytest.raises(NotFoundError):
                read()
        with pytest.raises(NotFoundError):
            show_page(workspace, "Harbor", "src1", 2)


def test_at_least_one_file_is_needed(workspace: Workspace) -> None:
    with pytest.raises(InputError):
        add_documents(workspace, "Harbor", [])


SPEAKING = """
import sys
if "--list-langs" in sys.argv:
    print("List:", "eng", sep=chr(10))
else:
    sys.stdin.buffer.read()
    print("recognized words")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for Tesseract is a script")
def test_pictures_are_read_where_tesseract_is(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    [one] = add(workspace, a_pdf=picture("PDF"))
    assert "Tesseract is not installed" in one.remarks[0]
    undo(workspace, "Harbor")
    program = tmp_path / "tesseract"
    program.write_text(f"#!{sys.executable}\n{SPEAKING}")
    program.chmod(0o700)
    [one] = add(workspace, a_pdf=picture("PDF"))
    assert one.remarks == ()
    page = show_page(workspace, "Harbor", one.source, 1)
    assert (page.text, page.is_picture, page.is_recognized) == ("recognized words", True, True)
    assert find_passages(workspace, "Harbor", "recognized").total == 1
    failing = SPEAKING.replace('print("recognized words")', "raise SystemExit(1)")
    program.write_text(f"#!{sys.executable}\n{failing}")
    [one] = add(workspace, b_png=picture())
    assert one.remarks == ("The words of 1 pages that are pictures could not be read.",)
