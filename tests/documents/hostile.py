"""Two hundred hostile or broken documents, made from a seed: the same every time, and none of them kept in a file."""

import random
import struct
import zlib
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile

from PIL import Image

from tests.documents.made import (
    ODF,
    W,
    assembled,
    docx,
    mail,
    odt,
    paragraph,
    pdf,
    photograph,
    picture,
    png_claiming,
    xlsx,
    zipped,
)

SEED = 20261124
COUNT = 200
MB = 1 << 20


@dataclass(frozen=True)
class Hostile:
    """A document and what is wrong with it."""

    name: str
    make: Callable[[], bytes]


def hostile_documents(seed: int = SEED) -> list[Hostile]:
    """Return two hundred of them, each made when it is asked for."""
    rng = random.Random(seed)
    found = [*archives(), *entity_bombs(), *pdfs(), *office(), *sheets(), *mails(), *pictures(), *texts(), *disguises()]
    goods = good_documents()
    while len(found) < COUNT:
        found.append(broken(rng, *goods[len(found) % len(goods)]))
    return found[:COUNT]


def good_documents() -> list[tuple[str, bytes]]:
    """Return one sound document of each kind, to be broken."""
    return [
        ("pdf", pdf("one", "two", "three")),
        ("docx", docx(paragraph("one two three") * 50)),
        ("odt", odt("<text:p>one two</text:p>" * 50)),
        ("xlsx", xlsx(Sheet=[[row, "cell", row * 1.5] for row in range(200)])),
        ("mail", mail("words " * 100, a_txt=b"attached " * 100)),
        ("jpeg", photograph()),
        ("png", picture(size=(200, 200))),
        ("tiff", picture("TIFF", (100, 100))),
        ("rtf", rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}" + b"\\b bold\\b0 word\\par " * 100 + b"}"),
        ("zip", zipped(a_dot_txt="words " * 100, b_dot_pdf=pdf("inner"))),
        ("html", b"<!doctype html><html><body>" + b"<p>one <b>two</b>" * 200),
        ("scan", picture("PDF", (200, 200))),
    ]


def broken(rng: random.Random, kind: str, data: bytes) -> Hostile:
    """Cut, flip, repeat or blank a part of a sound document."""
    number = rng.randrange(1_000_000)
    way = rng.choice(("cut", "flipped", "doubled", "blanked", "grown"))
    return Hostile(f"{kind}, {way} ({number})", lambda: damage(random.Random(number), way, data))


def damage(rng: random.Random, way: str, data: bytes) -> bytes:
    start = rng.randrange(len(data))
    end = min(len(data), start + rng.randrange(1, 200))
    if way == "cut":
        return data[:start]
    if way == "doubled":
        return data[:end] + data[start:]
    if way == "blanked":
        return data[:start] + b"\0" * (end - start) + data[end:]
    if way == "grown":
        return data[:start] + rng.randbytes(rng.randrange(1, 5000)) + data[start:]
    flipped = bytearray(data)
    for _ in range(rng.randrange(1, 40)):
        flipped[rng.randrange(len(flipped))] ^= 1 << rng.randrange(8)
    return bytes(flipped)


def packed(files: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def nothing(megabytes: int) -> bytes:
    """Return a zip of zeros, made without holding them."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive, archive.open("a.txt", "w") as inner:
        for _ in range(megabytes):
            inner.write(b"\0" * MB)
    return made.getvalue()


def nested(depth: int, width: int, leaf: bytes) -> bytes:
    data = leaf
    for _ in range(depth):
        data = packed({f"{number}.zip": data for number in range(width)})
    return data


def overlapping() -> bytes:
    """Return a zip whose many entries all mean the same bytes."""
    good = packed({"a.txt": zlib.compress(b"words") * 500}, ZIP_STORED)
    start = good.index(b"PK\x01\x02")
    entry, end = good[start : good.index(b"PK\x05\x06")], bytearray(good[good.index(b"PK\x05\x06") :])
    count = 400
    struct.pack_into("<HHII", end, 8, count, count, len(entry) * count, start)
    return good[:start] + entry * count + bytes(end)


def with_claimed_size(size: int) -> bytes:
    """Return a zip whose header claims another size for its file."""
    data = bytearray(packed({"a.txt": b"words " * 1000}))
    place = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, place + 24, size)
    struct.pack_into("<I", data, 22, size)
    return bytes(data)


def locked() -> bytes:
    data = bytearray(packed({"a.txt": b"secret words", "b.txt": b"more"}))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(sign)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(sign, place + 4)
    return bytes(data)


def archives() -> Iterator[Hostile]:
    yield Hostile("zip bomb, 300 MB of nothing", lambda: nothing(300))
    yield Hostile("zip bomb, bzip2", lambda: packed({"a.txt": b"\0" * (100 * MB)}, ZIP_BZIP2))
    yield Hostile("zip bomb, lzma", lambda: packed({"a.txt": b"\0" * (60 * MB)}, ZIP_LZMA))
    yield Hostile("zip bomb under the ratio", lambda: packed({f"{n}.txt": b"\0" * (7 * MB) for n in range(1)}))
    yield Hostile("zip bomb, flat, many files", lambda: packed({f"{n}.txt": b"\0" * MB for n in range(100)}))
    yield Hostile("zip bomb, nested 6 deep", lambda: nested(6, 2, b"words"))
    yield Hostile("zip bomb, nested with a bomb at its end", lambda: nested(2, 2, packed({"a.txt": b"\0" * (50 * MB)})))
    yield Hostile("zip in itself by name", lambda: packed({"../../../etc/passwd": b"x", "C:\\x": b"y", "/abs": b"z"}))
    yield Hostile("zip of 20,000 empty files", lambda: packed({f"{n}": b"" for n in range(20_000)}))
    yield Hostile("zip, files over one another", overlapping)
    for size in (0, 1, 0x7FFFFFFF, 0xFFFFFFFE):
        yield Hostile(f"zip claiming {size} bytes", lambda size=size: with_claimed_size(size))
    yield Hostile("zip with a password", locked)
    yield Hostile("zip with endless names", lambda: packed({"n" * 60_000: b"x"}))
    yield Hostile("zip with control characters in names", lambda: packed({"a\x1b[2J\n.txt": b"words"}))
    yield Hostile("empty zip", lambda: packed({}))
    yield Hostile("zip with words before it", lambda: b"words " * 1000 + packed({"a.txt": b"x"}))
    yield Hostile("zip of every refused kind", lambda: packed({"a.exe": b"MZ\0", "b.rar": b"Rar!", "c": b""}))


def entity_bombs() -> Iterator[Hostile]:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    external = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    body = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&{{}};</w:t></w:r></w:p></w:body></w:document>'
    quadratic = f'<!DOCTYPE x [<!ENTITY q "{"a" * 100_000}">]>'
    parts = (("laughs", laughs + "]>", "j"), ("external", external, "e"), ("quadratic", quadratic, "q"))
    for name, head, entity in parts:
        text = head + body.format(entity)
        yield Hostile(f"docx, {name}", lambda text=text: packed({"word/document.xml": text.encode()}))
        yield Hostile(
            f"odt, {name}",
            lambda text=text: packed(
                {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": text.encode()}, ZIP_STORED
            ),
        )
        yield Hostile(
            f"docx metadata, {name}",
            lambda head=head, entity=entity: packed(
                {
                    "word/document.xml": b"<d/>",
                    "docProps/core.xml": f"{head}<c><title>&{entity};</title></c>".encode(),
                }
            ),
        )
        yield Hostile(f"xlsx, {name}", lambda head=head, entity=entity: bad_xlsx(head, f"&{entity};"))


def bad_xlsx(head: str, text: str) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(xlsx(S=[["a"]]))) as good, ZipFile(made, "w", ZIP_DEFLATED) as bad:
        for name in good.namelist():
            data = good.read(name).decode()
            if name == "xl/worksheets/sheet1.xml":
                data = head + data.partition("?>")[2] if data.startswith("<?xml") else head + data
                data = data.replace("<t>a</t>", f"<t>{text}</t>")
            bad.writestr(name, data)
    return made.getvalue()


def pdf_object(*objects: str) -> bytes:
    return assembled(list(objects))


def pdfs() -> Iterator[Hostile]:
    catalog = "<< /Type /Catalog /Pages 2 0 R >>"
    yield Hostile("pdf, page tree in a loop", lambda: pdf_object(catalog, "<< /Type /Pages /Kids [2 0 R] /Count 9 >>"))
    yield Hostile(
        "pdf, two trees in each other",
        lambda: pdf_object(
            catalog,
            "<< /Type /Pages /Kids [3 0 R] /Count 5 >>",
            "<< /Type /Pages /Kids [2 0 R] /Count 5 /Parent 2 0 R >>",
        ),
    )
    yield Hostile(
        "pdf, a thousand million pages", lambda: pdf_object(catalog, "<< /Type /Pages /Kids [] /Count 1000000000 >>")
    )
    yield Hostile(
        "pdf, a negative number of pages", lambda: pdf_object(catalog, "<< /Type /Pages /Kids [] /Count -5 >>")
    )
    yield Hostile("pdf, 20,000 pages", lambda: many_pages(20_000))
    for box in ("0 0 1e9 1e9", "0 0 0 0", "0 0 -5 -5", "a b c d", "0 0 99999999999999 1"):
        yield Hostile(f"pdf, page of {box}", lambda box=box: pdf("words", box=box))
    yield Hostile("pdf, script", lambda: pdf("x", extra="/OpenAction << /S /JavaScript /JS (while(1){}) >>"))
    yield Hostile("pdf, starts a program", lambda: pdf("x", extra="/OpenAction << /S /Launch /F (cmd.exe) >>"))
    yield Hostile("pdf, calls home", lambda: pdf("x", extra="/OpenAction << /S /URI /URI (http://example.org) >>"))
    yield Hostile("pdf, form in a loop", form_loop)
    yield Hostile("pdf, stream bomb", lambda: stream_bomb(60))
    yield Hostile("pdf, stream packed three times", lambda: stream_bomb(100, times=3))
    yield Hostile("pdf, deep arrays", lambda: pdf_object(catalog, "[" * 50_000 + "]" * 50_000))
    yield Hostile("pdf, deep dictionaries", lambda: pdf_object(catalog, "<< /A " * 20_000 + ">>" * 20_000))
    yield Hostile("pdf, a million operators", lambda: drawn("0 0 m 9 9 l S " * 300_000))
    yield Hostile("pdf, text a million times", lambda: drawn("BT /F1 9 Tf " + "(word) Tj " * 300_000 + "ET"))
    yield Hostile("pdf, saved states without end", lambda: drawn("q " * 500_000))
    yield Hostile("pdf, picture of 100,000 × 100,000", lambda: huge_picture(100_000))
    yield Hostile("pdf, table of objects at a wrong place", lambda: pdf("x").replace(b"startxref\n", b"startxref\n9"))
    yield Hostile("pdf, reference to itself", lambda: pdf_object("1 0 R", "2 0 R"))
    yield Hostile("pdf, length of a stream is itself", lambda: drawn("words", length="4 0 R"))
    yield Hostile("pdf, only a head", lambda: b"%PDF-1.7\n")
    yield Hostile("pdf, encrypted with nothing", lambda: pdf("x").replace(b"/Root", b"/Encrypt << >> /Root"))
    yield Hostile("pdf, title of a megabyte", lambda: pdf("x", info=f"/Title ({'t' * MB})"))


def drawn(content: str, *, length: str = "") -> bytes:
    stream = f"<< /Length {length or len(content)} >>\nstream\n{content}\nendstream"
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Resources << >> /Contents 4 0 R >>"
    return pdf_object("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, stream)


def many_pages(count: int) -> bytes:
    kids = " ".join(f"{number + 3} 0 R" for number in range(count))
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>"
    return pdf_object(
        "<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {count} >>", *[page] * count
    )


def form_loop() -> bytes:
    form = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 8 >>"
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>"
    )
    return pdf_object(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        "<< /Length 8 >>\nstream\n/X Do \nendstream",
        f"{form}\nstream\n/X Do /X Do\nendstream",
    )


def stream_bomb(megabytes: int, times: int = 1) -> bytes:
    data = b"0 0 m " * (megabytes * MB // 6)
    for _ in range(times):
        data = zlib.compress(data, 9)
    filters = " ".join(["/FlateDecode"] * times)
    return drawn("").replace(
        b"<< /Length 0 >>\nstream\n\n",
        f"<< /Length {len(data)} /Filter [{filters}] >>\nstream\n".encode() + data + b"\n",
    )


def huge_picture(side: int) -> bytes:
    data = zlib.compress(b"\0" * 1000).hex()
    picture_object = (
        f"<< /Type /XObject /Subtype /Image /Width {side} /Height {side} /ColorSpace /DeviceGray /BitsPerComponent 8 "
        f"/Filter [/ASCIIHexDecode /FlateDecode] /Length {len(data) + 1} >>\nstream\n{data}>\nendstream"
    )
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>"
    )
    return pdf_object(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        "<< /Length 24 >>\nstream\n99 0 0 99 0 0 cm /X Do  \nendstream",
        picture_object,
    )


def office() -> Iterator[Hostile]:
    yield Hostile("docm, macros", lambda: docx(paragraph("words"), macros=True))
    yield Hostile("docx, 100,000 paragraphs", lambda: docx(paragraph("some words here") * 100_000))
    yield Hostile("docx, nested 5,000 deep", lambda: docx("<w:p>" * 5_000 + "</w:p>" * 5_000))
    yield Hostile("docx, one text of 60 MB", lambda: docx(paragraph("a" * (60 * MB))))
    yield Hostile("docx, XML of 80 MB", lambda: docx(paragraph("ab" * 500) * 80_000))
    yield Hostile(
        "docx, a page break a million times", lambda: docx(paragraph("x", before="<w:lastRenderedPageBreak/>") * 50_000)
    )
    yield Hostile("docx, text is not XML", lambda: packed({"word/document.xml": b"\x00\xff not xml"}))
    yield Hostile("docx, text is empty", lambda: packed({"word/document.xml": b""}))
    yield Hostile(
        "docx, 100,000 attributes", lambda: docx("<w:p " + " ".join(f'a{n}="1"' for n in range(100_000)) + "/>")
    )
    yield Hostile(
        "docx, unknown encoding", lambda: packed({"word/document.xml": b'<?xml version="1.0" encoding="x-none"?><d/>'})
    )
    yield Hostile(
        "docx, points outside",
        lambda: docx(
            paragraph("x"), word___rels="<Relationships><Relationship Target='http://example.org'/></Relationships>"
        ),
    )
    yield Hostile(
        "odt, a thousand million spaces", lambda: odt('<text:p><text:s text:c="1000000000"/>x</text:p>' * 1000)
    )
    yield Hostile("odt, spaces without number", lambda: odt('<text:p><text:s text:c="many"/>x</text:p>'))
    yield Hostile("odt, no text", lambda: packed({"mimetype": b"application/vnd.oasis.opendocument.text"}, ZIP_STORED))
    yield Hostile("odt, locked", locked_odt)
    for name in ("WordDocument", "EncryptedPackage", "Workbook", "PowerPoint Document", "__properties_version1.0"):
        head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        yield Hostile(
            f"old office, {name}",
            lambda name=name, head=head: head + b"\0" * 600 + name.encode("utf-16-le") + b"\0" * 600,
        )


def locked_odt() -> bytes:
    manifest = "<m:manifest xmlns:m='m'><m:encryption-data/></m:manifest>"
    text = f"<office:document-content xmlns:office='{ODF}:office:1.0'/>"
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": text.encode(),
            "META-INF/manifest.xml": manifest.encode(),
        },
        ZIP_STORED,
    )


def sheets() -> Iterator[Hostile]:
    formulas = ["=cmd|'/c calc'!A0", "+1+1", "@SUM(1)", '=HYPERLINK("http://example.org")', "-2+3", "=1/0"]
    yield Hostile("xlsx, formulas", lambda: xlsx(S=[[formula] for formula in formulas]))
    yield Hostile("csv, formulas", lambda: "\n".join(f"name;{formula}" for formula in formulas).encode())
    yield Hostile("xlsx, 300,000 cells", lambda: xlsx(S=[list(range(30)) for _ in range(10_000)]))
    yield Hostile("xlsx, a cell at the far corner", far_corner)
    yield Hostile(
        "xlsx, no sheets", lambda: packed({"xl/workbook.xml": b"<workbook/>", "[Content_Types].xml": b"<x/>"})
    )
    yield Hostile(
        "xlsx, bomb in a sheet",
        lambda: packed({"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": b" " * (200 * MB)}),
    )
    yield Hostile("xlsm, macros", lambda: packed({"xl/workbook.xml": b"<workbook/>", "xl/vbaProject.bin": b"x"}))
    yield Hostile(
        "ods, not one",
        lambda: packed(
            {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}, ZIP_STORED
        ),
    )
    yield Hostile("ods, a row a thousand million times", repeated_rows)
    yield Hostile("csv, one line of 30 MB", lambda: b"a,b\n" + b"x," * (15 * MB) + b"\n")
    yield Hostile("csv, a quotation that never ends", lambda: b'a,b\n1,"' + b"x,y\n" * 500_000)
    yield Hostile("csv, a million lines", lambda: b"a,b,c\n" * 1_000_000)


def far_corner() -> bytes:
    from openpyxl import Workbook  # noqa: PLC0415 (beside the others it would hide what this file is about)

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["XFD1048576"] = "a", "z"
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def repeated_rows() -> bytes:
    table = f'xmlns:table="{ODF}:table:1.0" xmlns:text="{ODF}:text:1.0" xmlns:office="{ODF}:office:1.0"'
    cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    rows = f'<table:table-row table:number-rows-repeated="1000000000">{cell}</table:table-row>'
    sheet = f'<office:spreadsheet><table:table table:name="S">{rows}</table:table></office:spreadsheet>'
    body = f"<office:document-content {table}><office:body>{sheet}</office:body></office:document-content>"
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": body.encode(),
            "META-INF/manifest.xml": b"<m/>",
        },
        ZIP_STORED,
    )


def mails() -> Iterator[Hostile]:
    head = "From: a@example.org\nTo: b@example.org\nSubject: x\nMIME-Version: 1.0\n"
    for depth in (50, 500, 5_000):
        yield Hostile(f"mail, {depth} parts deep", lambda depth=depth: deep_mail(head, depth))
    yield Hostile(
        "mail, 20,000 parts",
        (
            head
            + "Content-Type: multipart/mixed; boundary=B\n\n"
            + "--B\nContent-Type: text/plain\n\nx\n" * 20_000
            + "--B--\n"
        ).encode,
    )
    yield Hostile("mail, header of 10 MB", (head + "X-Long: " + "a" * (10 * MB) + "\n\nbody").encode)
    yield Hostile("mail, 200,000 headers", (head + "X-A: 1\n" * 200_000 + "\nbody").encode)
    yield Hostile("mail, attachment of 60 MB", lambda: attached(head, b64encode(b"x" * (30 * MB)).decode(), "base64"))
    yield Hostile("mail, base64 that is none", lambda: attached(head, "!!!! not base64 !!!!", "base64"))
    yield Hostile(
        "mail, unknown encoding",
        (head + "Content-Type: text/plain; charset=x-none\nContent-Transfer-Encoding: x-none\n\nbody").encode,
    )
    yield Hostile("mail, no boundary", (head + "Content-Type: multipart/mixed\n\nbody").encode)
    yield Hostile(
        "mail, impossible date and addresses",
        lambda: b"From: <<<@@>>>\nTo: ,,,;:\nDate: 99 Foo 99999 99:99\nSubject: =?x-none?Q?=FF?=\n\nbody",
    )
    yield Hostile(
        "mail, addresses without end",
        (head + "Cc: " + ", ".join(f"a{n}@example.org" for n in range(20_000)) + "\n\nbody").encode,
    )
    yield Hostile(
        "mail, encoded words without end",
        (head.replace("Subject: x", "Subject: " + "=?utf-8?q?a?= " * 20_000) + "\nbody").encode,
    )
    yield Hostile("mail, a bomb attached", lambda: mail(bomb_zip=packed({"a": b"\0" * (50 * MB)})))
    yield Hostile("mail, file name with a path", lambda: attached(head, "x", "7bit", '"../../../../etc/passwd"'))
    yield Hostile("mail, html of 10 MB", (head + "Content-Type: text/html\n\n" + "<div>" * (2 * MB)).encode)


def deep_mail(head: str, depth: int) -> bytes:
    text = head
    for number in range(depth):
        text += f"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n"
    return (text + "Content-Type: text/plain\n\nat the bottom\n").encode()


def attached(head: str, body: str, encoding: str, name: str = "a.bin") -> bytes:
    return (
        f"{head}Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: application/octet-stream\n"
        f"Content-Disposition: attachment; filename={name}\nContent-Transfer-Encoding: {encoding}\n\n{body}\n--B--\n"
    ).encode()


def pictures() -> Iterator[Hostile]:
    for side in (20_000, 60_000, 0x7FFFFFFF, 0):
        yield Hostile(f"png claiming {side} × {side}", lambda side=side: png_claiming(side, side))
    yield Hostile("png, 9,000 × 9,000 of one color", lambda: picture("PNG", (9_000, 9_000)))
    yield Hostile("png, compressed words of 40 MB", text_bomb)
    yield Hostile(
        "gif claiming 65,535 × 65,535", lambda: b"GIF89a" + struct.pack("<HHBBB", 65_535, 65_535, 0, 0, 0) + b";"
    )
    yield Hostile("gif, 5,000 frames", lambda: animation(300))
    yield Hostile("tiff, directory in a loop", lambda: b"II*\0" + struct.pack("<IH", 8, 0) + struct.pack("<I", 8))
    yield Hostile("tiff, a thousand million entries", lambda: b"MM\0*" + struct.pack(">IH", 8, 65_535) + b"\xff" * 500)
    yield Hostile(
        "bmp claiming 50,000 × 50,000",
        lambda: b"BM" + struct.pack("<IHHIIiiHHIIiiII", 100, 0, 0, 54, 40, 50_000, 50_000, 1, 24, 0, 0, 0, 0, 0, 0),
    )
    yield Hostile("jpeg, only a head", lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF\x00")
    yield Hostile("jpeg, metadata in a loop", exif_loop)
    yield Hostile("webp, only a head", lambda: b"RIFF\xff\xff\xff\xffWEBPVP8 ")
    yield Hostile("png, script after it", lambda: picture() + b"<script>alert(1)</script>")
    yield Hostile("heic", lambda: b"\0\0\0\x18ftypheic" + b"\0" * 100)


def text_bomb() -> bytes:
    data = b"Comment\0\0" + zlib.compress(b"a" * (40 * MB), 9)
    chunk = struct.pack(">I", len(data)) + b"zTXt" + data + struct.pack(">I", zlib.crc32(b"zTXt" + data))
    good = picture()
    return good[:33] + chunk + good[33:]


def animation(frames: int) -> bytes:
    made = BytesIO()
    pictures = [Image.new("P", (50, 50), number % 250) for number in range(frames)]
    pictures[0].save(made, "GIF", save_all=True, append_images=pictures[1:])
    return made.getvalue()


def exif_loop() -> bytes:
    tiff = b"II*\0" + struct.pack("<IH", 8, 1) + struct.pack("<HHII", 0x8769, 4, 1, 8) + struct.pack("<I", 8)
    data = b"Exif\0\0" + tiff
    good = photograph()
    return good[:2] + b"\xff\xe1" + struct.pack(">H", len(data) + 2) + data + good[2:]


def texts() -> Iterator[Hostile]:
    yield Hostile("empty", lambda: b"")
    yield Hostile("one byte", lambda: b"\xff")
    yield Hostile("only spaces", lambda: b" \n\t" * 100)
    yield Hostile("only zeros", lambda: b"\0" * MB)
    yield Hostile("text of 40 MB", lambda: b"some words of a text\n" * (2 * MB))
    yield Hostile("one line of 20 MB", lambda: b"a" * (20 * MB))
    yield Hostile("half of a UTF-8 letter", lambda: "слово".encode()[:-1] * 100)
    yield Hostile("half of UTF-16", lambda: b"\xff\xfe" + "слово".encode("utf-16-le")[:-1])
    yield Hostile("lone surrogates in UTF-16", lambda: b"\xff\xfe" + b"\x00\xd8" * 1000)
    yield Hostile(
        "every encoding at once",
        lambda: (
            b"".join(
                "слово ђ é ".encode(name, "replace") for name in ("utf-8", "cp1251", "koi8-r", "latin-1", "cp1250")
            )
            * 200
        ),
    )
    yield Hostile("a million accents on one letter", ("a" + "\u0301" * 500_000).encode)
    yield Hostile("letters that turn the line around", lambda: "user\u202efdp.exe\u2066 \u200b\ufeff".encode() * 100)
    yield Hostile("rtf, nested 100,000 deep", lambda: b"{\\rtf1" + b"{" * 100_000 + b"x" + b"}" * 100_000)
    yield Hostile("rtf, a picture of 20 MB", lambda: b"{\\rtf1{\\pict " + b"ff" * (10 * MB) + b"}}")
    yield Hostile("rtf, letters that are none", lambda: b"{\\rtf1\\ansi\\ansicpg99999 \\u99999999? \\'zz \\u-70000?}")
    yield Hostile(
        "rtf, an object that calls home", lambda: b"{\\rtf1{\\object\\objautlink\\objupdate{\\*\\objdata 0105}}words}"
    )
    yield Hostile("html, nested 200,000 deep", lambda: b"<html>" + b"<div>" * 200_000 + b"x")
    yield Hostile("html, comment that never ends", lambda: b"<html><!--" + b"-- >" * 200_000)
    yield Hostile("html, tags that never end", lambda: b"<html>" + b"<a href='" * 100_000)
    yield Hostile("html, entities without end", lambda: b"<html>" + b"&amp;&#x110000;&#0;&bogus;" * 100_000)
    yield Hostile("html, processing instructions", lambda: b"<html>" + b"<?php " * 100_000 + b"<![CDATA[" * 50_000)


def disguises() -> Iterator[Hostile]:
    yield Hostile("program", lambda: b"MZ" + bytes(range(256)) * 50)
    yield Hostile("ELF program", lambda: b"\x7fELF" + bytes(range(256)) * 50)
    yield Hostile("a base of ours", lambda: b"SQLite format 3\0" + b"\0" * 4096)
    yield Hostile("7z", lambda: b"7z\xbc\xaf\x27\x1c" + b"\0" * 100)
    yield Hostile("gzip bomb", lambda: b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + zlib.compress(b"\0" * MB)[2:])
    yield Hostile("pdf that is a zip too", lambda: pdf("words") + packed({"a.txt": b"x"}))
    yield Hostile("html that is a pdf too", lambda: b"<html>%PDF-1.4 <script>x</script>")
    yield Hostile("zip named as an office document", lambda: packed({"word/": b"", "[Content_Types].xml": b"<x/>"}))
    yield Hostile("presentation", lambda: packed({"ppt/presentation.xml": b"<p/>"}))
    yield Hostile("random bytes", lambda: random.Random(SEED).randbytes(100_000))
