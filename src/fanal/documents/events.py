"""What comes out of a document as it is read, in this order: facts, then pages, parts and notes."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says of itself.

    Attributes
    ----------
    mime_type : str
        Technical type, found by content.
    metadata : mapping of str to str
        ``title``, ``author``, ``date``, ``modified``, ``language``, ``producer``, ``subject``, ``keywords``; of an
        e-mail ``from``, ``to``, ``cc``, ``message_id``; of a picture ``camera``, ``latitude``, ``longitude``,
        ``width``, ``height``. Dates are ISO 8601.
    """

    mime_type: str
    metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    r"""The text of one page.

    Attributes
    ----------
    number : int
        From 1.
    text : str
        In normal form NFC, lines parted by ``\n``; offsets into it are what locators count.
    label : str
        Name of the sheet, "" for anything else.
    is_picture : bool
        Whether the page bears a picture and no text, so that only character recognition can read it.
    """

    number: int
    text: str
    label: str = ""
    is_picture: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader must know: something was left out, could not be read, or is dangerous.

    Attributes
    ----------
    template : str
        English sentence with ``{named}`` parts.
    parts : mapping
        Numbers and technical words; never the content of the document.
    """

    template: str
    parts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """A document inside this one: an attachment, or a file in an archive."""

    name: str
    data: bytes


Event = Facts | Page | Note | Part
