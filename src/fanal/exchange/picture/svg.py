"""SVG: the picture of a network, complete in one file, with nothing fetched from anywhere."""

from collections.abc import Iterator

from fanal.exchange.graph_file.xml_text import DECLARATION, element, start
from fanal.exchange.picture.curves import curves
from fanal.exchange.picture.labels import place_labels
from fanal.exchange.picture.legend import UNCERTAIN_OPACITY, legend, letter
from fanal.exchange.picture.marks import HALO, INK, PAPER, kind_of, own_mark, shape, shape_of
from fanal.exchange.picture.scene import CAVEAT, HEADER, MARGIN, WIDTH, Picture, Scene, arrange
from fanal.model.statement import UNCERTAIN

_STYLE = f"text{{font-family:system-ui,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif;fill:{INK}}}"
_FOOT = 46.0


def draw_svg(picture: Picture) -> str:
    """Draw a network.

    Parameters
    ----------
    picture : Picture

    Returns
    -------
    str
        An SVG document 1600 units wide: title, network, legend, caveat. Every node and line tells
        its name when pointed at. The same picture gives the same text.

    Notes
    -----
    Up to 60 nodes every name is shown; in larger pictures those that find room.
    """
    scene = arrange(picture)
    entries, bottom = legend(picture, scene.height)
    height = bottom + _FOOT
    root = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {WIDTH:g} {height:.0f}",
        "width": f"{WIDTH:g}",
        "height": f"{height:.0f}",
        "role": "img",
    }
    parts = [
        DECLARATION + start("svg", root),
        element("title", picture.title),
        f"<style>{_STYLE}</style>",
        start("rect", {"width": "100%", "height": "100%", "fill": PAPER}, empty=True),
        element("text", picture.title, {"x": f"{MARGIN / 2:g}", "y": f"{HEADER * 0.6:g}", "font-size": "24"}),
        '<g class="links" fill="none" stroke-width="1.8">',
        *_links(picture, scene),
        '</g><g class="nodes">',
        *_nodes(picture, scene),
        '</g><g class="names">',
        *_names(picture, scene),
        '</g><g class="legend">',
        *entries,
        "</g>",
        element(
            "text",
            picture.caveat or picture.translate(CAVEAT),
            {"x": f"{MARGIN / 2:g}", "y": f"{bottom + _FOOT / 2:.0f}", "font-size": "13", "class": "caveat"},
        ),
        "</svg>\n",
    ]
    return "\n".join(parts)


def _links(picture: Picture, scene: Scene) -> Iterator[str]:
    graph = picture.graph
    kinds = set(zip(graph.edge_class, graph.edge_subtype, strict=True))
    marks = {kind: own_mark(picture, *kind) for kind in kinds}
    for edge, curve in enumerate(curves(graph, scene)):
        mark = marks[graph.edge_class[edge], graph.edge_subtype[edge]]
        faint = {"opacity": UNCERTAIN_OPACITY} if graph.edge_stance[edge] == UNCERTAIN else {}
        drawn = start("path", {"d": curve.path(), **mark.stroke()}, empty=True)
        if graph.edge_directed[edge]:
            arrow = {"points": curve.arrow(), "fill": mark.color}
            drawn += start("polygon", arrow, empty=True)
        if picture.is_monochrome:
            drawn += letter(mark.letter, curve.middle())
        yield start("g", faint) + element("title", _told(picture, edge, mark.word)) + drawn + "</g>"


def _told(picture: Picture, edge: int, word: str) -> str:
    graph = picture.graph
    between = " → " if graph.edge_directed[edge] else " – "
    ends = (picture.caption(graph.edge_source[edge]), picture.caption(graph.edge_target[edge]))
    dates = "–".join(date for date in (graph.edge_from[edge], graph.edge_to[edge]) if date)
    return f"{between.join(ends)}: {word}{f' ({dates})' if dates else ''}"


def _nodes(picture: Picture, scene: Scene) -> Iterator[str]:
    graph = picture.graph
    for node, point in enumerate(scene.points):
        name = shape_of(kind_of(picture, graph.node_schema[node]))
        drawn = shape(name, point, scene.radii[node], is_monochrome=picture.is_monochrome)
        yield f"<g>{element('title', picture.caption(node))}{drawn}</g>"


def _names(picture: Picture, scene: Scene) -> Iterator[str]:
    size = f"{scene.font_size:g}"
    captions = [picture.caption(node) for node in range(len(scene.points))]
    for label in place_labels(captions, scene):
        center = label.center
        if label.has_leader:
            node = scene.points[label.node]
            ends = {"x1": node.x, "y1": node.y, "x2": center.x, "y2": center.y}
            line = {name: f"{value:.1f}" for name, value in ends.items()}
            yield start("line", {**line, "stroke": INK, "stroke-width": "0.6", "opacity": "0.5"}, empty=True)
        where = {"x": f"{center.x:.1f}", "y": f"{center.y + scene.font_size * 0.35:.1f}"}
        yield element("text", label.text, {**where, "text-anchor": "middle", "font-size": size, **HALO})
