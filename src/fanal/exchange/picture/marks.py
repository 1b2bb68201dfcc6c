"""The marks of a picture: a shape for each kind of entity, a color and dash for each link class."""

from dataclasses import dataclass, replace

from fanal.exchange.graph_file.xml_text import start
from fanal.exchange.picture.scene import Picture, Point

_CORNERS: dict[str, tuple[tuple[float, float], ...]] = {
    "square": ((-0.86, -0.86), (0.86, -0.86), (0.86, 0.86), (-0.86, 0.86)),
    "triangle": ((0, -1.1), (1.05, 0.75), (-1.05, 0.75)),
    "diamond": ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
    "hexagon": ((0.5, -0.87), (1, 0), (0.5, 0.87), (-0.5, 0.87), (-1, 0), (-0.5, -0.87)),
}
_SHAPES = {
    "person": "circle",
    "group": "square",
    "organization": "square",
    "place": "triangle",
    "address": "triangle",
    "event": "diamond",
}
_FILLS = {"circle": "#dce6f0", "square": "#f3e3c3", "triangle": "#d9ead8", "diamond": "#eadcec", "hexagon": "#e6e6e6"}
PLAIN = "#6b7075"
INK, PAPER = "#1a1a1a", "#ffffff"
HALO = {"stroke": PAPER, "stroke-width": "4", "stroke-linejoin": "round", "paint-order": "stroke"}
"""A white rim that lifts letters off the lines behind them."""


@dataclass(frozen=True, slots=True)
class LinkMark:
    """How links of a class are drawn."""

    code: str
    word: str
    letter: str
    color: str
    dashes: tuple[float, ...]

    def stroke(self) -> dict[str, str]:
        """Return the attributes of its line."""
        dashes = {"stroke-dasharray": " ".join(f"{length:g}" for length in self.dashes)} if self.dashes else {}
        return {"stroke": self.color, **dashes}


def link_mark(picture: Picture, code: str) -> LinkMark:
    """Return the mark of a link class; a plain line for one that the vocabulary lacks."""
    classes = picture.vocabularies.get("link_class")
    if classes is None or code not in classes:
        return LinkMark(code, code, code[:1].upper(), INK if picture.is_monochrome else PLAIN, ())
    term = classes.get(code)
    given = term.attributes
    color = INK if picture.is_monochrome else str(given.get("color", PLAIN))
    dashes = tuple(float(length) for length in given.get("dash_pattern", ()))
    return LinkMark(code, picture.label(term.label), str(given.get("letter", code[:1].upper())), color, dashes)


def own_mark(picture: Picture, code: str, subtype: str) -> LinkMark:
    """Return the mark of a link: in the color of its sub-type or act, where the organization gave that one."""
    mark = link_mark(picture, code)
    for name in ("act", "link_subtype"):
        terms = picture.vocabularies.get(name)
        if terms is not None and subtype in terms and terms.get(subtype).attributes.get("own"):
            term = terms.get(subtype)
            color = mark.color if picture.is_monochrome else str(term.attributes.get("color") or mark.color)
            return replace(mark, word=picture.label(term.label), color=color)
    return mark


def kind_of(picture: Picture, schema: str) -> str:
    """Return the kind of entities of a schema, ``thing`` when the model lacks it."""
    return picture.model.get(schema).kind if schema in picture.model else "thing"


def shape_of(kind: str) -> str:
    """Return the shape that stands for a kind of entity."""
    return _SHAPES.get(kind, "hexagon")


def shape(name: str, center: Point, radius: float, *, is_monochrome: bool) -> str:
    """Return a shape as an SVG element."""
    style = {"fill": PAPER if is_monochrome else _FILLS[name], "stroke": INK, "stroke-width": "1.4"}
    if name == "circle":
        where = {"cx": f"{center.x:.1f}", "cy": f"{center.y:.1f}", "r": f"{radius:.1f}"}
        return start("circle", {**where, **style}, empty=True)
    corners = " ".join(f"{center.x + x * radius:.1f},{center.y + y * radius:.1f}" for x, y in _CORNERS[name])
    return start("polygon", {"points": corners, **style}, empty=True)
