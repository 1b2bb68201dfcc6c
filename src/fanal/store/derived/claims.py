"""Standing claims of one entity, grouped, and what they say together."""

from collections.abc import Sequence

from fanal.model.entity import USED
from fanal.model.statement import ASSERTED, NEGATED, UNCERTAIN, Statement
from fanal.store.derived.lines import Claim

Claimed = Sequence[Claim | Statement]
"""Standing claims of one entity or of one property of it, as recorded."""
Claims = dict[str, list[Claim | Statement]]


def grouped(rows: Claimed) -> Claims:
    """Group what is not negated by property, what is marked as used first."""
    claims: Claims = {}
    for row in rows:
        if row.stance != NEGATED:
            claims.setdefault(row.prop, []).append(row)
    if USED in claims:
        used = {row.value for row in claims[USED]}
        for group in claims.values():
            group.sort(key=lambda row: row.id not in used)
    return claims


def first_value(claims: Claims, props: Sequence[str]) -> str:
    """Return the value to use of the first property that has one, "" if none has."""
    for prop in props:
        if prop in claims:
            return claims[prop][0].value
    return ""


def weight_of(claims: Claims) -> float:
    """Return the strength that the source gave a link, 1 where it gave none that is one."""
    try:
        weight = float(first_value(claims, ("weight",)) or 1.0)
    except ValueError:
        return 1.0
    return weight if 0.0 <= weight < float("inf") else 1.0


def stance_of(rows: Claimed) -> str:
    """Return asserted if any of the claims is, else uncertain."""
    return ASSERTED if any(row.stance == ASSERTED for row in rows) else UNCERTAIN


def weaker(first: str, second: str) -> str:
    """Return the less certain of two stances."""
    return ASSERTED if first == second == ASSERTED else UNCERTAIN


def by_value(rows: Claimed) -> dict[str, list[Claim | Statement]]:
    """Group claims by their value, in the order in which the values come."""
    values: dict[str, list[Claim | Statement]] = {}
    for row in rows:
        values.setdefault(row.value, []).append(row)
    return values
