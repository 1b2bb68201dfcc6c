"""What is wrong with a catalogue."""

import re
from collections.abc import Iterator, Mapping

from fanal.text.catalogue_file import Entry
from wording.placeholders import FORMS, choices, names

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
IN_CYRILLIC = frozenset({"ru", "bg", "sr-Cyrl", "mk"})
_UNTRANSLATABLE = re.compile(r"\{[^{}]*\}|`[^`]*`|--[\w-]+|\b[A-Z]{2,}\w*\b|\b\w*[A-Z]\w*[A-Z]\w*\b")


def faults(locale: str, entries: Mapping[str, Entry], wanted: Mapping[str, Entry]) -> Iterator[str]:
    """Yield what is wrong with a catalogue, a line each.

    Parameters
    ----------
    locale : str
    entries : mapping of str to Entry
        The catalogue, by English text.
    wanted : mapping of str to Entry
        What Fanal says.
    """
    for english, visible in wanted.items():
        entry = entries.get(english)
        if entry is None:
            yield f"{locale}: not in the catalogue: “{english}” ({visible.references[0]})"
        elif not entry.text or entry.is_unsure:
            yield f"{locale}: not translated: “{english}”"
        else:
            yield from (f"{locale}: {fault}: “{english}” → “{entry.text}”" for fault in _faults_of(locale, entry))


def _faults_of(locale: str, entry: Entry) -> Iterator[str]:
    if names(entry.english) != names(entry.text):
        yield "takes other parts"
    ours, theirs = choices(entry.english), choices(entry.text)
    if [(choice.name, choice.kind) for choice in ours] != [(choice.name, choice.kind) for choice in theirs]:
        yield "chooses by other numbers"
    for choice in theirs:
        if choice.kind == "plural" and (missing := FORMS[locale] - set(choice.forms)):
            yield f"lacks the plural forms {', '.join(sorted(missing))}"
    words = re.search(r"[a-z]{3}", _UNTRANSLATABLE.sub("", entry.english))
    if locale in IN_CYRILLIC and words and not _CYRILLIC.search(entry.text):
        yield "is not in Cyrillic"
