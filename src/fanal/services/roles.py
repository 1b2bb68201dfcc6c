"""Who had which role in a case, and what says so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fanal.model.scope import Scope
from fanal.network.roles import Evidence, RoleFinding, cumulated_roles
from fanal.services.networks import case_graph, case_roles
from fanal.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class RoleEvidence:
    """One act that supports a role."""

    link: str
    act: str
    other_id: str
    other_caption: str
    date_from: str
    date_to: str
    stance: str


@dataclass(frozen=True, slots=True)
class Role:
    """One role of one person in the case.

    Attributes
    ----------
    role : str
        Code of the ``case_role`` vocabulary, "" if only a capacity is recorded.
    origin : str
        ``recorded`` or ``derived``.
    capacity : str
        Code of the ``capacity`` vocabulary, "" if none is recorded.
    stance : str
        ``uncertain`` if nothing but uncertain acts support it.
    evidence : tuple of RoleEvidence
    """

    role: str
    origin: str
    capacity: str
    stance: str
    evidence: tuple[RoleEvidence, ...]


@dataclass(frozen=True, slots=True)
class PersonRoles:
    """A person and their roles."""

    id: str
    caption: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class CumulatedRoles:
    """How many people hold exactly this set of roles."""

    roles: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class RoleTable:
    """The roles of a case: person by person, and how they add up."""

    people: tuple[PersonRoles, ...]
    cumulated: tuple[CumulatedRoles, ...]


def list_roles(workspace: Workspace, case: str) -> RoleTable:
    """Return everyone who has a role in a case, with the acts that say so.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, found = workspace.consult(case, "roles")
    data = case_graph(workspace, scope, found.id)
    names = dict(zip(data.node_id, data.node_caption, strict=True))
    findings = case_roles(workspace, scope, found.id)
    people = [PersonRoles(holder, names.get(holder, ""), roles_shown(own, names)) for holder, own in findings.items()]
    return RoleTable(
        people=tuple(sorted(people, key=lambda person: (person.caption, person.id))),
        cumulated=tuple(CumulatedRoles(codes, count) for codes, count in cumulated_roles(findings).items()),
    )


def roles_of(workspace: Workspace, scope: Scope, case_id: str, entity_id: str) -> tuple[Role, ...]:
    """Return the roles of one entity of a case."""
    findings = case_roles(workspace, scope, case_id).get(entity_id, ())
    others = list({item.other_id for finding in findings for item in finding.evidence})
    return roles_shown(findings, _names(workspace, scope, case_id, others))


def _names(workspace: Workspace, scope: Scope, case_id: str, ids: Sequence[str]) -> Mapping[str, str]:
    if not ids:
        return {}
    data = case_graph(workspace, scope, case_id)
    wanted = set(ids)
    return {key: name for key, name in zip(data.node_id, data.node_caption, strict=True) if key in wanted}


def roles_shown(findings: Sequence[RoleFinding], names: Mapping[str, str]) -> tuple[Role, ...]:
    """Return findings of the engine with the names of those they involve."""
    return tuple(
        Role(
            role=finding.role,
            origin=finding.origin,
            capacity=finding.capacity,
            stance=finding.stance,
            evidence=tuple(_evidence(item, names) for item in finding.evidence),
        )
        for finding in findings
    )


def _evidence(item: Evidence, names: Mapping[str, str]) -> RoleEvidence:
    return RoleEvidence(
        link=item.link,
        act=item.act,
        other_id=item.other_id,
        other_caption=names.get(item.other_id, ""),
        date_from=item.date_from,
        date_to=item.date_to,
        stance=item.stance,
    )
