"""Who may have done what to whom: an act's verb between two persons of one sentence."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from fanal.model.acts import acts
from fanal.suggestions.finding import Finding, LinkFinding
from fanal.suggestions.linking.sentences import sentences
from fanal.suggestions.linking.verbs import Pattern, Verbs, patterns_at, verbs
from fanal.suggestions.naming.forms import bases, given_forms
from fanal.suggestions.reading import Reading
from fanal.suggestions.tokens import phrase_at, tokens

_WITH_CASES = frozenset({"ru", "sr", "bs"})
"""Languages whose endings tell the one who acts from the one acted on."""
_DENIAL_REACH = 3
_HELPER_REACH = 3
_BY_REACH = 4


def links_in(reading: Reading, findings: Sequence[Finding]) -> Iterator[LinkFinding]:
    """Yield the candidate links of a text.

    Parameters
    ----------
    reading : Reading
    findings : sequence of Finding
        Of the same text, in its order; those of kind ``person`` are used.

    Yields
    ------
    LinkFinding
        In the order of the text, each act once for two persons in one sentence.
    """
    persons = [one for one in findings if one.kind == "person"]
    starts = [one.start for one in persons]
    known = verbs(reading.lexicon.language)
    for sentence in sentences(reading):
        first, last = reading.words[sentence.start], reading.words[sentence.stop - 1]
        named = persons[bisect_left(starts, first.start) : bisect_left(starts, last.end)]
        if len(named) > 1:
            yield from _of_sentence(reading, sentence, named, known)


def _of_sentence(reading: Reading, sentence: range, persons: Sequence[Finding], known: Verbs) -> Iterator[LinkFinding]:
    seen = set()
    span = reading.words[sentence.start].start, reading.words[sentence.stop - 1].end
    index = sentence.start
    while index < sentence.stop:
        best = max(patterns_at(known, reading.words, index, sentence.stop), key=_weight, default=None)
        if best and not _is_denied(reading, known, sentence.start, index):
            found = _link(reading, persons, span, best[0], (index, best[1]))
            if found and (found.act, found.agent.start, found.subject.start) not in seen:
                seen.add((found.act, found.agent.start, found.subject.start))
                yield found
        index += 1


def _weight(found: tuple[Pattern, int]) -> int:
    return len(found[0].parts)


def _is_denied(reading: Reading, known: Verbs, first: int, index: int) -> bool:
    before = reading.words[max(first, index - _DENIAL_REACH) : index]
    return any(token.folded in known.negation for token in before)


def _link(
    reading: Reading, persons: Sequence[Finding], span: tuple[int, int], pattern: Pattern, verb: tuple[int, int]
) -> LinkFinding | None:
    """Return the link of the persons nearest to the first word of a verb, before and after it."""
    start = reading.words[verb[0]].start
    before = [one for one in persons if one.end <= start]
    after = [one for one in persons if one.start > start]
    if not before or not (after or len(before) > 1):
        return None
    one, other = (before[-1], after[0]) if after else (before[-2], before[-1])
    if one.value == other.value:
        return None
    direction, why, confidence = _direction(reading, pattern.act, (one, other), verb, is_between=bool(after))
    agent, subject = (other, one) if direction == "backward" else (one, other)
    return LinkFinding(
        pattern.act, agent, subject, *span, start, reading.words[verb[1]].end, direction, confidence, why
    )  # fmt: skip


def _direction(
    reading: Reading, act: str, ends: tuple[Finding, Finding], verb: tuple[int, int], *, is_between: bool
) -> tuple[str, str, float]:
    """Return which way the act goes, the reason, and how sure that is."""
    if acts()[act].is_symmetric:
        return "none", "symmetric", 0.6
    one, other = ends
    if _is_passive(reading, verb, other):
        return "backward", "passive_verb", 0.65
    bent = _is_bent(reading, one), _is_bent(reading, other)
    if bent == (True, False):
        return "backward", "case_ending", 0.65
    if bent == (False, True):
        return "forward", "case_ending", 0.75
    return "forward", "active_verb", 0.6 if is_between else 0.4


def _is_passive(reading: Reading, verb: tuple[int, int], other: Finding) -> bool:
    lexicon, words = reading.lexicon, reading.words
    helpers = [token.folded for token in words[max(0, verb[0] - _HELPER_REACH) : verb[0]]]
    helpers += ["".join(pair) for pair in pairwise(helpers)]
    if not lexicon.passive_be & set(helpers):
        return False
    at = reading.index_at(other.start)
    if not lexicon.passive_by:
        return _is_bent(reading, other)
    return any(phrase_at(words, index, lexicon.passive_by) for index in range(max(verb[0], at - _BY_REACH), at))


def _is_bent(reading: Reading, person: Finding) -> bool:
    """Tell whether a name stands in another case than that of the one who acts."""
    language = reading.lexicon.language
    if language not in _WITH_CASES:
        return False
    first = tokens(reading.text[person.start : person.end])[0]
    given = given_forms(first.text, first.folded, language)
    return bool(given) and first.folded not in given and bool(given & bases(first.folded, language))
