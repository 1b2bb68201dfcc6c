"""E-mail and web addresses, and names on social platforms."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from fanal.model.values import Cleaned, clean
from fanal.suggestions.finding import Finding
from fanal.suggestions.reading import Reading

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}(?:@|\s?[(\[](?:at|@)[)\]]\s?)[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_URL = re.compile(r"(?<![\w@.])(?:https?://|www\.)[^\s<>\"”“„«»]{3,2000}", re.IGNORECASE)
_PROFILE = re.compile(
    r"(?<![\w@.])(?:https?://)?(?:www\.|m\.|[a-z]{2}-[a-z]{2}\.)?"
    r"(facebook|fb|instagram|t|telegram|tiktok|vk|ok|twitter|x|snapchat|youtube)\.(?:com|me|ru)/"
    r"(?:add/|in/|profile\.php\?id=)?@?([\w.-]{2,60})",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w@./])@[A-Za-z0-9_][A-Za-z0-9_.]{2,30}")
_NAMED = re.compile(
    r"(?<!\w)(insta(?:gram)?|telegram|tg|facebook|fb|tik ?tok|snap(?:chat)?|viber|vk|инста(?:грам)?|телеграм|фейсбук"
    r"|фејсбук|тик ?ток|снап)[\w]{0,4} ?[:=] ?@?([A-Za-z0-9_.]{3,40})(?![\w/@])",
    re.IGNORECASE,
)
_PLATFORMS = {
    "fb": "facebook", "t": "telegram", "tg": "telegram", "x": "twitter", "insta": "instagram", "snap": "snapchat",
    "инста": "instagram", "инстаграм": "instagram", "телеграм": "telegram", "фейсбук": "facebook",
    "фејсбук": "facebook", "тик ток": "tiktok", "тикток": "tiktok", "tik tok": "tiktok", "снап": "snapchat",
}  # fmt: skip
_CLOSING = ".,;:!?)]}'’"


def find_internet(reading: Reading) -> Iterator[Finding]:
    """Yield e-mail addresses, web addresses and names on social platforms.

    Parameters
    ----------
    reading : Reading

    Yields
    ------
    Finding
        Of kinds ``email``, ``url``, ``handle``.
    """
    text = reading.text
    for match in _EMAIL.finditer(text):
        start, end = match.span()
        end = start + len(match[0].rstrip(".-_"))
        written = re.sub(r"\s?[(\[](?:at|@)[)\]]\s?", "@", text[start:end])
        outcome = clean("email", written)
        if isinstance(outcome, Cleaned) and outcome.value:
            yield Finding("email", start, end, outcome.value, 0.98, "address_form")
    yield from _profiles(text)
    for match in _HANDLE.finditer(text):
        end = match.start() + len(match[0].rstrip("."))
        yield Finding("handle", match.start(), end, text[match.start() : end].lower(), 0.9, "address_form")
    for match in _URL.finditer(text):
        end = match.start() + len(match[0].rstrip(_CLOSING))
        outcome = clean("url", text[match.start() : end])
        if isinstance(outcome, Cleaned) and outcome.value and "." in (urlsplit(outcome.value).hostname or ""):
            yield Finding("url", match.start(), end, outcome.value, 0.97, "address_form")


def _profiles(text: str) -> Iterator[Finding]:
    for match in _PROFILE.finditer(text):
        name = match[2].rstrip(_CLOSING + "-")
        yield Finding("handle", match.start(), match.start(2) + len(name), _value(match[1], name), 0.95, "platform")
    for match in _NAMED.finditer(text):
        name = match[2].rstrip(".")
        if len(name) > 2:
            yield Finding("handle", match.start(2), match.start(2) + len(name), _value(match[1], name), 0.8, "platform")


def _value(platform: str, name: str) -> str:
    platform = platform.lower()
    return f"{_PLATFORMS.get(platform, platform)}:{name.lower()}"
