"""Look at what is really on the screen: the map is drawn by WebGL and leaves nothing else to ask."""

import base64
import re

import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import Locator

Picture = NDArray[np.uint8]
"""Height × width × red, green, blue."""

# The browser that made the picture can read it, so the tests need no imaging library.
_READ = """async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  let text = "";
  for (let at = 0; at < data.length; at += 32768) text += String.fromCharCode(...data.subarray(at, at + 32768));
  return [canvas.width, canvas.height, btoa(text)];
}"""
_TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
MOST_LOOKS = 30
_HEX = re.compile("#([0-9a-f]{6})", re.IGNORECASE)


def decode(png: bytes, beside: Locator) -> Picture:
    """Read a PNG in the window that holds `beside`."""
    width, height, data = beside.page.evaluate(_READ, f"data:image/png;base64,{base64.b64encode(png).decode()}")
    flat: Picture = np.frombuffer(base64.b64decode(data), dtype=np.uint8)
    return flat.reshape(height, width, 4)[:, :, :3]


def look(shown: Locator) -> Picture:
    """Return the part of the screen where something is shown, once it stands still, one pixel per CSS pixel."""
    last = b""
    for _ in range(MOST_LOOKS):
        shown.page.evaluate(_TWO_FRAMES)
        png = shown.screenshot(animations="disabled", scale="css")
        if png == last:
            return decode(png, shown)
        last = png
    raise AssertionError("what is shown does not come to rest")


def color_of(code: str) -> tuple[int, int, int]:
    """Read ``#rrggbb`` or ``rgb(r, g, b)``."""
    found = _HEX.search(code)
    parts = [int(found[1][at : at + 2], 16) for at in (0, 2, 4)] if found else list(map(int, re.findall(r"\d+", code)))
    red, green, blue = parts[:3]
    return red, green, blue


def is_near(picture: Picture, color: tuple[int, int, int], tolerance: int = 12) -> NDArray[np.bool_]:
    """Say of each pixel whether it has a colour, up to what smoothing of edges does."""
    distance: NDArray[np.int_] = np.abs(picture.astype(int) - color).max(axis=2)
    return distance <= tolerance


def count(picture: Picture, color: tuple[int, int, int]) -> int:
    """Return how many pixels have a colour."""
    return int(is_near(picture, color).sum())


def blobs(picture: Picture, color: tuple[int, int, int], size: int = 9) -> list[tuple[int, int]]:
    """Return the (x, y) around which a square of `size` pixels is all of one colour: a mark, not a line."""
    near = is_near(picture, color)
    solid = np.lib.stride_tricks.sliding_window_view(near, (size, size)).all(axis=(2, 3))
    rows, columns = np.nonzero(solid)
    return [(int(x) + size // 2, int(y) + size // 2) for y, x in zip(rows, columns, strict=True)]


def difference(one: Picture, other: Picture) -> float:
    """Return the share of pixels that differ between two pictures of one size."""
    return float((one != other).any(axis=2).mean())
