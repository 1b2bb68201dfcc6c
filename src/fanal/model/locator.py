"""Where in a source a statement stands: a page, a passage on it, and its words."""

import re
from dataclasses import dataclass

_LONGEST_WORDS = 1_000
_FORM = re.compile(
    r"page=([1-9]\d{0,8})(?:;chars=(0|[1-9]\d{0,8})-([1-9]\d{0,8}))?(?:;words=(.*))?", re.DOTALL | re.ASCII
)
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Locator:
    """A place in a source.

    Attributes
    ----------
    page : int or None
        From 1; None for a place told in free words.
    start, end : int or None
        Positions in the page's text, `end` the one after the last character.
    words : str
        The passage itself, so that an exported statement still quotes it.
    free : str
        A place told in any other way (``min. 4``, ``edges.csv:12``), kept as it is.

    Examples
    --------
    >>> place = Locator(3, 120, 131, "he took all")
    >>> str(place)
    'page=3;chars=120-131;words=he took all'
    >>> Locator.parse(str(place)) == place
    True
    >>> str(Locator.parse("p. 4, line 2"))
    'p. 4, line 2'
    """

    page: int | None = None
    start: int | None = None
    end: int | None = None
    words: str = ""
    free: str = ""

    @classmethod
    def parse(cls, text: str) -> "Locator":
        """Read a locator; what is not of our form is kept in `free`.

        Parameters
        ----------
        text : str

        Returns
        -------
        Locator
            ``str`` of it is `text` again, whatever it is.
        """
        found = _FORM.fullmatch(text)
        if found is None:
            return cls(free=text)
        page, start, end, words = found.groups()
        if (start is not None and int(start) >= int(end)) or words == "":
            return cls(free=text)
        return cls(int(page), int(start) if start else None, int(end) if end else None, words or "")

    @classmethod
    def of_passage(cls, page: int, text: str, start: int, end: int) -> "Locator":
        """Return the locator of a passage of a page.

        Parameters
        ----------
        page : int
        text : str
            Of the whole page.
        start, end : int
            Within `text`, ``start < end``.

        Notes
        -----
        The words stand on one line; of a passage longer than 1,000 characters the beginning is kept.
        """
        words = _SPACES.sub(" ", text[start:end]).strip()
        return cls(page, start, end, words[:_LONGEST_WORDS])

    def __str__(self) -> str:
        if self.page is None:
            return self.free
        parts = [f"page={self.page}"]
        if self.start is not None and self.end is not None:
            parts.append(f"chars={self.start}-{self.end}")
        if self.words:
            parts.append(f"words={self.words}")
        return ";".join(parts)

    def place_in(self, text: str) -> tuple[int, int] | None:
        """Return where the passage stands in the text of its page, None if it does not.

        Notes
        -----
        The positions count while the words are there; else the words are looked for, which
        finds them again when the page was read anew, by a better program.
        """
        if self.start is not None and self.end is not None and self.start < self.end <= len(text):
            here = _SPACES.sub(" ", text[self.start : self.end]).strip()
            if not self.words or here.startswith(self.words):
                return self.start, self.end
        if not self.words:
            return None
        pattern = r"\s+".join(re.escape(word) for word in self.words.split())
        found = re.search(pattern, text) if pattern else None
        return found.span() if found else None
