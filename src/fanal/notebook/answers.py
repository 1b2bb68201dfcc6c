"""Answers about people: their entourage, their roles, the ways between them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fanal.notebook.edges import edge_table
from fanal.notebook.table import Table, shown
from fanal.services.entourages import EntourageView
from fanal.services.paths import PathList, PathView
from fanal.services.roles import RoleTable

if TYPE_CHECKING:
    import pandas as pd


class Entourage:
    """Everyone within some steps of one person, nearest first, and the links among them.

    Attributes
    ----------
    view : EntourageView
        The answer as the service gave it.
    root, name : str
        Id and name of the person in the middle.
    radius : int
    by_class : dict of str to int
        Links by class.
    """

    def __init__(self, view: EntourageView) -> None:
        self.view = view
        self.root = view.root
        self.radius = view.radius
        self.by_class = view.by_class
        self.name = next(member.caption for member in view.members if member.id == view.root)

    @property
    def members(self) -> Table:
        """The others: step, name, kind, roles, links within the entourage by class, id."""
        columns = ("step", "name", "kind", "roles", "links", "id")
        rows = [
            {
                "step": member.step,
                "name": member.caption,
                "kind": member.kind,
                "roles": member.roles,
                "links": member.by_class,
                "id": member.id,
            }
            for member in self.view.members
            if member.id != self.root
        ]
        return Table.of(f"Entourage of {self.name}, {self.radius} steps", rows, columns)

    @property
    def links(self) -> Table:
        """The links among all of them."""
        return edge_table(self.view.edges, {member.id: member.caption for member in self.view.members})

    def to_frame(self) -> "pd.DataFrame":
        """Return the members as a data frame; raise `MissingExtraError` without pandas."""
        return self.members.to_frame()

    def __len__(self) -> int:
        """Return how many are around."""
        return len(self.view.members) - 1

    def __repr__(self) -> str:
        return f"{self.members!r}\nlinks: {shown(self.by_class) or 'none'}"

    def _repr_html_(self) -> str:
        return self.members._repr_html_()


class Roles:
    """The case roles of everyone: one row for each person and role, and the acts that say so.

    Attributes
    ----------
    view : RoleTable
        The answer as the service gave it.
    """

    def __init__(self, view: RoleTable) -> None:
        self.view = view

    @property
    def people(self) -> Table:
        """One row for each person and role: name, role, origin, capacity, stance, number of acts, id."""
        columns = ("name", "role", "origin", "capacity", "stance", "acts", "id")
        rows = [
            {
                "name": person.caption,
                "role": role.role,
                "origin": role.origin,
                "capacity": role.capacity,
                "stance": role.stance,
                "acts": len(role.evidence),
                "id": person.id,
            }
            for person in self.view.people
            for role in person.roles
        ]
        return Table.of("Roles", rows, columns)

    @property
    def evidence(self) -> Table:
        """One row for each act that supports a role: name, role, act, other, dates, stance, link."""
        columns = ("name", "role", "act", "other", "date_from", "date_to", "stance", "link")
        rows = [
            {
                "name": person.caption,
                "role": role.role,
                "act": item.act,
                "other": item.other_caption,
                "date_from": item.date_from,
                "date_to": item.date_to,
                "stance": item.stance,
                "link": item.link,
            }
            for person in self.view.people
            for role in person.roles
            for item in role.evidence
        ]
        return Table.of("What the roles rest on", rows, columns)

    @property
    def cumulated(self) -> Table:
        """How roles add up: each set of roles, and how many people hold exactly these."""
        rows = [{"roles": row.roles, "people": row.count} for row in self.view.cumulated]
        return Table.of("Roles together", rows, ("roles", "people"))

    def to_frame(self) -> "pd.DataFrame":
        """Return `people` as a data frame; raise `MissingExtraError` without pandas."""
        return self.people.to_frame()

    def __len__(self) -> int:
        """Return how many people have a role."""
        return len(self.view.people)

    def __repr__(self) -> str:
        return repr(self.people)

    def _repr_html_(self) -> str:
        return self.people._repr_html_()


class Paths:
    """The shortest ways between two people, the shortest first; none if nothing joins them.

    Attributes
    ----------
    view : PathList
        The answer as the service gave it.
    """

    def __init__(self, view: PathList) -> None:
        self.view = view

    @property
    def steps(self) -> Table:
        """One row for each step: number of the way, step, from, to, what links them."""
        columns = ("way", "step", "source", "target", "links")
        rows = [
            {"way": number, **row} for number, path in enumerate(self.view.paths, start=1) for row in _steps_of(path)
        ]
        return Table.of("Steps", rows, columns)

    def to_frame(self) -> "pd.DataFrame":
        """Return the steps as a data frame; raise `MissingExtraError` without pandas."""
        return self.steps.to_frame()

    def __len__(self) -> int:
        """Return how many ways there are."""
        return len(self.view.paths)

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        """Yield each way as the names of those on it."""
        return (tuple(node.caption for node in path.nodes) for path in self.view.paths)

    def __repr__(self) -> str:
        ways = [f"{number}. {' – '.join(names)}" for number, names in enumerate(self, start=1)]
        return "\n".join([f"Ways ({len(self)})", *ways])

    def _repr_html_(self) -> str:
        return self.steps._repr_html_()


def _steps_of(path: PathView) -> Iterator[dict[str, object]]:
    names = {node.id: node.caption for node in path.nodes}
    for number, step in enumerate(path.steps, start=1):
        links = dict.fromkeys(edge.subtype or edge.link_class or edge.schema for edge in step.edges)
        yield {"step": number, "source": names[step.source], "target": names[step.target], "links": tuple(links)}
