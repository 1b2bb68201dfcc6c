"""Names of people, by rules: no model of our nine languages comes as a wheel."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fanal.suggestions.finding import Finding
from fanal.suggestions.naming.context import Context, context_of
from fanal.suggestions.naming.forms import bases, given_forms, is_family
from fanal.suggestions.naming.places import is_place
from fanal.suggestions.naming.runs import Segment, segments
from fanal.suggestions.reading import Reading

_LONGEST = 4
_SHORTEST_LOWER = 4
_SURE = 0.65
"""From this confidence on, the words of a name are taken for names elsewhere in the text."""


@dataclass(frozen=True, slots=True)
class _Score:
    confidence: float
    why: str


_NONE = _Score(0.0, "")


def find_persons(reading: Reading, chat: frozenset[int]) -> Iterator[Finding]:
    """Yield names of people.

    Parameters
    ----------
    reading : Reading
    chat : frozenset of int
        Indices of tokens in lines without capitals, where a name needs none.

    Yields
    ------
    Finding
        Of kind ``person``; forms of address are left out of it.
    """
    left: list[Segment] = []
    known: set[str] = set()
    for segment in segments(reading):
        segment = _without_first_word(reading, segment)
        score = _score(reading, segment)
        if not score.confidence:
            left.append(segment)
            continue
        if score.confidence >= _SURE:
            known |= _known_words(reading, segment)
        yield _finding(reading, segment, score)
    for segment in left:
        if _is_known(reading, segment, known):
            yield _finding(reading, segment, _Score(0.75, "named_elsewhere"))
    yield from _lower_case(reading, chat, known)


def _finding(reading: Reading, segment: Segment, score: _Score) -> Finding:
    start, end = reading.words[segment.first].start, reading.words[segment.last].end
    return Finding("person", start, end, " ".join(reading.text[start:end].split()), score.confidence, score.why)


def _is_given(reading: Reading, index: int) -> bool:
    token = reading.words[index]
    return bool(given_forms(token.text, token.folded, reading.lexicon.language))


def _is_family(reading: Reading, index: int) -> bool:
    return is_family(reading.words[index].folded, reading.lexicon.language)


def _without_first_word(reading: Reading, segment: Segment) -> Segment:
    """Leave out a first word whose capital comes from the start of the sentence: Yesterday Elena."""
    first = reading.words[segment.first]
    if segment.first == segment.last or not first.starts_sentence or first.is_upper or first.is_initial:
        return segment
    if _is_given(reading, segment.first) or _is_family(reading, segment.first):
        return segment
    if _is_given(reading, segment.first + 1):
        return Segment(segment.first + 1, segment.last)
    return segment


def _score(reading: Reading, segment: Segment) -> _Score:
    context = context_of(reading, segment)
    if context.is_thing or segment.last - segment.first >= _LONGEST:
        return _NONE
    if context.is_quoted and not context.why:
        return _NONE
    one = segment.first == segment.last
    return _of_one(reading, segment.first, context) if one else _of_several(reading, segment, context)


def _of_one(reading: Reading, index: int, context: Context) -> _Score:
    token, lexicon = reading.words[index], reading.lexicon
    if len(token.folded) < 2:
        return _NONE
    if context.why in {"title", "naming_word"}:
        return _Score(0.8, context.why)
    ambiguous = token.folded in lexicon.words["ambiguous"] or token.folded in lexicon.words["not_names"]
    if context.completes_organization or _reads_as_place(reading, index):
        return _NONE
    if _is_given(reading, index) and not ambiguous and not token.is_upper:
        return _Score(0.8, "given_name")
    if token.starts_sentence and not context.is_after_colon:
        return _NONE
    if context.why and not token.is_upper:
        fits = _is_given(reading, index) or _is_family(reading, index) or context.why in {"role_word", "saying_word"}
        return _Score(0.65, context.why) if fits else _NONE
    return _NONE


def _of_several(reading: Reading, segment: Segment, context: Context) -> _Score:
    indices = range(segment.first, segment.last + 1)
    words = [reading.words[index] for index in indices]
    places = [_reads_as_place(reading, index) for index in indices]
    if any(_is_given(reading, index) and not place for index, place in zip(indices, places, strict=True)):
        return _Score(0.92, "given_name")
    if all(places):
        return _NONE
    if context.why in {"title", "naming_word", "role_word"}:
        return _Score(0.8, context.why)
    if words[0].is_initial or words[-1].is_initial:
        family = _is_family(reading, segment.last if words[0].is_initial else segment.first)
        return _Score(0.75, "family_name") if family or context.why else _NONE
    if _is_family(reading, segment.last) and not words[0].is_upper and len(words) == 2:
        return _Score(0.7, "family_name")
    if (
        context.why == "saying_word"
        and not context.completes_organization
        and not words[0].starts_sentence
        and not words[0].is_upper
    ):
        return _Score(0.6, "saying_word")
    return _NONE


def _reads_as_place(reading: Reading, index: int) -> bool:
    token = reading.words[index]
    if not is_place(token, reading.lexicon.language):
        return False
    exact = given_forms(token.text, token.folded, reading.lexicon.language)
    return token.folded not in exact or reading.has_before(token.start, 1, "place_words")


def _known_words(reading: Reading, segment: Segment) -> set[str]:
    language = reading.lexicon.language
    words = reading.words[segment.first : segment.last + 1]
    return {base for token in words if not token.is_initial for base in bases(token.folded, language)}


def _is_known(reading: Reading, segment: Segment, known: set[str]) -> bool:
    words = reading.words[segment.first : segment.last + 1]
    language = reading.lexicon.language
    context = context_of(reading, segment)
    return not context.is_thing and all(
        len(token.folded) > 2 and known & bases(token.folded, language) for token in words
    )


def _lower_case(reading: Reading, chat: frozenset[int], known: set[str]) -> Iterator[Finding]:
    """Yield given names in lines that use no capitals, as people chat."""
    lexicon = reading.lexicon
    common = frozenset().union(*lexicon.words.values(), lexicon.months, lexicon.currencies, lexicon.numerals)
    for index in sorted(chat):
        token = reading.words[index]
        if token.is_number or len(token.folded) < _SHORTEST_LOWER - 1 or token.folded in common:
            continue
        given = given_forms(token.text, token.folded, lexicon.language)
        is_sure = token.folded in known or token.folded in given or len(token.folded) > _SHORTEST_LOWER
        if given and is_sure and not _reads_as_place(reading, index):
            segment = Segment(index, index)
            yield _finding(reading, segment, _Score(0.6, "given_name"))


def lines_without_capitals(reading: Reading) -> frozenset[int]:
    """Return the indices of the words in lines whose words all begin with a small letter."""
    found: list[int] = []
    line: list[int] = []
    for index, token in enumerate(reading.words):
        if "\n" in token.gap:
            found += _small(reading, line)
            line = []
        line.append(index)
    return frozenset([*found, *_small(reading, line)])


def _small(reading: Reading, line: Sequence[int]) -> Sequence[int]:
    return () if any(reading.words[index].is_capitalized for index in line) else line
