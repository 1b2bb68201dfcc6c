"""Capitalized words that stand together, cut where a common word, a title or an organization comes between."""

from collections.abc import Iterator
from dataclasses import dataclass

from fanal.suggestions.naming.forms import given_forms
from fanal.suggestions.reading import Reading

_PARTICLES = frozenset({"de", "da", "di", "van", "von", "der", "bin", "ibn", "al", "el", "del", "la", "le", "du"})


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens `first` to `last`, both within: a candidate for a name."""

    first: int
    last: int


def segments(reading: Reading) -> Iterator[Segment]:
    """Yield the candidates for names in the order of the text.

    Parameters
    ----------
    reading : Reading

    Yields
    ------
    Segment
        Parts of runs of capitalized words without common words and titles; none of a run that holds a
        word for an organization.
    """
    index = 0
    while index < len(reading.words):
        end = _run_end(reading, index)
        if end == index:
            index += 1
            continue
        if not _has(reading, "organizations", index, end):
            yield from _parts(reading, index, _street_at(reading, index, end))
        index = end


def _run_end(reading: Reading, index: int) -> int:
    """Return the index after the run of capitalized words that starts at `index`."""
    words = reading.words
    end = index
    while end < len(words) and words[end].is_capitalized and (end == index or _is_next(reading, end)):
        end += 1
        if (
            end + 1 < len(words)
            and words[end].folded in _PARTICLES
            and words[end].is_joined
            and not words[end].is_capitalized
        ):
            following = words[end + 1]
            end += int(following.is_capitalized and following.is_joined and _is_given(reading, end - 1))
    return end


def _is_next(reading: Reading, index: int) -> bool:
    token, before = reading.words[index], reading.words[index - 1]
    if token.is_joined:
        return True
    return before.is_initial and token.gap in {". ", "."}


def _is_given(reading: Reading, index: int) -> bool:
    token = reading.words[index]
    return bool(given_forms(token.text, token.folded, reading.lexicon.language))


def _has(reading: Reading, words: str, first: int, end: int) -> bool:
    wanted = reading.lexicon.words[words] - reading.lexicon.words["titles"]
    return any(token.folded in wanted for token in reading.words[first:end])


def _street_at(reading: Reading, first: int, end: int) -> int:
    """Return where a street begins in a run (Ioana Rusu Place de la Victoire), else where the run ends."""
    return next((index for index in range(first, end) if _has(reading, "streets", index, index + 1)), end)


def is_common(reading: Reading, index: int) -> bool:
    """Tell whether a word is capitalized for another reason than being a name."""
    token, lexicon = reading.words[index], reading.lexicon
    words = lexicon.words
    return (
        token.folded in words["stop"] or token.folded in words["not_names"] or token.folded in words["titles"]
        or token.folded in words["roles"] or token.folded in lexicon.months or token.folded in words["seasons"]
        or token.folded in lexicon.currencies
    )  # fmt: skip


def _parts(reading: Reading, first: int, end: int) -> Iterator[Segment]:
    start = first
    for index in range(first, end):
        begins_name = index + 1 < end and _is_given(reading, index) and not is_common(reading, index + 1)
        if is_common(reading, index) and not (begins_name and index == start):
            if index > start:
                yield Segment(start, index - 1)
            start = index + 1
    if start < end:
        yield Segment(start, end - 1)
