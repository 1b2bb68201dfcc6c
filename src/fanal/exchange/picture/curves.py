"""Lines between nodes: parallel links drawn apart, arrows that touch the node they point to."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot

from fanal.exchange.picture.scene import Point, Scene
from fanal.model.graph import GraphData

_STEP = 0.25
_REACH = 160.0
_ARROW_LENGTH, _ARROW_HALF_WIDTH = 11.0, 4.5


@dataclass(frozen=True, slots=True)
class Curve:
    """A quadratic Bézier line from rim to rim; a loop where both ends are one node."""

    begin: Point
    control: Point
    end: Point
    loop_radius: float = 0.0

    def path(self) -> str:
        """Return it as the ``d`` of an SVG path."""
        if self.loop_radius:
            size = f"{self.loop_radius:.1f}"
            return f"M{_pair(self.begin)}A{size} {size} 0 1 1 {_pair(self.end)}"
        return f"M{_pair(self.begin)}Q{_pair(self.control)} {_pair(self.end)}"

    def middle(self) -> Point:
        """Return the point halfway."""
        if self.loop_radius:
            return self.control
        return Point(
            (self.begin.x + 2 * self.control.x + self.end.x) / 4, (self.begin.y + 2 * self.control.y + self.end.y) / 4
        )

    def arrow(self) -> str:
        """Return the ``points`` of the arrowhead at its end."""
        ux, uy = _unit(self.control, self.end)
        base = Point(self.end.x - ux * _ARROW_LENGTH, self.end.y - uy * _ARROW_LENGTH)
        left = Point(base.x - uy * _ARROW_HALF_WIDTH, base.y + ux * _ARROW_HALF_WIDTH)
        right = Point(base.x + uy * _ARROW_HALF_WIDTH, base.y - ux * _ARROW_HALF_WIDTH)
        return f"{_pair(self.end)} {_pair(left)} {_pair(right)}"


def curves(graph: GraphData, scene: Scene) -> Iterator[Curve]:
    """Yield the line of each edge, in their order.

    Notes
    -----
    Edges between the same two nodes share out the bends evenly on both sides, whatever
    way each runs; one alone is straight.
    """
    groups: dict[tuple[int, int], int] = {}
    for ends in zip(graph.edge_source, graph.edge_target, strict=True):
        key = (min(ends), max(ends))
        groups[key] = groups.get(key, 0) + 1
    drawn: dict[tuple[int, int], int] = {}
    for source, target in zip(graph.edge_source, graph.edge_target, strict=True):
        key = (min(source, target), max(source, target))
        place = drawn.get(key, 0)
        drawn[key] = place + 1
        if source == target:
            yield _loop(scene.points[source], scene.radii[source], place)
            continue
        bend = (place - (groups[key] - 1) / 2) * _STEP
        yield _bent(scene, source, target, bend if source < target else -bend)


def _bent(scene: Scene, source: int, target: int, bend: float) -> Curve:
    begin, end = scene.points[source], scene.points[target]
    dx, dy = end.x - begin.x, end.y - begin.y
    length = hypot(dx, dy) or 1.0
    offset = bend * min(length, _REACH) * 2 / length
    control = Point((begin.x + end.x) / 2 + dy * offset, (begin.y + end.y) / 2 - dx * offset)
    return Curve(_rim(begin, control, scene.radii[source]), control, _rim(end, control, scene.radii[target]))


def _loop(center: Point, radius: float, place: int) -> Curve:
    size = radius * (0.8 + 0.45 * place)
    begin, end = Point(center.x - radius * 0.5, center.y - radius), Point(center.x + radius * 0.5, center.y - radius)
    return Curve(begin, Point(center.x, center.y - radius - 2 * size), end, size)


def _rim(center: Point, toward: Point, radius: float) -> Point:
    ux, uy = _unit(center, toward)
    return Point(center.x + ux * radius, center.y + uy * radius)


def _unit(begin: Point, end: Point) -> tuple[float, float]:
    dx, dy = end.x - begin.x, end.y - begin.y
    length = hypot(dx, dy) or 1.0
    return dx / length, dy / length


def _pair(point: Point) -> str:
    return f"{point.x:.1f} {point.y:.1f}"
