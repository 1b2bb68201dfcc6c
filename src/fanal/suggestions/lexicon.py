"""The words of one language that tell findings from other text, read from the package's own data."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from fanal.suggestions.tokens import Phrases, by_first_word
from fanal.text.names import fold

LANGUAGES = ("en", "fr", "ru", "ro", "bg", "sr", "bs", "sq", "mk")
"""The languages Fanal reads; Serbian in both alphabets."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FIRST_NUMBERS = (*range(1, 21), *range(30, 100, 10), 100, 1000)
_LISTS = frozenset({"regions", "naming", "document_words", "hundreds"})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by what they tell, each as :func:`fanal.text.names.fold` writes it; phrases as tuples of words.

    ``endings`` are pairs: an ending of a word in the text and what stands there in the base form.
    ``months`` and ``numerals`` give numbers, ``currencies`` ISO 4217 codes.
    """

    language: str
    regions: tuple[str, ...]
    words: Mapping[str, frozenset[str]]
    naming: frozenset[tuple[str, ...]]
    documents: Phrases
    months: Mapping[str, int]
    currencies: Mapping[str, str]
    multipliers: Mapping[str, int]
    numerals: Mapping[str, int]
    endings: tuple[tuple[str, str], ...]
    passive_be: frozenset[str]
    passive_by: Phrases


def read_data(name: str) -> Any:
    """Return the content of one YAML file of this package's ``data`` folder."""
    return yaml.load(files("fanal.suggestions").joinpath("data", name).read_bytes(), Loader=_LOADER)  # noqa: S506 (a safe loader)


def folded(words: Iterable[str]) -> Iterator[str]:
    """Fold words, leaving out what folds to nothing."""
    return (word for word in map(fold, words) if word)


def _phrases(entries: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(fold(entry).split()) for entry in entries if fold(entry))


def _merged(language: str) -> dict[str, Any]:
    """Return a language's data with that of the language it includes put before it."""
    own = read_data(f"lexicon/{language}.yaml")
    base = _merged(own.pop("includes")) if "includes" in own else {}
    return {name: _joined(name, base.get(name), own.get(name)) for name in base | own}


def _joined(name: str, base: Any, own: Any) -> Any:
    if base is None or own is None or name == "regions":
        return base if own is None else own
    if isinstance(own, str):
        return f"{base} {own}"
    if isinstance(own, dict):
        return {code: f"{base.get(code, '')} {own.get(code, '')}" for code in base | own}
    if name in {"months", "numerals"} and len(base) == len(own):
        return [f"{one} {other}" for one, other in zip(base, own, strict=True)]
    return [*base, *own]


@lru_cache(maxsize=16)
def lexicon(language: str) -> Lexicon:
    """Return the words of a language.

    Parameters
    ----------
    language : str
        One of :data:`LANGUAGES`.

    Returns
    -------
    Lexicon

    Examples
    --------
    >>> lexicon("sr").months["maja"], "polisi" in lexicon("sq").words["organizations"]
    (5, False)
    """
    data = _merged(language)
    numerals = {
        word: number
        for number, forms in zip(_FIRST_NUMBERS, data["numerals"], strict=True)
        for word in folded(forms.split())
    }
    for index, forms in enumerate(data.get("hundreds", ()), start=1):
        numerals |= dict.fromkeys(folded(forms.split()), index * 100)
    passive = data["passive"]
    return Lexicon(
        language=language,
        regions=tuple(data["regions"]),
        words={
            name: frozenset(folded(value.split()))
            for name, value in data.items()
            if isinstance(value, str) and name != "endings"
        },
        naming=_phrases(data["naming"]),
        documents=by_first_word(_phrases(data["document_words"])),
        months={word: month for month, forms in enumerate(data["months"], start=1) for word in folded(forms.split())},
        currencies={word: code for code, forms in data["currencies"].items() for word in folded(str(forms).split())},
        multipliers={word: factor for factor, forms in data["multipliers"].items() for word in folded(forms.split())},
        numerals=numerals,
        endings=tuple(_ending(pair) for pair in data["endings"].split()),
        passive_be=frozenset(folded(passive["be"].split())),
        passive_by=by_first_word(_phrases([passive["by"]])),
    )


def _ending(pair: str) -> tuple[str, str]:
    ending, _, base = pair.partition(">")
    return fold(ending), fold(base)


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Return the given names of all our lists, folded."""
    data = read_data("names.yaml")
    return frozenset(word for name in LANGUAGES if name in data for word in folded(str(data[name]).split()))


@lru_cache(maxsize=1)
def family_endings() -> Mapping[str, tuple[str, ...]]:
    """Return how family names end, by language, folded."""
    data = read_data("names.yaml")["endings"]
    return {language: tuple(folded(value.split())) for language, value in data.items()}
