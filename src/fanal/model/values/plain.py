"""Words, names, texts and numbers of documents: kept as written, but for spaces and invisible letters."""

import json
import re
import unicodedata

from fanal.model.values.outcome import EMPTY, Outcome, Refused, outcome

LIMITS = {"name": 384, "string": 1024, "address": 1024, "identifier": 384, "text": 65_000, "html": 65_000}
"""Most letters a value may have; longer ones are a sign of a shifted column."""

_TOO_LONG = "The value has more than {limit} letters; check that it stands in the right column."
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad"
    "\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff\ud800-\udfff]"
)
"""Control characters, soft hyphens, zero-width and direction marks, halves of characters."""
_BLANKS = re.compile(r"\s+")
_LINE_ENDS = re.compile(r"\r\n?")
_SIMPLE = re.compile(r"[!-~]+(?: [!-~]+)*")
_CHECKSUM = re.compile(r"[0-9a-f]{32,128}")
_MIMETYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*(?:;.*)?")
_TOPIC = re.compile(r"[a-z]+(?:\.[a-z]+)*")


def _visible(raw: str) -> str:
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", raw))


def _line(raw: str, limit: int) -> Outcome:
    is_clean = _SIMPLE.fullmatch(raw)
    value = raw if is_clean else _BLANKS.sub(" ", _visible(_BLANKS.sub(" ", raw))).strip()
    if len(value) > limit:
        return Refused(_TOO_LONG, {"limit": str(limit)})
    return outcome(value, raw) if value else EMPTY


def clean_name(raw: str) -> Outcome:
    """Keep a name on one line, composed (NFC), without invisible letters."""
    return _line(raw, LIMITS["name"])


def clean_string(raw: str) -> Outcome:
    """Keep a short text on one line."""
    return _line(raw, LIMITS["string"])


def clean_address(raw: str) -> Outcome:
    """Keep an address on one line, its lines joined by commas."""
    parts = [part.strip(" \t,") for part in raw.splitlines()]
    joined = raw if len(parts) < 2 else ", ".join(part for part in parts if part)
    return _with_original(_line(joined, LIMITS["address"]), raw)


def clean_identifier(raw: str) -> Outcome:
    """Keep a number or code as written: zeros, case and strokes may matter."""
    return _line(raw, LIMITS["identifier"])


def clean_text(raw: str) -> Outcome:
    """Keep a text with its line ends."""
    value = _visible(_LINE_ENDS.sub("\n", raw)).strip()
    if len(value) > LIMITS["text"]:
        return Refused(_TOO_LONG, {"limit": str(LIMITS["text"])})
    return outcome(value, raw) if value else EMPTY


def clean_entity(raw: str) -> Outcome:
    """Keep the id of an entity: one word."""
    value = raw.strip()
    if not value:
        return EMPTY
    if len(value) > 255 or any(letter.isspace() for letter in value):
        return Refused("The id of an entity is one word of at most 255 letters.")
    return outcome(value, raw)


def clean_checksum(raw: str) -> Outcome:
    """Lower the case of a checksum in hexadecimal figures."""
    return _shaped(raw, raw.strip().lower(), _CHECKSUM, "A checksum has 32 to 128 hexadecimal figures.")


def clean_mimetype(raw: str) -> Outcome:
    """Lower the case of a file type such as ``text/csv``."""
    return _shaped(raw, raw.strip().lower(), _MIMETYPE, "A file type looks like text/csv.")


def clean_topic(raw: str) -> Outcome:
    """Lower the case of a FollowTheMoney topic such as ``crime.traffick.human``."""
    return _shaped(raw, raw.strip().lower(), _TOPIC, "A topic is a code such as crime.traffick.human.")


def clean_json(raw: str) -> Outcome:
    """Keep a JSON value that can be read."""
    try:
        json.loads(raw)
    except (ValueError, RecursionError):
        return Refused("The value is no JSON.")
    return outcome(raw.strip(), raw)


def _shaped(raw: str, value: str, shape: re.Pattern[str], reason: str) -> Outcome:
    if not value:
        return EMPTY
    return outcome(value, raw) if shape.fullmatch(value) else Refused(reason)


def _with_original(result: Outcome, raw: str) -> Outcome:
    return result if isinstance(result, Refused) else outcome(result.value, raw)
