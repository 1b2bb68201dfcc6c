"""Numbers of passports, identity cards, licences and people, told by the word before them."""

import re
from collections.abc import Iterator

from fanal.suggestions.finding import Finding
from fanal.suggestions.reading import Reading
from fanal.suggestions.tokens import phrase_at

_NUMBER = re.compile(r"(?:[^\W\d_]{1,5}[ -]?)?\d[^\W_a-z]*(?: \d{2,}(?![\d/-]|\.\d))*(?![\w/@])")
_PERSONAL = re.compile(r"(?<![\w+/.-])\d{13}(?![\w/-])")
_REACH = 6
_WEIGHTS = (7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_ROMANIAN = (2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9)


def find_papers(reading: Reading) -> Iterator[Finding]:
    """Yield document numbers.

    Parameters
    ----------
    reading : Reading

    Yields
    ------
    Finding
        Of kind ``document_number``: what follows a word for a document, and personal numbers of
        13 figures (Romania, Yugoslavia's successors) whose check figure is right.
    """
    words, lexicon = reading.words, reading.lexicon
    index = 0
    while index < len(words):
        length = phrase_at(words, index, lexicon.documents)
        if length and (found := _number_after(reading, index + length)):
            yield found
        index += length or 1
    for match in _PERSONAL.finditer(reading.text):
        if _is_personal(match[0]):
            yield Finding("document_number", match.start(), match.end(), match[0], 0.9, "check_figures")


def _number_after(reading: Reading, index: int) -> Finding | None:
    """Return the number that stands a few filling words after `index`."""
    words, fillers = reading.words, reading.lexicon.words["document_fillers"]
    for token in words[index : index + _REACH]:
        if any(mark in token.gap for mark in "\n;!?") or ". " in token.gap.replace(". ", "", 1):
            return None
        match = _NUMBER.match(reading.text, token.start)
        if match and _is_number(match[0]):
            value = re.sub(r"[\s-]", "", match[0]).upper()
            return Finding("document_number", match.start(), match.end(), value, 0.95, "word_before")
        if token.folded not in fillers and not (token.text.isupper() and len(token.text) < 4):
            return None
    return None


def _is_number(written: str) -> bool:
    figures = sum(letter.isdigit() for letter in written)
    letters = [letter for letter in written if letter.isalpha()]
    return 5 <= figures <= 16 and all(letter.isupper() for letter in letters)


def _is_personal(figures: str) -> bool:
    """Tell whether 13 figures hold a possible birthday and the check figure of Romania or of old Yugoslavia."""
    digits = [int(figure) for figure in figures]
    yugoslav = 11 - sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=False)) % 11
    if 0 < int(figures[:2]) < 32 and 0 < int(figures[2:4]) < 13 and digits[12] == (0 if yugoslav > 9 else yugoslav):
        return True
    romanian = sum(weight * digit for weight, digit in zip(_ROMANIAN, digits, strict=False)) % 11
    born = 0 < int(figures[3:5]) < 13 and 0 < int(figures[5:7]) < 32
    return born and digits[0] in range(1, 9) and digits[12] == (1 if romanian == 10 else romanian)
