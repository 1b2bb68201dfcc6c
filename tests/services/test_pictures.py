"""Pages as pictures that a limited process draws, and words that the real Tesseract reads in one."""

import shutil
from io import BytesIO

import pytest
from PIL import Image, ImageDraw, ImageFont

from fanal.errors import InputError, NotFoundError
from fanal.services.documents import Upload, add_documents, describe_document, picture_page, show_page
from fanal.services.workspace import Workspace
from tests.documents.made import pdf

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def add(workspace: Workspace, name: str, data: bytes) -> str:
    [told] = add_documents(workspace, "Harbor", [Upload(name, BytesIO(data))]).documents
    assert told.status == "stored", told.message
    return told.source


def written(words: str) -> bytes:
    """Return a photo, in color, of some words."""
    picture = Image.new("RGB", (1400, 220), (250, 250, 245))
    ImageDraw.Draw(picture).text((40, 60), words, font=ImageFont.truetype(FONT, 72), fill=(20, 20, 40))
    made = BytesIO()
    picture.save(made, "JPEG", quality=92)
    return made.getvalue()


def test_a_page_is_drawn_anew_as_a_gray_png(workspace: Workspace) -> None:
    source = add(workspace, "report.pdf", pdf("Elena paid", "Goran left"))
    assert describe_document(workspace, "Harbor", source).has_pictures
    with Image.open(BytesIO(picture_page(workspace, "Harbor", source, 2))) as picture:
        assert (picture.format, picture.mode) == ("PNG", "L")
        assert picture.width > 500
    for number in (0, 3):
        with pytest.raises(NotFoundError):
            picture_page(workspace, "Harbor", source, number)


def test_a_text_has_no_pictures_and_says_so(workspace: Workspace) -> None:
    source = add(workspace, "note.txt", b"words")
    assert not describe_document(workspace, "Harbor", source).has_pictures
    with pytest.raises(InputError):
        picture_page(workspace, "Harbor", source, 1)


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs Tesseract: `apt install tesseract-ocr`")
def test_the_real_tesseract_reads_the_words_of_a_picture(workspace: Workspace) -> None:
    source = add(workspace, "photo.jpg", written("Marius paid at the harbor"))
    page = show_page(workspace, "Harbor", source, 1)
    assert (page.is_picture, page.is_recognized) == (True, True)
    assert "harbor" in page.text
