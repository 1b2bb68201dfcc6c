"""What the acts and sub-types that an organization added say of the links that have them."""

from collections.abc import Mapping
from functools import partial

from sqlalchemy import Connection, text

from fanal.model.acts import ACTS, SUBTYPES, LinkKind, LinkKinds, own_kind
from fanal.model.statement import NEGATED

OWN_TERM = "OwnTerm"

_TERMS = text(
    "SELECT entity_id, prop, value FROM statement WHERE case_id = :case AND schema = 'OwnTerm' "
    "AND superseded_by IS NULL AND stance <> :negated ORDER BY num"
)
# A term that was changed or taken back changes every link that bears its code, now or as it was before.
_TOUCH_LINKS = text(
    "INSERT INTO touched (entity_id) SELECT DISTINCT holder FROM edge WHERE case_id = :case AND subtype IN "
    "(SELECT value FROM statement WHERE case_id = :case AND schema = 'OwnTerm' AND prop = 'code' "
    "AND entity_id IN (SELECT entity_id FROM touched)) EXCEPT SELECT entity_id FROM touched"
)


def own_kinds(connection: Connection, case_id: str) -> LinkKinds:
    """Return the kinds of links that the own terms of a case define, the first of equal codes.

    Parameters
    ----------
    connection : sqlalchemy.Connection
    case_id : str

    Returns
    -------
    dict of (str, str) to LinkKind
        Empty for most cases, found by an index of its own.
    """
    terms: dict[str, dict[str, str]] = {}
    for entity_id, prop, value in connection.execute(_TERMS, {"case": case_id, "negated": NEGATED}):
        terms.setdefault(entity_id, {}).setdefault(prop, value)
    kinds: dict[tuple[str, str], LinkKind] = {}
    for term in terms.values():
        name, code = term.get("vocabulary", ""), term.get("code", "")
        if name in (ACTS, SUBTYPES) and code:
            kinds.setdefault((name, code), own_kind(name, partial(_value, term)))
    return kinds


def _value(term: Mapping[str, str], prop: str) -> str:
    return term.get(prop, "")


def touch_links_of_own_terms(connection: Connection, case_id: str) -> None:
    """Note the links whose act or sub-type is an own term that is touched."""
    connection.execute(_TOUCH_LINKS, {"case": case_id})
