"""Each kind of document, read: text by page, metadata, parts, and what is said when it cannot be."""

import unicodedata
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fanal.documents import Event, Facts, Limits, Note, Page, Part, decode, encode, kinds, read, render
from fanal.documents.cleaning import clean_text, portions
from fanal.errors import InputError, TooLargeError, UnreadableFileError
from tests.documents.made import docx, mail, odt, paragraph, pdf, photograph, picture, xlsx, zipped


def events(data: bytes, limits: Limits | None = None) -> list[Event]:
    return list(read(BytesIO(data), limits or Limits()))


def texts(data: bytes) -> list[str]:
    return [event.text for event in events(data) if isinstance(event, Page)]


def facts(data: bytes) -> Facts:
    first = events(data)[0]
    assert isinstance(first, Facts)
    return first


def notes(data: bytes, limits: Limits | None = None) -> list[str]:
    return [event.template for event in events(data, limits) if isinstance(event, Note)]


def test_a_pdf_page_by_page_with_what_it_says_of_itself() -> None:
    data = pdf("First page", "Second", info="/Title (Hearing) /Author (Clerk) /CreationDate (D:20190502101112Z)")
    assert texts(data) == ["First page", "Second"]
    assert facts(data).mime_type == kinds.PDF
    assert facts(data).metadata == {"title": "Hearing", "author": "Clerk", "date": "2019-05-02T10:11"}


def test_a_pdf_that_is_a_picture_is_told_apart_and_can_be_rendered() -> None:
    data = picture("PDF")
    assert [event for event in events(data) if isinstance(event, Page)] == [Page(1, "", is_picture=True)]
    assert render(BytesIO(data), 1).startswith(b"\x89PNG")
    with pytest.raises(UnreadableFileError):
        render(BytesIO(data), 2)


def test_an_empty_page_is_no_picture() -> None:
    assert [event for event in events(pdf("")) if isinstance(event, Page)] == [Page(1, "")]


def test_a_script_in_a_pdf_is_told_and_not_run() -> None:
    data = pdf("x", extra="/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")
    assert notes(data) == ["This document carries macros or scripts. They were not run."]


def test_a_docx_by_the_page_breaks_that_word_recorded() -> None:
    body = paragraph("Page one") + paragraph("Two", before="<w:r><w:lastRenderedPageBreak/></w:r>")
    assert texts(docx(body)) == ["Page one", "Two"]
    assert facts(docx(body)).metadata == {"title": "Report", "author": "M. Author", "date": "2019-05-02T10:00:00Z"}


def test_a_docx_with_a_table_tabs_and_what_was_deleted() -> None:
    row = f"<w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr>"
    gone = "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>x</w:t><w:tab/><w:t>y</w:t></w:r></w:p>"
    assert texts(docx(f"<w:tbl>{row}{row}</w:tbl>{gone}")) == ["a\tb\na\tb\nx\ty"]


def test_a_docx_tells_its_macros_and_its_notes_come_last() -> None:
    note = f'<w:footnotes xmlns:w="{"w"}">{paragraph("a footnote")}</w:footnotes>'
    data = docx(paragraph("text"), macros=True, word__footnotes_dot_xml=note)
    assert notes(data) == ["This document carries macros or scripts. They were not run."]
    assert texts(data) == ["text", "a footnote"]


def test_an_odt_with_mixed_text_spaces_and_breaks() -> None:
    body = '<text:h>T</text:h><text:p>one <text:span>two</text:span><text:s text:c="3"/>three</text:p>'
    assert texts(odt(body + "<text:soft-page-break/><text:p>next</text:p>")) == ["T\none two   three", "next"]
    assert facts(odt(body)).metadata["title"] == "Izveštaj"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_a_text_in_any_encoding(encoding: str) -> None:
    text = "Елена живее в София и работи там от две години. Тя казва, че не го познава."
    assert texts((text + "\r\n" + text).encode(encoding)) == [f"{text}\n{text}"]


def test_a_guessed_encoding_is_told() -> None:
    assert len(notes(("Елена живее в София и работи там от две години. " * 5).encode("cp1251"))) == 1


def test_rtf_html_and_csv() -> None:
    assert texts(rb"{\rtf1\ansi{\fonttbl}Caf\'e9 {\b bold}\par next}") == ["Café bold\nnext"]
    page = b"<!doctype html><html lang=fr><title>Titre</title><script>no()</script><p>un<p>deux <b>mots</b>"
    assert texts(page) == ["un\ndeux mots"]
    assert facts(page).metadata == {"language": "fr", "title": "Titre"}
    assert texts(b'name;sum\n"A;\nB";=1+1\nC;3\n') == ["name\tsum\nA; B\t=1+1\nC\t3"]


def test_a_spreadsheet_sheet_by_sheet() -> None:
    data = xlsx(People=[["name", "age"], ["Ana", 19]], Money=[[1.5]])
    pages = [event for event in events(data) if isinstance(event, Page)]
    assert [(page.label, page.text) for page in pages] == [("People", "name\tage\nAna\t19"), ("Money", "1.5")]


def test_a_mail_with_its_attachments() -> None:
    data = mail(notes_dot_txt=b"some text")
    assert facts(data).mime_type == kinds.EML
    assert facts(data).metadata["date"] == "2012-01-02T10:00+01:00"
    assert texts(data)[0].endswith("Subject: Пътуване\n\nSee you at the harbor.")
    assert [event for event in events(data) if isinstance(event, Part)] == [Part("notes.txt", b"some text")]


def test_headers_folded_encoded_and_in_plain_utf_8() -> None:
    data = "From: Елена <e@example.org>\nTo: x@example.org,\n  y@example.org\n".encode()
    found = facts(data + b"Subject: =?utf-8?q?H=C3=A9llo?=\n =?utf-8?q?_you?=\nDate: nonsense\n\nhi").metadata
    assert (found["from"], found["to"]) == ("Елена <e@example.org>", "x@example.org, y@example.org")
    assert (found["title"], found.get("date")) == ("Héllo you", None)


def test_a_forwarded_mail_is_a_part_of_its_own() -> None:
    inner = mail("inner words")
    outer = (
        b"From: a@b.c\nTo: d@e.f\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n"
        b"--B\nContent-Type: text/plain\n\nouter words\n--B\nContent-Type: message/rfc822\n\n" + inner + b"\n--B--\n"
    )
    assert texts(outer)[0].endswith("outer words")
    [part] = [event for event in events(outer) if isinstance(event, Part)]
    assert texts(part.data)[0].endswith("inner words")


def test_a_zip_gives_its_files_without_their_folders() -> None:
    data = zipped(folder__a_dot_txt="text", __MACOSX__x="noise", b_dot_txt="more")
    assert events(data)[1:] == [
        Part("a.txt", b"text"),
        Part("x", b"noise"),
        Part("b.txt", b"more"),
    ]


def test_a_photograph_with_camera_time_and_place() -> None:
    found = facts(photograph()).metadata
    assert (found["camera"], found["date"]) == ("Nokia 3310", "2012-05-04T13:14:15")
    assert (found["latitude"], found["longitude"]) == ("42.500000", "23.260000")
    assert [event.is_picture for event in events(photograph()) if isinstance(event, Page)] == [True]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"\0" * 100, "empty"),
        (b"PK\x03\x04 no zip", "damaged"),
        (b"%PDF-1.4 no pdf", "damaged"),
        (b"MZ" + b"\0" * 50, "no kind of document"),
        (bytes(range(256)) * 9, "no kind of document"),
        (b"Rar!\x1a\x07\x00", "archive of a kind"),
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "DOC"),
        (zipped(ppt__presentation_dot_xml="x"), "PPTX"),
    ],
)
def test_what_is_not_read_is_told_plainly(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableFileError, match=words):
        events(data)


def test_what_is_too_much_is_left_out_and_told() -> None:
    cut = ["Only the first {count} pages were read. Split the document to read the rest."]
    assert notes(pdf(*"abcd"), Limits(pages=3)) == cut
    assert notes(b"word " * 100, Limits(characters=60)) == cut
    assert notes(zipped(a="x", b="y", c="z"), Limits(parts=2))[0].startswith("Only {limit} of the {count} files")
    assert notes(zipped(a="x" * 100, b="y"), Limits(part_bytes=50))[0].startswith("{count} files inside")
    with pytest.raises(TooLargeError):
        events(zipped(a=b"\0" * 200_000), Limits(free_bytes=1000))
    with pytest.raises(TooLargeError):
        events(picture(size=(100, 100)), Limits(pixels=5_000))


@given(st.text())
def test_text_is_cleaned_once_and_for_all(raw: str) -> None:
    text = clean_text(raw)
    assert clean_text(text) == text
    assert unicodedata.is_normalized("NFC", text)
    assert not set(text) & {"\0", "\r"}
    text.encode()


@given(st.text(alphabet="ab \n\f", max_size=60), st.integers(1, 12))
def test_portions_lose_nothing_but_line_ends(text: str, size: int) -> None:
    found = list(portions(text, size))
    assert all(len(portion) <= size for portion in found)
    assert "".join(found).replace("\n", "") == text.replace("\n", "").replace("\f", "")


@given(st.binary(max_size=2000))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        found = events(data)
    except InputError:
        return
    assert isinstance(found[0], Facts)


def test_events_cross_the_pipe_unchanged() -> None:
    told: list[Event] = [
        Facts("a/b", {"x": "ж"}),
        Page(1, "a\nb", "L", True),
        Note("{n}", {"n": 1}),
        Part("p", b"\0" * 300_000),
    ]
    lines = [line.encode() for event in told for line in encode(event)]
    assert list(decode(lines)) == told
    assert list(decode(line.encode() for line in encode(b"png"))) == [b"png"]
    with pytest.raises(TooLargeError, match="9"):
        list(decode(line.encode() for line in encode(TooLargeError("{n}", n=9))))
    for line in (b"{}", b"[]", b"\xff", b"{", b'{"page": 1}'):
        with pytest.raises(UnreadableFileError):
            list(decode([line]))
