"""One measured figure, beside its peer's and the target it is held against."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the table.

    Attributes
    ----------
    what : str
        What was measured.
    value : float
        Fanal's figure.
    unit : str
    peer : str
        What it is compared with, "" for nothing.
    other : float or None
        The peer's figure in the same unit.
    ratio : float or None
        As `wanted` compares it; None without a peer.
    wanted : str
        The target in words, "" if the line only informs.
    met : bool or None
        Whether the target is met; None without one.
    note : str
    """

    what: str
    value: float
    unit: str
    peer: str = ""
    other: float | None = None
    ratio: float | None = None
    wanted: str = ""
    met: bool | None = None
    note: str = ""


def at_most(what: str, value: float, unit: str, bound: float, note: str = "") -> Figure:
    """Return a figure that must not be above a bound in its own unit."""
    return Figure(what, value, unit, wanted=f"≤ {bound:g} {unit}", met=value <= bound, note=note)


def informs(what: str, value: float, unit: str, note: str = "") -> Figure:
    """Return a figure without a target."""
    return Figure(what, value, unit, note=note)


def faster(what: str, seconds: float, peer: tuple[str, float], bound: float | None = None, note: str = "") -> Figure:
    """Return a time, and how many times the peer's it goes into; at least `bound` times if there is one."""
    name, other = peer
    ratio = other / seconds if seconds else float("inf")
    wanted, met = ("", None) if bound is None else (f"≥ {bound:g} × faster", ratio >= bound)
    return Figure(what, seconds, "s", name, other, ratio, wanted, met, note)


def at_cost_of(
    what: str, seconds: float, peer: tuple[str, float], bound: float | None = None, note: str = ""
) -> Figure:
    """Return a time, and how many times the peer's it is; at most `bound` times if there is one."""
    name, other = peer
    ratio = seconds / other if other else float("inf")
    wanted, met = ("", None) if bound is None else (f"≤ {bound:g} × its time", ratio <= bound)
    return Figure(what, seconds, "s", name, other, ratio, wanted, met, note)


def rate(what: str, per_second: float, peer: tuple[str, float], bound: float, note: str = "") -> Figure:
    """Return a rate that must be at least `bound` times the peer's."""
    name, other = peer
    ratio = per_second / other if other else float("inf")
    return Figure(what, per_second, "/s", name, other, ratio, f"≥ {bound:g} × its rate", ratio >= bound, note)


def seconds(work: Callable[[], object]) -> float:
    """Return the wall time of one call."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def in_turn(first: Callable[[], object], second: Callable[[], object], runs: int) -> tuple[float, float]:
    """Return the median wall time of each of two pieces of work, run in turn: a busy machine slows both alike."""
    times = [(seconds(first), seconds(second)) for _ in range(runs)]
    return statistics.median(one for one, _ in times), statistics.median(other for _, other in times)


def spread(milliseconds: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    return statistics.median(milliseconds), statistics.quantiles(milliseconds, n=20)[-1]
