"""Phones, addresses of the internet, and account numbers."""

import re
from functools import lru_cache
from importlib import import_module
from ipaddress import ip_address
from urllib.parse import urlsplit

from fanal.model.values.outcome import EMPTY, Outcome, Refused, outcome

_PHONE = re.compile(r"\+?[\d\s().\-–/]+(?:(?:ext|x|доб)\.?\s*\d{1,6})?", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@<>(),;:\"\[\]]{1,64}@(?:[\w-]{1,63}\.)+[^\W\d_][\w-]{1,62}")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_NO_PHONE = Refused("The value is no phone number; write 3 to 20 figures, with + and the country code if it is known.")
_NO_URL = Refused("The value is no web address; write it like https://example.org/page.")


@lru_cache(maxsize=65536)
def clean_phone(raw: str, country: str = "") -> Outcome:
    """Write a phone number in international form (E.164) if its country is known, else its figures.

    Parameters
    ----------
    raw : str
    country : str
        ISO 3166 alpha-2 code in which numbers without a country code are dialed, "" if unknown.

    Returns
    -------
    Cleaned or Refused

    Notes
    -----
    A number that no numbering plan knows is kept as its figures: papers hold short,
    old, mistyped and masked numbers, and two papers that agree on one still agree.

    Examples
    --------
    >>> clean_phone("06 12 34 56 78", "fr").value, clean_phone("1-(202) 555").value
    ('+33612345678', '1202555')
    """
    text = raw.strip()
    if not text:
        return EMPTY
    if not _PHONE.fullmatch(text):
        return _NO_PHONE
    figures = re.sub(r"\D", "", re.split(r"[a-zа-я]", text, maxsplit=1, flags=re.IGNORECASE)[0])
    if not 3 <= len(figures) <= 20:
        return _NO_PHONE
    if text.startswith("00"):
        text = "+" + text[2:]
    if text.startswith("+") or country:
        return outcome(_international(text, country) or ("+" if text.startswith("+") else "") + figures, raw)
    return outcome(figures, raw)


def _international(text: str, country: str) -> str:
    phonenumbers = import_module("phonenumbers")
    try:
        number = phonenumbers.parse(text, country.upper() or None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(number):
        return ""
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def clean_email(raw: str) -> Outcome:
    """Write an e-mail address in lower case, without ``mailto:``."""
    value = raw.strip().strip("<>").removeprefix("mailto:").lower()
    if not value:
        return EMPTY
    if len(value) > 250 or ".." in value or not _EMAIL.fullmatch(value):
        return Refused("The value is no e-mail address; write it like name@example.org.")
    return outcome(value, raw)


def clean_url(raw: str) -> Outcome:
    """Write a web address with its scheme, the host in lower case."""
    text = raw.strip()
    if not text:
        return EMPTY
    try:
        parts = urlsplit(text if _SCHEME.match(text) and "://" in text else f"http://{text}")
        host = parts.hostname or ""
    except ValueError:
        return _NO_URL
    if len(text) > 4096 or parts.scheme.lower() not in {"http", "https", "ftp"} or not _is_host(host):
        return _NO_URL
    return outcome(parts._replace(scheme=parts.scheme.lower(), netloc=parts.netloc.lower()).geturl(), raw)


def _is_host(host: str) -> bool:
    return ("." in host or ":" in host or host == "localhost") and not any(letter.isspace() for letter in host)


def clean_ip(raw: str) -> Outcome:
    """Write an internet address (version 4 or 6) in its shortest form."""
    text = raw.strip()
    if not text:
        return EMPTY
    try:
        return outcome(str(ip_address(text)), raw)
    except ValueError:
        return Refused("The value is no internet address; write it like 192.0.2.1 or 2001:db8::1.")


@lru_cache(maxsize=16384)
def clean_iban(raw: str) -> Outcome:
    """Write an international bank account number without spaces, if its length and check figures are right."""
    if not raw.strip():
        return EMPTY
    schwifty = import_module("schwifty")
    try:
        return outcome(str(schwifty.IBAN(raw).compact), raw)
    except ValueError:
        return Refused("The value is no IBAN: its length or its check figures are wrong. Compare it with the source.")
