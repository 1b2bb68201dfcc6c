"""A text as words and numbers with their places; what stands between them is kept as a gap."""

import re
from dataclasses import dataclass
from functools import cached_property

from fanal.text.names import fold

_TOKEN = re.compile(r"\d+|(?:[^\W\d_][\u0300-\u036f]?)+(?:[-‐](?:[^\W\d_][\u0300-\u036f]?)+)*")
_SENTENCE_END = re.compile(r"[.!?…\n:;•|]|[\"“”„«»]|—|–")
_OPENING = re.compile(r"[\"“”„«‚‘']\s*$")


@dataclass(frozen=True)
class Token:
    """A word or a whole number of the text, with what parts it from the token before.

    Attributes
    ----------
    text : str
    start, end : int
        Its place in the text read.
    gap : str
        What stands between it and the token before, or before the first.
    """

    text: str
    start: int
    end: int
    gap: str

    @cached_property
    def folded(self) -> str:
        """The word as :func:`fanal.text.names.fold` writes it, without spaces."""
        return fold(self.text).replace(" ", "")

    @cached_property
    def is_number(self) -> bool:
        """Whether it is written in figures."""
        return self.text[0].isdigit()

    @cached_property
    def is_capitalized(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @cached_property
    def is_upper(self) -> bool:
        """Whether it is written in capitals only, in at least two of them."""
        return len(self.text) > 1 and self.text.isupper()

    @cached_property
    def is_initial(self) -> bool:
        """Whether it is one capital letter."""
        return len(self.text) == 1 and self.text.isupper()

    @cached_property
    def starts_sentence(self) -> bool:
        """Whether something before it may be the reason for its capital."""
        return self.start == len(self.gap) or bool(_SENTENCE_END.search(self.gap))

    @cached_property
    def is_quoted(self) -> bool:
        """Whether an opening quotation mark stands right before it."""
        return bool(_OPENING.search(self.gap))

    @cached_property
    def is_joined(self) -> bool:
        """Whether only one blank parts it from the token before."""
        return self.gap in {" ", "\u00a0", "\u202f"}


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
        found.append(Token(match[0], match.start(), match.end(), text[end : match.start()]))
        end = match.end()
    return found


def phrase_at(words: list[Token], index: int, phrases: frozenset[tuple[str, ...]], longest: int = 4) -> int:
    """Return how many tokens from `index` on make the longest of the phrases, 0 for none."""
    for length in range(min(longest, len(words) - index), 0, -1):
        if tuple(token.folded for token in words[index : index + length]) in phrases:
            return length
    return 0
