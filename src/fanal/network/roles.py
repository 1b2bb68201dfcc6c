"""Case roles: who recruited, who was hosted, who took the money, each with the links that say so."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

from fanal.model.acts import ActTerm
from fanal.model.acts import acts as shipped_acts
from fanal.model.graph import GraphData
from fanal.model.statement import ASSERTED, UNCERTAIN

RECORDED, DERIVED = "recorded", "derived"
ACT_SCHEMA = "Act"


@dataclass(frozen=True, slots=True)
class RecordedRole:
    """A role that a source states outright (a CaseRole entity).

    Attributes
    ----------
    person_id : str
    role : str
        Code of the ``case_role`` vocabulary; "" if only the capacity is stated.
    capacity : str
        Code of the ``capacity`` vocabulary, "" if none.
    entity_id : str
        The CaseRole entity.
    """

    person_id: str
    role: str
    capacity: str = ""
    entity_id: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One act that supports a role.

    Attributes
    ----------
    link : str
        Entity id of the act.
    act : str
        Its code.
    other_id : str
        The entity at its other end.
    date_from, date_to : str
        Partial ISO dates, "" if unknown.
    stance : str
        ``asserted`` or ``uncertain``.
    """

    link: str
    act: str
    other_id: str
    date_from: str
    date_to: str
    stance: str


@dataclass(frozen=True, slots=True)
class RoleFinding:
    """One role of one entity in the case, and what it rests on.

    Attributes
    ----------
    role : str
        Code of the ``case_role`` vocabulary.
    origin : str
        ``recorded`` if a source states it (acts may support it too), else ``derived``.
    capacity : str
        Code of the ``capacity`` vocabulary, "" if none is recorded.
    evidence : tuple of Evidence
        Supporting acts in the order of the data.
    entities : tuple of str
        The CaseRole entities that state it.
    stance : str
        ``uncertain`` if nothing but uncertain acts support it.
    """

    role: str
    origin: str
    capacity: str
    evidence: tuple[Evidence, ...]
    entities: tuple[str, ...]
    stance: str

    @property
    def links(self) -> tuple[str, ...]:
        """Entity ids of the supporting acts, each once."""
        return tuple(dict.fromkeys(item.link for item in self.evidence))


def derive_roles(
    data: GraphData, recorded: Sequence[RecordedRole] = (), *, acts: Mapping[str, ActTerm] | None = None
) -> dict[str, tuple[RoleFinding, ...]]:
    """Return the case roles of every entity that has one.

    Parameters
    ----------
    data : GraphData
    recorded : sequence of RecordedRole
        Roles stated outright; a role both stated and derived is one finding.
    acts : mapping of str to ActTerm or None
        What each act makes of its agent and its subject; the shipped vocabulary if None.

    Returns
    -------
    dict of str to tuple of RoleFinding
        By entity id; roles in alphabetical order of their codes. Roles add up: a
        person who was hosted and later recruited has both.

    Notes
    -----
    O(edges). Deterministic. Every finding names its supporting links, so that it can
    be questioned; no role follows from a position in the graph.
    """
    evidence = _evidence(data, shipped_acts() if acts is None else acts)
    stated: dict[tuple[str, str], list[RecordedRole]] = {}
    for entry in recorded:
        stated.setdefault((entry.person_id, entry.role), []).append(entry)
    roles: dict[str, list[RoleFinding]] = {}
    for holder, role in sorted(evidence.keys() | stated.keys()):
        finding = _finding(role, evidence.get((holder, role), ()), stated.get((holder, role), ()))
        roles.setdefault(holder, []).append(finding)
    return {holder: tuple(findings) for holder, findings in roles.items()}


def _evidence(data: GraphData, acts: Mapping[str, ActTerm]) -> dict[tuple[str, str], dict[Evidence, None]]:
    found: dict[tuple[str, str], dict[Evidence, None]] = {}
    is_act = [schema == ACT_SCHEMA for schema in data.edge_schema]
    for edge in compress(range(len(is_act)), is_act):
        code = data.edge_subtype[edge]
        if code not in acts:
            continue
        agent, subject = data.node_id[data.edge_source[edge]], data.node_id[data.edge_target[edge]]
        for holder, role, other in (
            (agent, acts[code].agent_role, subject),
            (subject, acts[code].subject_role, agent),
        ):
            if role:
                item = Evidence(
                    data.edge_link[edge],
                    code,
                    other,
                    data.edge_from[edge],
                    data.edge_to[edge],
                    data.edge_stance[edge],
                )
                found.setdefault((holder, role), {})[item] = None
    return found


def _finding(role: str, evidence: Iterable[Evidence], stated: Sequence[RecordedRole]) -> RoleFinding:
    acts = tuple(evidence)
    is_certain = bool(stated) or any(item.stance == ASSERTED for item in acts)
    return RoleFinding(
        role=role,
        origin=RECORDED if stated else DERIVED,
        capacity=next((entry.capacity for entry in stated if entry.capacity), ""),
        evidence=acts,
        entities=tuple(entry.entity_id for entry in stated if entry.entity_id),
        stance=ASSERTED if is_certain else UNCERTAIN,
    )


def role_codes(findings: Iterable[RoleFinding]) -> tuple[str, ...]:
    """Return the distinct role codes of some findings in alphabetical order."""
    return tuple(sorted({finding.role for finding in findings if finding.role}))


def cumulated_roles(roles: Mapping[str, Sequence[RoleFinding]]) -> dict[tuple[str, ...], int]:
    """Count how many entities hold exactly each set of roles.

    Parameters
    ----------
    roles : mapping of str to sequence of RoleFinding
        As `derive_roles` returns it.

    Returns
    -------
    dict of tuple of str to int
        Set of roles to number of entities; most frequent first, then by code.
    """
    counts = Counter(codes for findings in roles.values() if (codes := role_codes(findings)))
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
