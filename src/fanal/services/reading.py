"""Read a case as far as its latest change: what other use cases build on."""

from collections.abc import Iterator
from itertools import count

from fanal.model.entity import Entity
from fanal.model.ports import EntityQuery
from fanal.model.scope import Scope
from fanal.services.workspace import Workspace

NO_ENTITY = "There is no such entity in this case. Look it up by name to get its id."
_PAGE = 1000


def latest_change(workspace: Workspace, scope: Scope, case_id: str) -> int:
    """Return the number of a case's latest change, 0 if there is none; what is kept hangs on it."""
    changes = workspace.store.changes(scope, case_id, limit=1)
    return changes[0].seq if changes else 0


def entities_of(workspace: Workspace, scope: Scope, case_id: str, *schemata: str) -> Iterator[Entity]:
    """Yield the entities of some schemata, page by page, without going through the rest of the case."""
    for offset in count(0, _PAGE):
        page = workspace.store.list_entities(scope, EntityQuery((case_id,), schemata, limit=_PAGE, offset=offset))
        yield from workspace.store.read_entities(scope, [row.id for row in page.rows])
        if offset + _PAGE >= page.total:
            return
