"""Of findings that overlap, the one whose kind says most stays."""

from bisect import bisect_left
from collections.abc import Iterable

from fanal.suggestions.finding import KINDS, Finding

_RANKS = {kind: rank for rank, kind in enumerate(KINDS)}


def without_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings that do not overlap, in the order of the text.

    Parameters
    ----------
    findings : iterable of Finding

    Returns
    -------
    list of Finding
        By the order of :data:`~fanal.suggestions.finding.KINDS`, then the longer, then the earlier one.
    """
    ranked = sorted(findings, key=lambda one: (_RANKS[one.kind], one.start - one.end, one.start, -one.confidence))
    chosen: list[Finding] = []
    for kind in KINDS:
        same = [one for one in ranked if one.kind == kind]
        chosen = _added(chosen, same)
    return chosen


def _added(chosen: list[Finding], more: list[Finding]) -> list[Finding]:
    """Add what overlaps neither the chosen nor an earlier one of `more`; both stay sorted by start."""
    starts = [one.start for one in chosen]
    fitting = [one for one in more if not _overlaps(chosen, starts, one)]
    ends = -1
    kept = []
    for one in sorted(fitting, key=lambda one: (one.start, one.start - one.end)):
        if one.start >= ends:
            kept.append(one)
            ends = one.end
    return sorted([*chosen, *kept], key=lambda one: one.start)


def _overlaps(chosen: list[Finding], starts: list[int], one: Finding) -> bool:
    index = bisect_left(starts, one.end)
    return index > 0 and chosen[index - 1].end > one.start
