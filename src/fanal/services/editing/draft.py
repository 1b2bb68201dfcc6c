"""An edit while it is being worked out: what it adds and takes back, seen over what the case holds."""

from dataclasses import dataclass, field

from fanal.errors import InputError, NotFoundError
from fanal.model.entity import EXISTS, Entity, caption_of, most_specific
from fanal.model.ids import KeyedIds
from fanal.model.schemata import Schema
from fanal.model.scope import Scope
from fanal.model.statement import Recorded, Statement, sealed
from fanal.services.editing.operations import REF_MARK, Edit
from fanal.services.reading import NO_ENTITY
from fanal.services.words import CaseWords
from fanal.services.workspace import Workspace

_BAD_NAME = "A temporary name begins with @, as in @1, and stands for one entity."
_NO_STATEMENT = "There is no such statement in this case."


@dataclass(slots=True)
class Draft:
    """The statements that an edit adds and takes back, in memory until all its operations are worked out.

    Attributes
    ----------
    workspace : Workspace
    scope : Scope
    case_id : str
    words : CaseWords
        Schemata and vocabularies of the case, with the organization's own.
    edit : Edit
    operation : int
        Number of the operation being worked out, from 0; errors name it.
    added, retracted : dict of str to Statement
        By statement id.
    created : dict of str to str
        Entity id by temporary name.
    removed : dict of str to None
        Ids of entities and links that are deleted, in order.
    touched : dict of str to int
        The last operation that touched each entity.
    """

    workspace: Workspace
    scope: Scope
    case_id: str
    words: CaseWords
    edit: Edit
    operation: int = 0
    added: dict[str, Statement] = field(default_factory=dict)
    retracted: dict[str, Statement] = field(default_factory=dict)
    created: dict[str, str] = field(default_factory=dict)
    removed: dict[str, None] = field(default_factory=dict)
    touched: dict[str, int] = field(default_factory=dict)
    _stored: dict[str, Entity | None] = field(default_factory=dict)

    # ── entities
    def new_id(self, ref: str, nth: str = "") -> str:
        """Return the id of an entity that this edit creates, and keep its temporary name.

        Raises
        ------
        InputError
            The name does not begin with ``@``, or is taken.
        """
        if (ref and not ref.startswith(REF_MARK)) or ref in self.created:
            raise refused(self, _BAD_NAME)
        asked = self.edit.request_id
        ids = self.workspace.store.ids
        made = ids.of("h", self.case_id, asked, str(self.operation), nth) if asked else KeyedIds.fresh()
        if ref:
            self.created[ref] = made
        return made

    def id_of(self, name: str) -> str:
        """Return the entity id that a temporary name or an id stands for."""
        if not name.startswith(REF_MARK):
            return name
        if name not in self.created:
            raise refused(self, "An entity is used by a temporary name before it is created.")
        return self.created[name]

    def read(self, ids: list[str]) -> None:
        """Look entities up in one go."""
        missing = [entity_id for entity_id in dict.fromkeys(ids) if entity_id not in self._stored]
        if missing:
            found = {entity.id: entity for entity in self.workspace.store.read_entities(self.scope, missing)}
            for entity_id in missing:
                entity = found.get(entity_id)
                self._stored[entity_id] = entity if entity is not None and entity.case_id == self.case_id else None

    def stored(self, entity_id: str) -> Entity | None:
        """Return an entity as the case holds it, None if it does not."""
        self.read([entity_id])
        return self._stored[entity_id]

    def statements(self, entity_id: str) -> list[Statement]:
        """Return what is claimed of an entity, this edit included."""
        stored = self.stored(entity_id)
        rows = [row for row in stored.statements if row.id not in self.retracted] if stored else []
        return rows + [row for row in self.added.values() if row.entity_id == entity_id]

    def existing(self, name: str) -> tuple[str, list[Statement]]:
        """Return the id and the statements of an entity that must be there.

        Raises
        ------
        NotFoundError
            It is not in this case, or this edit deleted it.
        """
        entity_id = self.id_of(name)
        rows = self.statements(entity_id)
        if not rows:
            raise NotFoundError(NO_ENTITY, operation=self.operation)
        return entity_id, rows

    def schema_of(self, rows: list[Statement]) -> Schema:
        """Return the schema of an entity, given its statements."""
        return self.words.model.get(most_specific(self.words.model, (row.schema for row in rows)))

    def caption(self, entity_id: str) -> str:
        """Return the name of an entity, "" if nothing names it."""
        rows = self.statements(entity_id)
        return caption_of(self.schema_of(rows), rows) if rows else ""

    # ── statements
    def pointing_to(self, values: list[str]) -> list[Statement]:
        """Return the statements of the case that have one of some values, this edit included."""
        found = self.workspace.store.standing_claims(self.scope, self.case_id, values=values) if values else []
        stored = [row.statement for row in found if row.statement.id not in self.retracted]
        return stored + [row for row in self.added.values() if row.value in values]

    def cites(self, source_id: str) -> bool:
        """Tell whether anything rests on a source, this edit included."""
        found = self.workspace.store.standing_claims(self.scope, self.case_id, source_ids=[source_id])
        stored = any(row.statement.id not in self.retracted for row in found)
        return stored or any(row.source_id == source_id for row in self.added.values())

    def statement(self, statement_id: str) -> Recorded:
        """Return a statement of this case, standing or not.

        Raises
        ------
        NotFoundError
        """
        if statement_id in self.added:
            return Recorded(self.added[statement_id], 0, self.scope.actor, "")
        found = self.workspace.store.read_statements(self.scope, self.case_id, [statement_id])
        if not found:
            raise NotFoundError(_NO_STATEMENT, operation=self.operation)
        return found[0]

    def add(self, statement: Statement) -> Statement:
        """Add a statement; what stands already stays as it is."""
        row = sealed(self.workspace.store.ids, statement)
        self.touched[row.entity_id] = self.operation
        if row.id in self.retracted:
            del self.retracted[row.id]
        elif not self._stands(row):
            self.added[row.id] = row
        return row

    def _stands(self, row: Statement) -> bool:
        stored = self.stored(row.entity_id)
        return stored is not None and any(known.id == row.id for known in stored.statements)

    def retract(self, row: Statement) -> None:
        """Take a statement back."""
        self.touched[row.entity_id] = self.operation
        if row.id in self.added:
            del self.added[row.id]
        else:
            self.retracted[row.id] = row

    def exist(self, entity_id: str, schema: str, like: Statement) -> None:
        """State that an entity exists, on the basis that `like` carries."""
        self.add(like._replace(entity_id=entity_id, schema=schema, prop=EXISTS, value=""))


def refused(draft: Draft, template: str, **parts: object) -> InputError:
    """Return the error for the operation that is being worked out; its parts name the operation.

    Parameters
    ----------
    draft : Draft
    template : str
        What is wrong and what would be right; never a value.
    **parts : object
        Of the template, and ``property`` where one is meant.
    """
    return InputError(template, **{"operation": draft.operation, **parts})
