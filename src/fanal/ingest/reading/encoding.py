"""Find the encoding and the line ends of a text file."""

import codecs
from dataclasses import dataclass
from itertools import pairwise

from charset_normalizer import from_bytes

from fanal.errors import UnreadableFileError
from fanal.ingest.files import InputFile

SAMPLE = 1 << 18
_CHUNK = 1 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяёѐѝђјљњћџѓѕќ"
_LETTERS = {
    "cp1252": ("éèêëàâçùûüôöîïœæÿ", "áéíóúñü¿¡ªº", "àèéìòùî", "äöüß", "ëç", "âãáàéêíóôõúç"),
    "cp1250": ("čćđšž", "ăâîşţ", "ëç"),
    "cp1251": (_CYRILLIC,),
    "koi8-r": (_CYRILLIC,),
    "cp866": (_CYRILLIC,),
    "iso8859-5": (_CYRILLIC,),
}
"""Letters beyond ASCII of our languages and their neighbors in the west, by the encoding they are written in."""


@dataclass(frozen=True, slots=True)
class TextForm:
    """How a text file is written.

    Attributes
    ----------
    encoding : str
        Python's name for it.
    line_ends : str
        ``LF``, ``CRLF``, ``CR``, ``mixed`` or ``none``.
    is_certain : bool
        False where several encodings fit and the likeliest was taken.
    """

    encoding: str
    line_ends: str
    is_certain: bool = True


def text_form(file: InputFile, encoding: str | None = None) -> TextForm:
    """Find how a file is written.

    Parameters
    ----------
    file : InputFile
    encoding : str, optional
        Known encoding; it is only checked.

    Returns
    -------
    TextForm

    Raises
    ------
    UnreadableFileError
        No encoding, or not the one named, can decode the whole file.

    Notes
    -----
    A byte order mark decides; else zero bytes tell UTF-16; else UTF-8 if the whole
    file is valid UTF-8; else the single-byte encoding in which most letters beyond
    ASCII belong to one language's alphabet.
    """
    if encoding is not None:
        if not _decodes(file, encoding):
            raise UnreadableFileError(
                "{file} is not written in {encoding}. Leave the encoding out to have it found.",
                file=file.name,
                encoding=encoding,
            )
        return TextForm(encoding, _line_ends(file, encoding))
    head = file.head(SAMPLE)
    name, is_certain = _by_mark(head) or _by_zeros(head) or "", True
    if not name and _decodes(file, "utf-8"):
        name = "utf-8"
    if not name:
        name, is_certain = _by_letters(file, head)
    elif name != "utf-8" and not _decodes(file, name):
        name = ""
    if not name:
        raise UnreadableFileError(
            "The encoding of {file} was not recognized. Save it as UTF-8 and import it again.", file=file.name
        )
    return TextForm(name, _line_ends(file, name), is_certain)


def _by_mark(head: bytes) -> str:
    return next((name for mark, name in _BOMS if head.startswith(mark)), "")


def _by_zeros(head: bytes) -> str:
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) * 5 < len(head[1::2]) or not head:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _decodes(file: InputFile, encoding: str) -> bool:
    try:
        decoder = codecs.getincrementaldecoder(encoding)()
        stream = file.open()
        while chunk := stream.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except (UnicodeError, LookupError):
        return False
    return True


def _by_letters(file: InputFile, head: bytes) -> tuple[str, bool]:
    telling = _telling_bytes(file, head)
    scores = {name: _alphabet_share(telling, name) for name in _LETTERS if _decodes(file, name)}
    best = max(scores.values(), default=0.0)
    leaders = [name for name, score in scores.items() if score == best]
    if best >= 0.8 and len(leaders) == 1:
        return leaders[0], True
    if best >= 0.8:
        guess = from_bytes(telling, cp_isolation=leaders).best()
        return (guess.encoding.replace("_", "-") if guess else leaders[0]), False
    guess = from_bytes(telling).best()
    fits = guess is not None and _decodes(file, guess.encoding)
    return (guess.encoding if guess and fits else "", False)


def _telling_bytes(file: InputFile, head: bytes) -> bytes:
    """Return the lines that hold bytes beyond ASCII, from further on if the head has none."""
    telling = b"\n".join(line for line in head.splitlines() if not line.isascii())
    if telling:
        return telling
    stream = file.open()
    while chunk := stream.read(_CHUNK):
        if not chunk.isascii():
            return b"\n".join(line for line in chunk.splitlines() if not line.isascii())[:SAMPLE]
    return head


def _alphabet_share(telling: bytes, encoding: str) -> float:
    """Share of the characters beyond ASCII that belong to the best-fitting alphabet, inner capitals counted against."""
    text = telling.decode(encoding, "ignore")
    beyond = [char for char in text if char > "\x7f" and not char.isspace()]
    if not beyond:
        return 0.0
    odd = sum(1 for one, two in pairwise(text) if one.islower() and two.isupper() and two > "\x7f")
    best = max(sum(char.lower() in letters for char in beyond) for letters in _LETTERS[encoding])
    return (best - odd) / len(beyond)


def _line_ends(file: InputFile, encoding: str) -> str:
    text = codecs.getincrementaldecoder(encoding)("ignore").decode(file.head(SAMPLE))
    both = text.count("\r\n")
    kinds = {"CRLF": both, "LF": text.count("\n") - both, "CR": text.count("\r") - both}
    total = sum(kinds.values())
    likeliest = max(kinds, key=lambda kind: kinds[kind])
    if total == 0:
        return "none"
    return likeliest if kinds[likeliest] * 20 >= total * 19 else "mixed"
