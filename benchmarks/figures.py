"""One measured figure, beside its peer's and the target it is held against."""

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
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


@dataclass(frozen=True, slots=True)
class Took:
    """Wall time and processor time, in seconds; medians of some runs."""

    wall: float
    processor: float

    @classmethod
    def median(cls, runs: Sequence["Took"]) -> "Took":
        """Return the medians of each."""
        return cls(statistics.median(run.wall for run in runs), statistics.median(run.processor for run in runs))

    @classmethod
    def sum(cls, parts: Iterable["Took"]) -> "Took":
        """Return the sums of each."""
        listed = list(parts)
        return cls(sum(part.wall for part in listed), sum(part.processor for part in listed))


def took(work: Callable[[], object]) -> Took:
    """Return what one call takes."""
    began, used = time.perf_counter(), time.process_time()
    work()
    return Took(time.perf_counter() - began, time.process_time() - used)


def in_turn(first: Callable[[], object], second: Callable[[], object], runs: int) -> tuple[Took, Took]:
    """Return what each of two pieces of work takes, run in turn: a busy machine slows both alike."""
    times = [(took(first), took(second)) for _ in range(runs)]
    return Took.median([one for one, _ in times]), Took.median([other for _, other in times])


def processor_note(ours: Took, theirs: Took) -> str:
    """Return the processor times of both, which a busy machine changes less, as a note."""
    if not ours.processor or not theirs.processor:
        return ""
    return (
        f"processor {ours.processor:.4g} s, theirs {theirs.processor:.4g} s, {theirs.processor / ours.processor:.1f} ×"
    )


def spread(milliseconds: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    return statistics.median(milliseconds), statistics.quantiles(milliseconds, n=20)[-1]
