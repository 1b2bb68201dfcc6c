"""The legend: what each line and each shape in this picture means."""

from collections.abc import Iterator

from fanal.exchange.graph_file.xml_text import element, start
from fanal.exchange.picture.labels import text_width
from fanal.exchange.picture.marks import HALO, INK, LinkMark, kind_of, link_mark, own_mark, shape, shape_of
from fanal.exchange.picture.scene import MARGIN, WIDTH, Picture, Point
from fanal.model.statement import UNCERTAIN

_ROW, _FONT, _SAMPLE = 30.0, 15.0, 56.0
UNCERTAIN_OPACITY = "0.45"


def legend(picture: Picture, top: float) -> tuple[list[str], float]:
    """Draw the legend below the network.

    Parameters
    ----------
    picture : Picture
    top : float
        Where it begins.

    Returns
    -------
    tuple of (list of str, float)
        Its elements, and where it ends.
    """
    parts: list[str] = []
    x, y = MARGIN / 2, top + _ROW / 2
    for entry in _entries(picture):
        width = _SAMPLE + 12 + text_width(entry[1], _FONT) + 24
        if x + width > WIDTH - MARGIN / 2 and x > MARGIN / 2:
            x, y = MARGIN / 2, y + _ROW
        parts.append(_sample(picture, entry, x, y))
        words = {"x": f"{x + _SAMPLE + 10:.1f}", "y": f"{y + _FONT * 0.35:.1f}", "font-size": f"{_FONT:g}"}
        parts.append(element("text", entry[1], words))
        x += width
    return parts, y + _ROW


Entry = tuple[LinkMark | str, str]


def _entries(picture: Picture) -> Iterator[Entry]:
    graph = picture.graph
    counts: dict[str, int] = {}
    for code in graph.edge_class:
        counts[code] = counts.get(code, 0) + 1
    order = list(picture.vocabularies["link_class"].terms) if "link_class" in picture.vocabularies else []
    for code in sorted(counts, key=lambda code: (order.index(code) if code in order else len(order), code)):
        mark = link_mark(picture, code)
        yield mark, f"{mark.word} ({counts[code]})"
        yield from _own(picture, mark)
    if UNCERTAIN in graph.edge_stance:
        yield UNCERTAIN, picture.translate("uncertain")
    kinds: dict[str, str] = {}
    for schema in graph.node_schema:
        kind = kind_of(picture, schema)
        kinds.setdefault(kind, picture.label(picture.model.get(schema).label) if schema in picture.model else schema)
    for kind in sorted(kinds, key=lambda kind: (kind != "person", kind)):
        yield kind, kinds[kind]


def _own(picture: Picture, mark: LinkMark) -> Iterator[Entry]:
    """Yield the organization's own terms of a class that are drawn in another color than it."""
    graph = picture.graph
    codes = [code for code, kind in zip(graph.edge_subtype, graph.edge_class, strict=True) if kind == mark.code]
    for code in sorted(set(codes)):
        own = own_mark(picture, mark.code, code)
        if own.color != mark.color:
            yield own, f"{own.word} ({codes.count(code)})"


def _sample(picture: Picture, entry: Entry, x: float, y: float) -> str:
    what = entry[0]
    if isinstance(what, LinkMark) or what == UNCERTAIN:
        style = what.stroke() if isinstance(what, LinkMark) else {"stroke": INK, "opacity": UNCERTAIN_OPACITY}
        line = {"x1": f"{x:.1f}", "y1": f"{y:.1f}", "x2": f"{x + _SAMPLE:.1f}", "y2": f"{y:.1f}", "stroke-width": "2.4"}
        drawn = start("line", {**line, **style}, empty=True)
        is_lettered = picture.is_monochrome and isinstance(what, LinkMark)
        return drawn + (
            letter(what.letter, Point(x + _SAMPLE / 2, y)) if is_lettered and isinstance(what, LinkMark) else ""
        )
    return shape(shape_of(what), Point(x + _SAMPLE - 12, y), 9.0, is_monochrome=picture.is_monochrome)


def letter(text: str, center: Point) -> str:
    """Return the letter that marks a link where there is no color, on a white ground."""
    where = {
        "x": f"{center.x:.1f}",
        "y": f"{center.y + 4:.1f}",
        "text-anchor": "middle",
        "font-size": "11",
        "font-weight": "bold",
        **HALO,
    }
    return element("text", text, where)
