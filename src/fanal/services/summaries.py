"""A case at a glance: how many people, which links, the main roles, and one entourage to begin with."""

from collections import Counter
from dataclasses import dataclass

from fanal.model.ports import EntityQuery
from fanal.model.scope import Scope
from fanal.services.cases import CaseSummary, summary_of
from fanal.services.entourages import EntourageView, find_entourage
from fanal.services.networks import case_roles
from fanal.services.people import people_schemata
from fanal.services.workspace import Workspace

_FIRST = 20


@dataclass(frozen=True, slots=True)
class RoleCount:
    """How many people hold a role, alone or among others."""

    role: str
    count: int


@dataclass(frozen=True, slots=True)
class CaseAtAGlance:
    """What to know of a case first.

    Attributes
    ----------
    case : CaseSummary
    people : int
        Human beings, those without any link included.
    links : int
        Of all classes; by class they stand in ``case.links``.
    roles : tuple of RoleCount
        Most frequent first.
    entourage : EntourageView or None
        Of the best linked person who has a role, or of the best linked if nobody has one;
        None where there is nobody.
    """

    case: CaseSummary
    people: int
    links: int
    roles: tuple[RoleCount, ...]
    entourage: EntourageView | None


def glance_at(workspace: Workspace, case: str) -> CaseAtAGlance:
    """Return what to know of a case first.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, found = workspace.consult(case, "summary")
    summary = summary_of(workspace, scope, found)
    roles = case_roles(workspace, scope, found.id)
    counts = Counter(finding.role for findings in roles.values() for finding in findings if finding.role)
    root = _middle(workspace, scope, found.id, frozenset(roles))
    return CaseAtAGlance(
        case=summary,
        people=sum(summary.entities.get(schema, 0) for schema in people_schemata(workspace)),
        links=sum(summary.links.values()),
        roles=tuple(
            RoleCount(role, count) for role, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        ),
        entourage=find_entourage(workspace, found.id, root) if root else None,
    )


def _middle(workspace: Workspace, scope: Scope, case_id: str, holders: frozenset[str]) -> str:
    query = EntityQuery((case_id,), people_schemata(workspace), order="degree", limit=_FIRST)
    rows = workspace.store.list_entities(scope, query).rows
    return next((row.id for row in rows if row.id in holders), rows[0].id if rows else "")
