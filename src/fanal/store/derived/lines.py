"""Rows drawn from statements, and the part of a statement they are drawn from."""

from typing import NamedTuple

UNNAMED = "~"
"""Sort key of what has no name: behind every letter and digit."""


class Claim(NamedTuple):
    """The part of a statement that derivation looks at."""

    schema: str
    prop: str
    value: str
    stance: str
    id: str
    valid_from: str
    valid_to: str


class EntityLine(NamedTuple):
    """A row of the table ``entity``."""

    id: str
    case_id: str
    schema: str
    canonical_id: str
    caption: str
    sort_key: str


class EdgeLine(NamedTuple):
    """A row of the table ``edge``; its number, and at which ends its link is counted, are left out."""

    link: str
    holder: str
    case_id: str
    schema: str
    link_class: str
    subtype: str
    source: str
    target: str
    directed: bool
    date_from: str
    date_to: str
    weight: float
    stance: str
