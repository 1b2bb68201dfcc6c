"""A text as words and numbers with their places; what stands between them is kept as a gap."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fanal.text.names import fold

_TOKEN = re.compile(r"\d+|(?:[^\W\d_][\u0300-\u036f]?)+(?:[-‐](?:[^\W\d_][\u0300-\u036f]?)+)*")
Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases, as tuples of folded words, by their first words."""

_SENTENCE_END = re.compile(r"[.!?…\n:;•|]|[\"“”„«»]|—|–")
_BLANKS = frozenset({" ", "\u00a0", "\u202f"})
_OPENING = re.compile(r"[\"“”„«‚‘']\s*$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a whole number of the text, with what parts it from the token before.

    Attributes
    ----------
    text : str
    start, end : int
        Its place in the text read.
    gap : str
        What stands between it and the token before, or before the first.
    folded : str
        The word as :func:`fanal.text.names.fold` writes it, without spaces.
    is_number : bool
        Whether it is written in figures.
    is_capitalized : bool
        Whether it begins with a capital letter.
    """

    text: str
    start: int
    end: int
    gap: str
    folded: str
    is_number: bool
    is_capitalized: bool

    @property
    def is_upper(self) -> bool:
        """Whether it is written in capitals only, in at least two of them."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def is_initial(self) -> bool:
        """Whether it is one capital letter."""
        return len(self.text) == 1 and self.text.isupper()

    @property
    def starts_sentence(self) -> bool:
        """Whether something before it may be the reason for its capital."""
        return self.start == len(self.gap) or bool(_SENTENCE_END.search(self.gap))

    @property
    def is_quoted(self) -> bool:
        """Whether an opening quotation mark stands right before it."""
        return bool(_OPENING.search(self.gap))

    @property
    def is_joined(self) -> bool:
        """Whether only one blank parts it from the token before."""
        return self.gap in _BLANKS


def tokens(text: str) -> list[Token]:
    """Return the words and whole numbers of a text in their order.

    Parameters
    ----------
    text : str
        In any script.

    Returns
    -------
    list of Token

    Notes
    -----
    Linear in the length of the text.

    Examples
    --------
    >>> [token.text for token in tokens("Jean-Luc paid 1,200 to Élodie.")]
    ['Jean-Luc', 'paid', '1', '200', 'to', 'Élodie']
    """
    found = []
    end = 0
    for match in _TOKEN.finditer(text):
        word, gap = match[0], text[end : match.start()]
        end = match.end()
        is_number = word[0].isdecimal()
        folded = word if is_number else fold(word).replace(" ", "")
        found.append(Token(word, match.start(), end, gap, folded, is_number, word[0].isupper()))
    return found


def by_first_word(phrases: Iterable[tuple[str, ...]]) -> Phrases:
    """Return phrases by their first words, the longest first, as :func:`phrase_at` reads them."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=lambda words: (-len(words), words)):
        found.setdefault(phrase[0], []).append(phrase)
    return {word: tuple(same) for word, same in found.items()}


def phrase_at(words: list[Token], index: int, phrases: Phrases) -> int:
    """Return how many tokens from `index` on make the longest of the phrases, 0 for none."""
    for phrase in phrases.get(words[index].folded, ()):
        length = len(phrase)
        if phrase == tuple(token.folded for token in words[index : index + length]):
            return length
    return 0
