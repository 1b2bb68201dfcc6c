"""Values from a closed list: codes of a vocabulary, and gender."""

from collections.abc import Callable, Iterator, Mapping

from fanal.model.values.outcome import EMPTY, Outcome, Refused, outcome
from fanal.model.vocabulary import Term, Vocabulary
from fanal.text.names import fold

_GENDER_WORDS = {
    "male": "m male man boy h homme masculin garçon м муж мужчина мужской мъж мъжки bărbat masculin băiat barbat "
    "мушко мушки мушкарац muško muški muškarac mashkull burrë машко машки маж",
    "female": "f female woman girl femme féminin fille ж жен женщина женский жена женски femeie feminin fată ž "
    "женско жена žensko ženski žena femër grua w",
    "other": "o other x autre altul alt другой друго drugo tjetër nonbinary non-binary trans",
}
_GENDERS: Mapping[str, str] = {word: code for code, words in _GENDER_WORDS.items() for word in words.split()}
_NO_GENDER = Refused("The value is no gender; write male, female or other.")


def clean_gender(raw: str) -> Outcome:
    """Write a gender, in a word or letter of our languages, as ``male``, ``female`` or ``other``.

    Examples
    --------
    >>> clean_gender("Femme").value, clean_gender("ж").value
    ('female', 'female')
    """
    word = raw.strip().casefold()
    if not word:
        return EMPTY
    code = _GENDERS.get(word)
    return outcome(code, raw) if code else _NO_GENDER


def _spellings(vocabulary: Vocabulary) -> Iterator[tuple[Term, str]]:
    """Yield the words for each term: ours first, then codes of other standards, which may cover several terms."""
    for term in vocabulary:
        yield term, term.code
        yield from ((term, label) for label in term.label.values())
    for term in vocabulary:
        yield from ((term, code) for codes in term.codes.values() for code in codes)


def _key(text: str) -> str:
    return fold(text).replace(" ", "")


def code_cleaner(vocabulary: Vocabulary) -> Callable[[str], Outcome]:
    """Return the function that turns a code or a label of a vocabulary into the code.

    Parameters
    ----------
    vocabulary : Vocabulary
        With the terms an organization added, if it has any.

    Returns
    -------
    callable
        Takes a code, a label in any language, or a code of another standard, however it is
        cased, accented or spaced; a code that was replaced gives the one that replaced it.
    """
    refused = Refused(
        "The value is no code or label of the vocabulary {vocabulary}; `fanal schema` lists them.",
        {"vocabulary": vocabulary.name},
    )
    by_code = {term.code: term.replaced_by or term.code for term in vocabulary}
    by_spelling: dict[str, str] = {}
    for term, spelling in _spellings(vocabulary):
        by_spelling.setdefault(_key(spelling), by_code[term.code])

    def clean_code(raw: str) -> Outcome:
        code = by_code.get(raw) or by_spelling.get(_key(raw))
        if code:
            return outcome(code, raw)
        return refused if raw.strip() else EMPTY

    return clean_code
