"""One text being read: its words, its language's lexicon, and what stands before a place."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from fanal.suggestions.lexicon import Lexicon
from fanal.suggestions.tokens import Token, tokens

_REACH = 60
"""How many characters back a word may say what a number is."""


@dataclass(frozen=True)
class Reading:
    """A text with its words and the lexicon of its language: what every finder is given."""

    text: str
    lexicon: Lexicon

    @cached_property
    def words(self) -> list[Token]:
        """The words and whole numbers of the text."""
        return tokens(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.words]

    def index_at(self, place: int) -> int:
        """Return the index of the first token that starts at `place` or later."""
        return bisect_left(self._starts, place)

    def before(self, place: int, count: int) -> Iterator[Token]:
        """Yield up to `count` tokens before `place`, the nearest first, on the same line and not far off."""
        index = self.index_at(place)
        for token in reversed(self.words[max(0, index - count) : index]):
            if place - token.end > _REACH or "\n" in self.text[token.end : place]:
                return
            yield token

    def has_before(self, place: int, count: int, words: str) -> bool:
        """Tell whether one of the lexicon's `words` is among the `count` tokens before `place`."""
        wanted = self.lexicon.words[words]
        return any(token.folded in wanted for token in self.before(place, count))
