"""PNG: the SVG picture as pixels, by the optional library resvg."""

from fanal.errors import InputError, MissingExtraError
from fanal.exchange.picture.scene import Picture
from fanal.exchange.picture.svg import draw_svg

MAX_ZOOM = 6.0


def draw_png(picture: Picture, *, zoom: float = 1.0) -> bytes:
    """Draw a network as PNG.

    Parameters
    ----------
    picture : Picture
    zoom : float
        Pixels per unit, over 0 and up to 6; the picture is 1600 units wide.

    Returns
    -------
    bytes

    Raises
    ------
    MissingExtraError
        The extra ``png`` is not installed.
    InputError
        The zoom is out of range.

    Notes
    -----
    Letters come from the fonts of the machine, so pixels differ between machines.
    """
    if not 0 < zoom <= MAX_ZOOM:
        raise InputError("The zoom must be over 0 and at most {limit}.", limit=MAX_ZOOM)
    try:
        from resvg_py import svg_to_bytes  # noqa: PLC0415 (optional extra)
    except ImportError:
        raise MissingExtraError(
            'PNG needs an optional part of Fanal. Install it with: pip install "fanal[png]", or export SVG.'
        ) from None
    return bytes(svg_to_bytes(svg_string=draw_svg(picture), zoom=zoom))
