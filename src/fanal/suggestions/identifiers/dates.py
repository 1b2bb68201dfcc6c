"""Days, months, seasons and years, in figures and in the words of a language."""

import re
from collections.abc import Iterator

from fanal.model.dates import PartialDate
from fanal.suggestions.finding import Finding
from fanal.suggestions.reading import Reading
from fanal.suggestions.tokens import Token

_ISO = re.compile(r"(?<![\w/.-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\w/-])")
_DAY_FIRST = re.compile(r"(?<![\w/.,-])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?![\w/-]|[.,:]\d)")
_MONTH_YEAR = re.compile(r"(?<![\w/.,-])(0[1-9]|1[0-2])[./](\d{4})(?![\w/-]|[.,:]\d)")
_NUMBERING = re.compile(r"(?:№|\b(?:n[ro°o]|no|nr|br|бр|номер|#))\.?\s*$", re.IGNORECASE)
_YEARS = range(1900, 2100)
_BETWEEN = frozenset({" ", ". ", ".", ", ", "-", "\u00a0", " - ", ".\u00a0"})


def find_dates(reading: Reading) -> Iterator[Finding]:
    """Yield dates.

    Parameters
    ----------
    reading : Reading

    Yields
    ------
    Finding
        Of kind ``date``. ``1/2`` is no date; 13.05.12 is one of 2012, the day first unless only the
        month can be (English papers from America).
    """
    yield from _in_figures(reading.text)
    for index, token in enumerate(reading.words):
        if token.is_number:
            found = _year(reading, index)
        elif month := reading.lexicon.months.get(token.folded):
            found = _around_month(reading, index, month)
        elif token.folded in reading.lexicon.words["seasons"]:
            found = _season(reading, index)
        else:
            continue
        if found:
            yield found


def _in_figures(text: str) -> Iterator[Finding]:
    for match in _ISO.finditer(text):
        if date := _date(int(match[1]), int(match[2]), int(match[3])):
            yield Finding("date", match.start(), match.end(), date, 0.98, "full_date")
    for match in _DAY_FIRST.finditer(text):
        year = int(match[4]) if len(match[4]) == 4 else _century(int(match[4]))
        first, second = int(match[1]), int(match[3])
        if date := _date(year, second, first) or _date(year, first, second):
            yield Finding("date", match.start(), match.end(), date, 0.95 if len(match[4]) == 4 else 0.75, "full_date")
    for match in _MONTH_YEAR.finditer(text):
        if int(match[2]) in _YEARS and not _NUMBERING.search(text[max(0, match.start() - 12) : match.start()]):
            yield Finding("date", match.start(), match.end(), f"{match[2]}-{match[1]}", 0.7, "partial_date")


def _century(year: int) -> int:
    return year + (2000 if year < 40 else 1900)


def _date(year: int, month: int, day: int) -> str:
    parsed = PartialDate.parse(f"{year:04d}-{month:02d}-{day:02d}") if year in _YEARS and month and day else None
    return parsed.iso if parsed else ""


def _as_year(token: Token | None) -> int:
    is_year = token and token.is_number and len(token.text) == 4 and int(token.text) in _YEARS
    return int(token.text) if token and is_year else 0


def _near(reading: Reading, index: int, step: int) -> Token | None:
    """Return the next token in the direction of `step` if only a blank, dot, comma or dash parts them."""
    at = index + step
    if not 0 <= at < len(reading.words):
        return None
    later = reading.words[max(at, index)]
    return reading.words[at] if later.gap in _BETWEEN else None


def _skip(reading: Reading, index: int, step: int, words: str) -> int:
    """Return the index after up to two of the lexicon's `words` that stand beside `index`."""
    wanted = reading.lexicon.words[words]
    for _ in range(2):
        token = _near(reading, index, step)
        if token is None or token.folded not in wanted:
            break
        index += step
    return index


def _day_before(reading: Reading, index: int) -> Token | None:
    at = _skip(reading, index, -1, "date_glue")
    token = _near(reading, at, -1)
    if token and not token.is_number and token.folded in reading.lexicon.words["ordinals"]:
        day = reading.words[at - 2] if at >= 2 else None
        token = day if day and token.gap in {"", "-"} else None
    return token if token and _is_day(token) else None


def _is_day(token: Token) -> bool:
    return token.is_number and len(token.text) <= 2 and 0 < int(token.text) < 32


def _day_after(reading: Reading, index: int) -> tuple[Token, int] | None:
    """Return the day that English puts after the month, and the index of its last token."""
    token = _near(reading, index, 1)
    if reading.lexicon.language != "en" or token is None or not _is_day(token):
        return None
    after = reading.words[index + 2] if index + 2 < len(reading.words) else None
    has_ordinal = after is not None and after.gap == "" and after.folded in reading.lexicon.words["ordinals"]
    return token, index + 2 if has_ordinal else index + 1


def _around_month(reading: Reading, index: int, month: int) -> Finding | None:
    before = _day_before(reading, index)
    after = None if before else _day_after(reading, index)
    last = after[1] if after else index
    at_year = _skip(reading, last, 1, "date_glue")
    year_token = _near(reading, at_year, 1)
    year = _as_year(year_token)
    day = before or (after[0] if after else None)
    start = before.start if before else reading.words[index].start
    end = year_token.end if year and year_token else reading.words[last].end
    if year and day:
        date = _date(year, month, int(day.text))
        return Finding("date", start, end, date, 0.98, "full_date") if date else None
    if year:
        return Finding("date", start, end, f"{year}-{month:02d}", 0.95, "partial_date")
    if day and _date(2000, month, int(day.text)):
        return Finding("date", start, end, f"--{month:02d}-{int(day.text):02d}", 0.6, "partial_date")
    return None


def _season(reading: Reading, index: int) -> Finding | None:
    at = _skip(reading, index, 1, "date_glue")
    token = _near(reading, at, 1)
    if year := _as_year(token):
        return Finding("date", reading.words[index].start, token.end if token else 0, str(year), 0.85, "season")
    return None


def _year(reading: Reading, index: int) -> Finding | None:
    token = reading.words[index]
    if (
        not _as_year(token)
        or reading.text[token.end : token.end + 1] in {"/", "-", ":"}
        or token.gap[-1:] in {"/", "-", "№"}
    ):
        return None
    before, after = _near(reading, index, -1), _near(reading, index, 1)
    named = before is not None and before.folded in reading.lexicon.words["year_before"] and "," not in token.gap
    named = named or (after is not None and after.folded in reading.lexicon.words["year_after"])
    return Finding("date", token.start, token.end, token.text, 0.8, "year_word") if named else None
