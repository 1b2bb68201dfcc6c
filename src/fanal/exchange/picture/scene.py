"""What a picture shows, and where everything in it lies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from fanal.errors import InputError
from fanal.exchange.case_export import Label, Translate, english, unchanged
from fanal.model.graph import GraphData
from fanal.model.schemata import Model, load_model
from fanal.model.vocabulary import Vocabulary, load_vocabularies

CAVEAT = "Every link is what a source says, not a proven fact. Who is missing from the sources is missing here."
WIDTH = 1600.0
MARGIN = 110.0
HEADER = 74.0
_FLATTEST, _TALLEST = 0.4, 0.85


@dataclass(frozen=True, slots=True)
class Picture:
    """A network with its positions, and how to word and print it.

    Attributes
    ----------
    graph : GraphData
    positions : sequence of (float, float)
        One per node, any unit, y downwards.
    title : str
    caveat : str
        Line at the foot; "" takes :data:`CAVEAT`.
    is_monochrome : bool
        For printers without color: black lines told apart by dashes and letters.
    label, translate : callable
        Words in the reader's language.
    model : Model
    vocabularies : mapping of str to Vocabulary
    """

    graph: GraphData
    positions: Sequence[tuple[float, float]]
    title: str = ""
    caveat: str = ""
    is_monochrome: bool = False
    label: Label = english
    translate: Translate = unchanged
    model: Model = field(default_factory=load_model)
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=load_vocabularies)

    def caption(self, node: int) -> str:
        """Return the name to show for a node, its kind where nothing names it."""
        schema = self.graph.node_schema[node]
        kind = self.label(self.model.get(schema).label) if schema in self.model else schema
        return self.graph.node_caption[node] or kind

    def __post_init__(self) -> None:
        if len(self.positions) != len(self.graph.node_id):
            raise InputError("The picture needs one position for each node.")


@dataclass(frozen=True, slots=True)
class Point:
    """A place in the picture, y downwards."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Scene:
    """Places and sizes in the picture's own unit.

    Attributes
    ----------
    points : list of Point
    radii : list of float
    height : float
        Of the part that holds the network, the header included.
    font_size : float
    """

    points: list[Point]
    radii: list[float]
    height: float
    font_size: float


def arrange(picture: Picture) -> Scene:
    """Fit the positions into the page and give nodes their size.

    Parameters
    ----------
    picture : Picture

    Returns
    -------
    Scene
        Shape of the layout kept; area of a node grows with its number of links.
    """
    xs = [x for x, _ in picture.positions] or [0.0]
    ys = [y for _, y in picture.positions] or [0.0]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    room = WIDTH - 2 * MARGIN
    scale = min(room / wide if wide else 1.0, room * _TALLEST / high if high else 1.0) if wide or high else 1.0
    inner = max(high * scale, room * _FLATTEST)
    left = MARGIN + (room - wide * scale) / 2
    top = HEADER + MARGIN / 2 + (inner - high * scale) / 2
    points = [Point(left + (x - min(xs)) * scale, top + (y - min(ys)) * scale) for x, y in picture.positions]
    count = len(points)
    return Scene(points, _radii(picture.graph, count), HEADER + inner + MARGIN, 15.0 if count <= 150 else 11.0)


def _radii(graph: GraphData, count: int) -> list[float]:
    degrees = [0] * count
    for end in (*graph.edge_source, *graph.edge_target):
        degrees[end] += 1
    smallest, largest = (9.0, 20.0) if count <= 60 else (5.0, 15.0) if count <= 400 else (2.5, 10.0)
    most = max(degrees, default=0) or 1
    return [smallest + (largest - smallest) * (degree / most) ** 0.5 for degree in degrees]
