"""Find people, and anything else that has a name, in a case."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fanal.errors import InputError
from fanal.model.ports import EntityQuery
from fanal.network.roles import role_codes
from fanal.services.networks import case_roles
from fanal.services.workspace import Workspace

ORDERS = ("caption", "degree")
LIMIT = 1000


@dataclass(frozen=True, slots=True)
class FoundEntity:
    """One line of a list.

    Attributes
    ----------
    id, schema, kind, caption : str
    degree : int
        Number of links that end at it.
    roles : tuple of str
        Codes of its case roles.
    """

    id: str
    schema: str
    kind: str
    caption: str
    degree: int
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A part of a list, and how long the whole list is."""

    rows: tuple[FoundEntity, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Question:
    """What to look for.

    Attributes
    ----------
    text : str
        Words whose beginnings must all occur in its names, in any script; "" asks nothing.
    schemata : tuple of str
        Exact schema names; empty: all.
    order : str
        ``caption`` or ``degree`` (most linked first).
    limit : int
        At most this many rows, 1 to 1,000.
    offset : int
        Rows to pass over, for the next page.
    """

    text: str = ""
    schemata: tuple[str, ...] = ()
    order: str = "caption"
    limit: int = 50
    offset: int = 0


def find(workspace: Workspace, case: str, question: Question) -> FoundPage:
    """List the entities of a case that answer a question.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    question : Question

    Raises
    ------
    InputError
        The order is unknown, or the page is too long.
    NotFoundError, DeniedError
    """
    _check(question)
    scope, found = workspace.consult(case, "find")
    page = workspace.store.list_entities(
        scope,
        EntityQuery(
            case_ids=(found.id,),
            schemata=question.schemata,
            text=question.text,
            order=question.order,
            limit=question.limit,
            offset=question.offset,
        ),
    )
    roles = case_roles(workspace, scope, found.id)
    return FoundPage(
        rows=tuple(
            FoundEntity(
                row.id,
                row.schema,
                workspace.kind_of(row.schema),
                row.caption,
                row.degree,
                role_codes(roles.get(row.id, ())),
            )
            for row in page.rows
        ),
        total=page.total,
    )


def people_with_role(workspace: Workspace, case: str, question: Question, role: str) -> FoundPage:
    """List only those who hold a case role.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    question : Question
        Its limit counts those who hold the role; its offset must be 0.
    role : str
        Code of the ``case_role`` vocabulary.

    Raises
    ------
    NotFoundError
        There is no such role, or no such case for this viewer.
    DeniedError
    """
    workspace.vocabularies["case_role"].get(role)
    rows: list[FoundEntity] = []
    total, offset = 1, 0
    while offset < total:
        page = find(workspace, case, replace(question, limit=LIMIT, offset=offset))
        rows += (row for row in page.rows if role in row.roles)
        total, offset = page.total, offset + LIMIT
    return FoundPage(tuple(rows[: question.limit]), len(rows))


def people_schemata(workspace: Workspace) -> tuple[str, ...]:
    """Return the schemata of human beings."""
    return schemata_of_kind(workspace, ("person",))


def schemata_of_kind(workspace: Workspace, kinds: Sequence[str]) -> tuple[str, ...]:
    """Return the schemata whose entities are drawn and listed as one of these kinds."""
    return tuple(schema.name for schema in workspace.model if schema.kind in kinds and not schema.is_abstract)


def _check(question: Question) -> None:
    if question.order not in ORDERS:
        raise InputError("Lists are ordered by {orders}.", orders=", ".join(ORDERS))
    if not 1 <= question.limit <= LIMIT or question.offset < 0:
        raise InputError("A page has 1 to {limit} rows and begins at row 0 or later.", limit=LIMIT)
