"""Pictures: what the camera recorded, and the picture itself for character recognition."""

import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from PIL import Image, ImageOps, UnidentifiedImageError
from PIL.ExifTags import GPS, IFD, Base

from fanal.documents import refusals
from fanal.documents.events import Event, Facts, Page
from fanal.documents.limits import Limits
from fanal.errors import TooLargeError

_RENDERED_PIXELS = 12_000_000
_MINUTES = 60


def _opened(stream: BinaryIO, limits: Limits) -> Image.Image:
    warnings.simplefilter("ignore", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = limits.pixels
    try:
        return Image.open(stream)
    except Image.DecompressionBombError:
        raise _too_large(limits) from None
    except UnidentifiedImageError:
        raise refusals.damaged() from None


def _too_large(limits: Limits) -> TooLargeError:
    return TooLargeError(
        "This picture has more than {limit} million pixels. Make it smaller and add it again.",
        limit=limits.pixels // 1_000_000,
    )


def read(stream: BinaryIO, kind: str, limits: Limits) -> Iterator[Event]:
    """Read what a picture says of itself; each of its frames is a page without text."""
    with _opened(stream, limits) as picture:
        if picture.width * picture.height > limits.pixels:
            raise _too_large(limits)
        yield Facts(kind, _metadata(picture))
        for number in range(1, min(_frames(picture), limits.pages + 1) + 1):
            yield Page(number, "", is_picture=True)


def _frames(picture: Image.Image) -> int:
    """Return how many pages there are; an animation counts as one."""
    if picture.format != "TIFF":
        return 1
    try:
        return int(getattr(picture, "n_frames", 1))
    except (OSError, SyntaxError, ValueError, EOFError):
        return 1


def render(stream: BinaryIO, page: int, limits: Limits) -> bytes:
    """Return a frame of a picture, upright, in shades of gray, at most 12 million pixels."""
    with _opened(stream, limits) as picture:
        if picture.width * picture.height > limits.pixels:
            raise _too_large(limits)
        picture.seek(page - 1)
        if picture.format == "JPEG":
            picture.draft("L", (4_000, 4_000))
        gray = ImageOps.exif_transpose(picture).convert("L")
        scale = (_RENDERED_PIXELS / (gray.width * gray.height)) ** 0.5
        if scale < 1:
            gray = gray.resize((max(1, int(gray.width * scale)), max(1, int(gray.height * scale))))
        made = BytesIO()
        gray.save(made, "PNG")
        return made.getvalue()


def _metadata(picture: Image.Image) -> dict[str, str]:
    found = {"width": str(picture.width), "height": str(picture.height)}
    exif = picture.getexif()
    camera = " ".join(str(exif.get(tag, "")).strip("\0 ") for tag in (Base.Make, Base.Model)).strip()
    taken = str(exif.get_ifd(IFD.Exif).get(Base.DateTimeOriginal, "") or exif.get(Base.DateTime, ""))
    place = exif.get_ifd(IFD.GPSInfo)
    return found | {
        "camera": camera,
        "producer": str(exif.get(Base.Software, "")),
        "author": str(exif.get(Base.Artist, "")),
        "title": str(exif.get(Base.ImageDescription, "")),
        "date": taken.replace(":", "-", 2).replace(" ", "T", 1).strip("\0"),
        "latitude": _degrees(place.get(GPS.GPSLatitude), str(place.get(GPS.GPSLatitudeRef, ""))),
        "longitude": _degrees(place.get(GPS.GPSLongitude), str(place.get(GPS.GPSLongitudeRef, ""))),
    }


def _degrees(value: object, direction: str) -> str:
    if not isinstance(value, tuple) or len(value) != 3:
        return ""
    try:
        degrees, minutes, seconds = (float(part) for part in value)
        number = degrees + minutes / _MINUTES + seconds / _MINUTES**2
    except (TypeError, ValueError, ZeroDivisionError):
        return ""
    return f"{-number if direction in ('S', 'W') else number:.6f}"
