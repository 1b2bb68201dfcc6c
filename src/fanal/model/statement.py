"""A statement: this property of this entity has this value, says this source."""

from typing import NamedTuple

from fanal.model.ids import KeyedIds

ASSERTED, UNCERTAIN, NEGATED = "asserted", "uncertain", "negated"


class Statement(NamedTuple):
    """One sourced claim; never changed once it is stored.

    Attributes
    ----------
    id : str
        Keyed hash of all that follows but `original_value` (see ``statement_id``).
    case_id, entity_id : str
        The case that holds it and the entity it is about.
    schema, prop, value : str
        What is claimed. An entity-typed value is an entity id. Prop ``id`` with an
        empty value says only that the entity exists.
    lang : str
        ISO 639-1 (or with script, ``sr-Latn``) of the value, "" if it has none.
    original_value : str
        The value as the source wrote it, "" if cleaning did not change it.
    source_id : str
        Entity id of the Source, "" if none was named.
    locator : str
        Where in the source: page, minute, line, ``file.csv:12``.
    grade_scheme, source_grade, information_grade, handling : str
        Evaluation in the scheme it was given in; "" if not graded.
    stance : str
        ``asserted``, ``uncertain`` or ``negated``.
    valid_from, valid_to : str
        Partial ISO dates between which the claim holds, "" if open.
    """

    id: str
    case_id: str
    entity_id: str
    schema: str
    prop: str
    value: str
    lang: str = ""
    original_value: str = ""
    source_id: str = ""
    locator: str = ""
    grade_scheme: str = ""
    source_grade: str = ""
    information_grade: str = ""
    handling: str = ""
    stance: str = ASSERTED
    valid_from: str = ""
    valid_to: str = ""


class Recorded(NamedTuple):
    """A statement with its place in the history of its case.

    Attributes
    ----------
    statement : Statement
    change : int
        Sequence number of the change that recorded it.
    recorded_by, recorded_at : str
        Who and when (UTC, ISO 8601).
    superseded_by : int or None
        The change that took it back, None while it stands.
    superseded_at : str
        When it was taken back, "" while it stands.
    """

    statement: Statement
    change: int
    recorded_by: str
    recorded_at: str
    superseded_by: int | None = None
    superseded_at: str = ""


def statement_id(ids: KeyedIds, statement: Statement) -> str:
    """Return the id that a statement has in one base.

    Parameters
    ----------
    ids : KeyedIds
        Of the base.
    statement : Statement
        Its own `id` and `original_value` are not looked at.

    Returns
    -------
    str
        The same for the same claim of the same source, so that it is stored once.
    """
    return ids.of_all(("s", *statement[1:7], *statement[8:]))


def sealed(ids: KeyedIds, statement: Statement) -> Statement:
    """Return the statement with the id that it has in one base."""
    return statement._replace(id=statement_id(ids, statement))
