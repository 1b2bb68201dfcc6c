"""Countries and languages by code or by name in any of our languages."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import import_module

from fanal.model.values.outcome import EMPTY, Outcome, Refused, outcome
from fanal.model.yaml_folder import read_yaml_folder
from fanal.text.names import fold

LOCALES = ("en", "fr", "ru", "ro", "bg", "sr", "sr_Latn", "bs", "sq", "mk")
"""Locales whose names of countries and languages are understood."""

_NO_COUNTRY = Refused("The value is no country; write its two-letter code, such as fr, or its name.")
_NO_LANGUAGE = Refused("The value is no language; write its three-letter code, such as fra, or its name.")
_EXTRA_COUNTRIES = {"uk": "gb", "el": "gr", "xk": "xk", "eu": "eu", "un": "un", "zz": "zz"}
_FORMER_COUNTRIES = {"suhh": "su", "yucs": "yu", "csxx": "cs", "cshh": "cs", "ddde": "dd"}


@lru_cache(maxsize=1)
def _country_codes() -> Mapping[str, str]:
    pycountry = import_module("pycountry")
    codes = {f"{country.alpha_2.lower()}": country.alpha_2.lower() for country in pycountry.countries}
    codes |= {country.alpha_3.lower(): country.alpha_2.lower() for country in pycountry.countries}
    codes |= {code: code for code in _FORMER_COUNTRIES}
    return codes | {two: four for four, two in _FORMER_COUNTRIES.items() if two != "cs"} | _EXTRA_COUNTRIES


def _country_names() -> Iterator[tuple[str, str]]:
    known = set(_country_codes().values())
    for locale in LOCALES:
        for code, name in import_module("babel").Locale.parse(locale).territories.items():
            if code.lower() in known:
                yield name, code.lower()
    for country in import_module("pycountry").countries:
        for field in ("name", "official_name", "common_name"):
            if name := getattr(country, field, ""):
                yield name, country.alpha_2.lower()
    for code, words in read_yaml_folder("words")["countries"].items():
        yield from ((word, code) for word in words)


@lru_cache(maxsize=1)
def _countries_by_name() -> Mapping[str, str]:
    return _by_folded_name(_country_names())


def _by_folded_name(pairs: Iterator[tuple[str, str]]) -> Mapping[str, str]:
    names: dict[str, str] = {}
    for name, code in pairs:
        names.setdefault(fold(name), code)
    return names


@lru_cache(maxsize=16384)
def clean_country(raw: str) -> Outcome:
    """Write a country as its ISO 3166 alpha-2 code in lower case.

    Parameters
    ----------
    raw : str
        A code of two or three letters, a name in any of our languages, an English or French
        word for a national; states that are no more have FollowTheMoney's four letters (``yucs``).

    Returns
    -------
    Cleaned or Refused

    Examples
    --------
    >>> [clean_country(text).value for text in ("FRA", "Северна Македонија", "Nigerian")]
    ['fr', 'mk', 'ng']
    """
    text = raw.strip()
    if not text:
        return EMPTY
    code = _country_codes().get(text.lower()) or _countries_by_name().get(fold(text))
    return outcome(code, raw) if code else _NO_COUNTRY


def _language_names() -> Iterator[tuple[str, str]]:
    codes = _language_codes()
    for locale in LOCALES:
        for code, name in import_module("babel").Locale.parse(locale).languages.items():
            if code in codes:
                yield name, codes[code]
    for language in import_module("pycountry").languages:
        yield from ((name, language.alpha_3) for name in language.name.split(";"))
    for code, words in read_yaml_folder("words")["languages"].items():
        yield from ((word, code) for word in words)


@lru_cache(maxsize=1)
def _language_codes() -> Mapping[str, str]:
    codes: dict[str, str] = {}
    for language in import_module("pycountry").languages:
        for field in ("alpha_3", "alpha_2", "bibliographic"):
            if code := getattr(language, field, ""):
                codes[code] = language.alpha_3
    return codes | {"sh": "hbs", "mo": "ron", "iw": "heb"}


@lru_cache(maxsize=1)
def _languages_by_name() -> Mapping[str, str]:
    return _by_folded_name(_language_names())


@lru_cache(maxsize=16384)
def clean_language(raw: str) -> Outcome:
    """Write a language as its ISO 639-3 code.

    Parameters
    ----------
    raw : str
        A code of two or three letters, with or without a region, or a name in any of our languages.

    Returns
    -------
    Cleaned or Refused

    Examples
    --------
    >>> [clean_language(text).value for text in ("fr-BE", "албански", "Yoruba")]
    ['fra', 'sqi', 'yor']
    """
    text = raw.strip()
    if not text:
        return EMPTY
    code = _language_codes().get(text.lower().replace("_", "-").split("-")[0]) or _languages_by_name().get(fold(text))
    return outcome(code, raw) if code else _NO_LANGUAGE
