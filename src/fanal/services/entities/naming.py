"""From what someone typed, an id or a name in any script, to the entity that is meant."""

from fanal.errors import NotFoundError
from fanal.services.people import FoundEntity, FoundPage, Question, find
from fanal.services.workspace import Workspace
from fanal.text.names import fold

CANDIDATES = 20
_PEOPLE_FIRST = ("person", "group", "organization")


def find_named(workspace: Workspace, case: str, name_or_id: str) -> tuple[FoundEntity, ...]:
    """Return what someone can mean by a name or an id: one, if it is clear.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    name_or_id : str
        Beginnings of the words of a name, in any script, or an entity id.

    Returns
    -------
    tuple of FoundEntity
        One entity if the id or exactly this name is there once, or if only one name begins
        so; people come before things. Several if it is not clear.

    Raises
    ------
    NotFoundError
        Nothing is called so.
    """
    page = find(workspace, case, Question(text=name_or_id, limit=CANDIDATES, order="degree"))
    rows = page.rows or _by_id(workspace, case, name_or_id).rows
    if not rows:
        raise NotFoundError("Nobody and nothing in this case is called so. `fanal people` lists the names.")
    wanted = fold(name_or_id)
    exact = tuple(row for row in rows if fold(row.caption) == wanted or row.id == name_or_id)
    near = exact or rows
    people = tuple(row for row in near if row.kind in _PEOPLE_FIRST)
    return people or near


def _by_id(workspace: Workspace, case: str, entity_id: str) -> FoundPage:
    """Return the page that holds the entity with this id, if it is in the case."""
    for entity in workspace.store.read_entities(workspace.consult(case, "find")[0], [entity_id]):
        row = FoundEntity(entity.id, entity.schema, workspace.kind_of(entity.schema), entity.id, 0, ())
        return FoundPage((row,), 1)
    return FoundPage((), 0)
