"""One cleaner for each value type, made once for a column and called for every cell."""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial

from fanal.errors import NotFoundError
from fanal.model.schemata import Property
from fanal.model.values import coded, contact, numeric, plain, territory
from fanal.model.values.outcome import Outcome
from fanal.model.vocabulary import Vocabulary, load_vocabularies

Cleaner = Callable[[str], Outcome]

_CLEANERS: Mapping[str, Cleaner] = {
    "name": plain.clean_name,
    "string": plain.clean_string,
    "text": plain.clean_text,
    "html": plain.clean_text,
    "json": plain.clean_json,
    "address": plain.clean_address,
    "identifier": plain.clean_identifier,
    "entity": plain.clean_entity,
    "checksum": plain.clean_checksum,
    "mimetype": plain.clean_mimetype,
    "topic": plain.clean_topic,
    "number": numeric.clean_number,
    "date": numeric.clean_date,
    "boolean": numeric.clean_boolean,
    "country": territory.clean_country,
    "language": territory.clean_language,
    "gender": coded.clean_gender,
    "phone": contact.clean_phone,
    "email": contact.clean_email,
    "url": contact.clean_url,
    "ip": contact.clean_ip,
    "iban": contact.clean_iban,
}

VALUE_TYPES = (*_CLEANERS, "code")
"""Names of all value types; FollowTheMoney's, with ``iban``, ``boolean`` and ``code`` added."""


def cleaner(value_type: str, *, country: str = "", vocabulary: Vocabulary | None = None) -> Cleaner:
    """Return the function that cleans the values of one column.

    Parameters
    ----------
    value_type : str
        One of :data:`VALUE_TYPES`.
    country : str
        ISO 3166 alpha-2 code in which phone numbers without a country code are dialed.
    vocabulary : Vocabulary, optional
        Needed for type ``code``.

    Returns
    -------
    callable
        From a raw string to :class:`~fanal.model.values.Cleaned` or :class:`~fanal.model.values.Refused`.

    Raises
    ------
    NotFoundError
        There is no such type, or type ``code`` came without its vocabulary.
    """
    if value_type == "code" and vocabulary is not None:
        return coded.code_cleaner(vocabulary)
    if value_type == "phone" and country:
        return partial(contact.clean_phone, country=country)
    if value_type not in _CLEANERS:
        raise NotFoundError("There is no value type {type} that needs no vocabulary.", type=value_type)
    return _CLEANERS[value_type]


def property_cleaner(
    prop: Property, *, country: str = "", vocabularies: Mapping[str, Vocabulary] | None = None
) -> Cleaner:
    """Return the function that cleans the values of a property.

    Parameters
    ----------
    prop : Property
    country : str
        As for :func:`cleaner`.
    vocabularies : mapping of str to Vocabulary, optional
        By name; those that ship with Fanal if not given.

    Returns
    -------
    callable

    Raises
    ------
    NotFoundError
        The property's vocabulary is not among them.
    """
    if prop.type != "code":
        return cleaner(prop.type, country=country)
    if vocabularies is None:
        return _shipped_code_cleaner(prop.vocabulary)
    if prop.vocabulary not in vocabularies:
        raise NotFoundError("There is no vocabulary named {name}.", name=prop.vocabulary)
    return coded.code_cleaner(vocabularies[prop.vocabulary])


@lru_cache(maxsize=64)
def _shipped_code_cleaner(name: str) -> Cleaner:
    vocabularies = load_vocabularies()
    if name not in vocabularies:
        raise NotFoundError("There is no vocabulary named {name}.", name=name)
    return coded.code_cleaner(vocabularies[name])


@lru_cache(maxsize=256)
def _column_cleaner(value_type: str, country: str, vocabulary: str) -> Cleaner:
    if value_type == "code":
        return _shipped_code_cleaner(vocabulary)
    return cleaner(value_type, country=country)


def clean(value_type: str, raw: str, *, country: str = "", vocabulary: str = "") -> Outcome:
    """Clean one value; for many of one column, ask :func:`cleaner` once.

    Parameters
    ----------
    value_type : str
        One of :data:`VALUE_TYPES`.
    raw : str
        As the source wrote it.
    country : str
        As for :func:`cleaner`.
    vocabulary : str
        Name of a vocabulary that ships with Fanal, for type ``code``.

    Returns
    -------
    Cleaned or Refused

    Raises
    ------
    NotFoundError
        There is no such type or vocabulary.

    Examples
    --------
    >>> clean("date", "13/05/2012")
    Cleaned(value='2012-05-13', original='13/05/2012')
    >>> str(clean("email", "nobody"))
    'The value is no e-mail address; write it like name@example.org.'
    """
    return _column_cleaner(value_type, country, vocabulary)(raw)
