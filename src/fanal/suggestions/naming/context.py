"""What stands beside a candidate for a name: a title, a role, a word such as called, a verb of saying."""

from dataclasses import dataclass

from fanal.suggestions.naming.runs import Segment
from fanal.suggestions.reading import Reading
from fanal.suggestions.tokens import Token

_QUOTES = ' \u00a0"“”„«»‚‘:,(—–-'


@dataclass(frozen=True, slots=True)
class Context:
    """Attributes: the code of the best reason around (or ""), and what speaks against a name."""

    why: str
    is_quoted: bool
    is_thing: bool
    completes_organization: bool
    is_after_colon: bool


def context_of(reading: Reading, segment: Segment) -> Context:
    """Return what stands beside a candidate.

    Parameters
    ----------
    reading : Reading
    segment : Segment

    Returns
    -------
    Context
        ``is_thing`` when a word for a street or an organization stands right before.
    """
    first = reading.words[segment.first]
    before = reading.words[segment.first - 1] if segment.first else None
    why = _before(reading, segment.first, first, before) or _beside(reading, segment, first, before)
    completes = _completes_organization(reading, segment.first)
    return Context(why, first.is_quoted, _is_thing(reading, first, before), completes, ":" in first.gap)


def _before(reading: Reading, index: int, first: Token, before: Token | None) -> str:
    if before is None or "\n" in first.gap:
        return ""
    words = reading.lexicon.words
    if before.folded in words["titles"] and first.gap in {" ", ". ", ".", "\u00a0", ".\u00a0"}:
        return "title"
    if not first.gap.strip(_QUOTES):
        if _names(reading, index):
            return "naming_word"
        if before.folded in words["roles"] and not set(first.gap) & set("-—–"):
            return "role_word"
    return ""


def _names(reading: Reading, index: int) -> bool:
    """Tell whether the words right before `index` are a phrase that names someone."""
    words = [token.folded for token in reading.words[max(0, index - 4) : index]]
    return any(tuple(words[-length:]) in reading.lexicon.naming for length in range(1, len(words) + 1))


def _beside(reading: Reading, segment: Segment, first: Token, before: Token | None) -> str:
    saying = reading.lexicon.words["saying"]
    after = reading.words[segment.last + 1] if segment.last + 1 < len(reading.words) else None
    if after is not None and after.is_joined and after.folded in saying:
        return "saying_word"
    if before is not None and first.is_joined and before.folded in saying:
        return "saying_word"
    return ""


def _completes_organization(reading: Reading, index: int) -> bool:
    """Tell whether the words before `index`, capitalized or of, lead back to an organization (Ministry of …)."""
    lexicon = reading.lexicon.words
    for at in range(index - 1, max(-1, index - 7), -1):
        if not reading.words[at + 1].is_joined:
            return False
        token = reading.words[at]
        if token.folded in lexicon["organizations"]:
            return at < index - 1
        if not (token.is_capitalized or token.folded in lexicon["genitive"]):
            return False
    return False


def _is_thing(reading: Reading, first: Token, before: Token | None) -> bool:
    if before is None or not (first.is_joined or (first.is_quoted and len(first.gap) < 4)):
        return False
    words = reading.lexicon.words
    return before.folded in words["organizations"] or before.folded in words["streets"]
