"""What a document may weigh before it is refused or cut short."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what is read of one document.

    Attributes
    ----------
    pages : int
        Pages, or sheets; the rest is left out with a note.
    characters : int
        Characters of all pages together; the rest is left out with a note.
    unpacked_bytes : int
        What an archive, or a document that is one inside, may unpack to.
    ratio : int
        How many times its packed size it may unpack to, beyond `free_bytes`.
    free_bytes : int
        Unpacked size up to which the ratio is not looked at.
    parts : int
        Attachments, or files in an archive.
    part_bytes : int
        Size of one of them.
    pixels : int
        Pixels of a picture.
    depth : int
        Archives in archives, mails in mails.
    """

    pages: int = 5_000
    characters: int = 10_000_000
    unpacked_bytes: int = 256 << 20
    ratio: int = 100
    free_bytes: int = 8 << 20
    parts: int = 500
    part_bytes: int = 64 << 20
    pixels: int = 100_000_000
    depth: int = 3
