"""Small documents of every kind that is read, made from nothing."""

import zlib
from email.message import EmailMessage
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from PIL import Image, TiffImagePlugin

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(**files: bytes | str) -> bytes:
    """Return a zip; ``__`` in a name stands for the slash, ``_dot_`` for the dot."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return made.getvalue()


def docx(body: str, *, macros: bool = False, **more: str) -> bytes:
    core = (
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:t="t"><dc:title>Report</dc:title>'
        "<dc:creator>M. Author</dc:creator><t:created>2019-05-02T10:00:00Z</t:created></cp:coreProperties>"
    )
    files = {
        "word__document_dot_xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        "docProps__core_dot_xml": core,
        **more,
    }
    if macros:
        files["word__vbaProject_dot_bin"] = "x"
    return zipped(**files)


def paragraph(text: str, *, before: str = "") -> str:
    return f"<w:p>{before}<w:r><w:t>{text}</w:t></w:r></w:p>"


def odt(body: str) -> bytes:
    spaces = f'xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0" xmlns:table="{ODF}:table:1.0"'
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body>{body}</office:body></office:document-content>",
        )
        archive.writestr(
            "meta.xml",
            '<m xmlns:dc="d" xmlns:meta="m"><dc:title>Izveštaj</dc:title>'
            "<meta:initial-creator>A</meta:initial-creator></m>",
        )
    return made.getvalue()


def pdf(*pages: str, info: str = "", box: str = "0 0 612 792", extra: str = "") -> bytes:
    """Return a PDF with one line of Latin text on each page."""
    objects = ["<< /Type /Catalog /Pages 2 0 R " + extra + " >>", ""]
    kids = []
    for text in pages:
        stream = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET"
        kids.append(f"{len(objects) + 1} 0 R")
        font = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Resources {font} /Contents {len(objects) + 2} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    if info:
        objects.append(f"<< {info} >>")
    return assembled(objects, f"/Info {len(objects)} 0 R" if info else "")


def assembled(objects: list[str], trailer: str = "") -> bytes:
    """Return a PDF of numbered objects with the table that finds them."""
    made = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(made)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"
    return made + (head + end).encode()


def picture(form: str = "PNG", size: tuple[int, int] = (60, 40)) -> bytes:
    made = BytesIO()
    Image.new("L", size, 200).save(made, form)
    return made.getvalue()


def photograph() -> bytes:
    """Return a JPEG with a camera, a date and a place."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Nokia", "3310"
    exif.get_ifd(0x8769)[0x9003] = "2012:05:04 13:14:15"
    place = exif.get_ifd(0x8825)
    rational = TiffImagePlugin.IFDRational
    place[1], place[2] = "N", (rational(42), rational(30), rational(0))
    place[3], place[4] = "E", (rational(23), rational(15), rational(36))
    made = BytesIO()
    Image.new("RGB", (60, 40)).save(made, "JPEG", exif=exif)
    return made.getvalue()


def mail(text: str = "See you at the harbor.", **attachments: bytes) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = "Ana <ana@example.org>", "b@example.org"
    message["Subject"], message["Date"] = "Пътуване", "Mon, 02 Jan 2012 10:00:00 +0100"
    message.set_content(text)
    for name, data in attachments.items():
        message.add_attachment(
            data, maintype="application", subtype="octet-stream", filename=name.replace("_dot_", ".")
        )
    if attachments:
        message.set_boundary("made")
    return bytes(message)


def xlsx(**sheets: list[list[object]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def png_claiming(width: int, height: int) -> bytes:
    """Return a PNG whose header claims a size that its data does not have."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x00\x00\x00\x00"
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )
