"""Names beside nodes, placed so that no two of them overlap."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import cos, pi, sin
from unicodedata import combining, east_asian_width

from fanal.exchange.picture.scene import WIDTH, Point, Scene

_LONGEST = 30
_CELL = 60.0
_SIDES = 16
_NARROW = frozenset("iIjl.,:;'|!ftr()[] іїј")
_ALL_NAMED = 60
"""Up to so many nodes every name is shown, at the end of a thin line if need be."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle around a label or node."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        """Tell whether both share any area."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A name with its place; `has_leader` when it is too far from its node to do without a line."""

    node: int
    text: str
    box: Box
    has_leader: bool = False

    @property
    def center(self) -> Point:
        """The middle of its box."""
        return Point((self.box.left + self.box.right) / 2, (self.box.top + self.box.bottom) / 2)


@dataclass(slots=True)
class _Occupied:
    cells: dict[tuple[int, int], list[Box]] = field(default_factory=dict)

    def add(self, box: Box) -> None:
        for cell in _cells(box):
            self.cells.setdefault(cell, []).append(box)

    def is_free(self, box: Box) -> bool:
        return not any(box.overlaps(other) for cell in _cells(box) for other in self.cells.get(cell, ()))


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
        for row in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
            yield column, row


def text_width(text: str, font_size: float) -> float:
    """Estimate how wide a text is, generously, without knowing the font.

    Parameters
    ----------
    text : str
    font_size : float

    Returns
    -------
    float
        In the unit of the font size.
    """
    return font_size * sum(_char_width(char) for char in text)


def _char_width(char: str) -> float:
    if combining(char):
        return 0.0
    if east_asian_width(char) in "WF":
        return 1.05
    if char in _NARROW:
        return 0.36
    return 0.74 if char.isupper() else 0.6


def place_labels(captions: list[str], scene: Scene) -> list[PlacedLabel]:
    """Find a place for the names, the largest nodes first.

    Parameters
    ----------
    captions : list of str
        One per node; "" is not shown.
    scene : Scene

    Returns
    -------
    list of PlacedLabel
        No two overlap and none covers a node. In a crowd of more than 60 nodes names that find no
        place are left out.
    """
    taken = _Occupied()
    for point, radius in zip(scene.points, scene.radii, strict=True):
        taken.add(Box(point.x - radius, point.y - radius, point.x + radius, point.y + radius))
    rings = 12 if len(captions) <= _ALL_NAMED else 1
    placed: list[PlacedLabel] = []
    for node in sorted(range(len(captions)), key=lambda node: -scene.radii[node]):
        text = " ".join(captions[node].split())
        if not text:
            continue
        found = _find_place(node, text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…", scene, taken, rings)
        if found is not None:
            taken.add(found.box)
            placed.append(found)
    return sorted(placed, key=lambda label: label.node)


def _find_place(node: int, text: str, scene: Scene, taken: _Occupied, rings: int) -> PlacedLabel | None:
    point, radius, size = scene.points[node], scene.radii[node], scene.font_size
    wide, high = text_width(text, size) / 2, size * 0.62
    for ring in range(rings):
        distance = radius + 3 + ring * size * 1.4
        for side in range(_SIDES):
            angle = pi / 2 + side * 2 * pi / _SIDES
            x = point.x + cos(angle) * (distance + wide)
            y = point.y + sin(angle) * (distance + high)
            box = Box(x - wide, y - high, x + wide, y + high)
            if box.left >= 0 and box.right <= WIDTH and box.top >= 0 and taken.is_free(box):
                return PlacedLabel(node, text, box, has_leader=ring > 0)
    return None
