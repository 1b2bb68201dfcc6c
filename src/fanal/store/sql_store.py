"""The store over SQL: each method checks the scope, opens a transaction and leaves the work to one module."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager

from fanal.errors import NotFoundError
from fanal.model.case import Case, Change
from fanal.model.entity import Entity
from fanal.model.graph import GraphData
from fanal.model.ids import KeyedIds
from fanal.model.kept.past import Stretch, TouchedChange, Turn
from fanal.model.ports import ALL_OF_IT, CaseCounts, EntityQuery, Page, UsedValue
from fanal.model.schemata import load_model
from fanal.model.scope import Scope
from fanal.model.statement import Recorded
from fanal.store.cases import count_case, create_case, find_case, list_cases, update_case
from fanal.store.derived.derive import Derivation
from fanal.store.derived.materialize import rebuild_case
from fanal.store.documents.sql_documents import SqlDocuments
from fanal.store.engine.connections import Connections
from fanal.store.entities import read_entities, read_entity_at, stream_statements
from fanal.store.form_drafts import SqlFormDrafts
from fanal.store.graphs import EgoSearch, read_ego_graph, read_graph
from fanal.store.history.journal import Intent, add_log, list_changes
from fanal.store.history.past import SqlPast
from fanal.store.history.recalling import read_changes_after, read_entity_history
from fanal.store.history.restoring import RESTORE, restore_state
from fanal.store.history.turning import redo_change, undo_change
from fanal.store.history.writing import Bench, SqlWriter, one_change
from fanal.store.listing import list_entities
from fanal.store.lookups import read_statements, resting_counts, resting_only_on, standing_claims, used_values
from fanal.store.mappings import SqlMappings
from fanal.store.suggestions.sql_suggestions import SqlSuggestions
from fanal.store.visibility import require_case, require_write


class SqlStore:
    """A case base in SQLite or PostgreSQL; see `fanal.model.ports.Store` for what each method promises.

    Parameters
    ----------
    connections : Connections
    ids : KeyedIds
        Of this base.

    Notes
    -----
    Safe to share between threads. On SQLite one change is written at a time in the whole
    base, on PostgreSQL one in each case; readers never wait.
    """

    def __init__(self, connections: Connections, ids: KeyedIds) -> None:
        self.connections = connections
        self._documents = SqlDocuments(connections)
        self._mappings = SqlMappings(connections)
        self._form_drafts = SqlFormDrafts(connections)
        self._suggestions = SqlSuggestions(connections)
        self._ids = ids
        self._model = load_model()
        self._past = SqlPast(connections, self._model)
        self._bench = Bench(connections, ids, self._model, Derivation(self._model))

    @property
    def ids(self) -> KeyedIds:
        """The identifier maker of this base."""
        return self._ids

    @property
    def documents(self) -> SqlDocuments:
        """The papers of this base."""
        return self._documents

    @property
    def form_drafts(self) -> SqlFormDrafts:
        """The forms that are filled in but not saved yet."""
        return self._form_drafts

    @property
    def mappings(self) -> SqlMappings:
        """The mappings that are kept under a name."""
        return self._mappings

    @property
    def past(self) -> SqlPast:
        """What was done in the cases of this base."""
        return self._past

    @property
    def suggestions(self) -> SqlSuggestions:
        """What a machine found in the papers."""
        return self._suggestions

    def close(self) -> None:
        """Release the connections."""
        self.connections.engine.dispose()

    def cases(self, scope: Scope) -> list[Case]:
        """List the visible cases by title."""
        with self.connections.reading() as connection:
            return list_cases(connection, scope)

    def case(self, scope: Scope, id_or_title: str) -> Case:
        """Return one case, by id or by exact title."""
        with self.connections.reading() as connection:
            return find_case(connection, scope, id_or_title)

    def create_case(self, scope: Scope, case: Case) -> Case:
        """Create a case; `ConflictError` if the title is taken."""
        return create_case(self.connections, scope, case)

    def update_case(self, scope: Scope, case: Case) -> Case:
        """Write down anew what a case is called and how it is described; `ConflictError` if the title is taken."""
        return update_case(self.connections, scope, case)

    def counts(self, scope: Scope, case_id: str) -> CaseCounts:
        """Count what a case holds."""
        with self.connections.reading() as connection:
            require_case(connection, scope, case_id)
            return count_case(connection, case_id, self._model)

    def entity(self, scope: Scope, entity_id: str, *, at: int | None = None) -> Entity:
        """Return one entity as it stands, or as it stood after change number `at`."""
        with self.connections.reading() as connection:
            if at is None:
                found = next(iter(read_entities(connection, self.connections.backend, scope, [entity_id])), None)
            else:
                found = read_entity_at(connection, self._model, scope, entity_id, at)
        if found is None:
            raise NotFoundError("There is no entity with the id {entity}.", entity=entity_id)
        return found

    def read_entities(self, scope: Scope, entity_ids: Sequence[str]) -> list[Entity]:
        """Return several entities in the order asked; those out of sight are left out."""
        with self.connections.reading() as connection:
            return read_entities(connection, self.connections.backend, scope, entity_ids)

    def list_entities(self, scope: Scope, query: EntityQuery) -> Page:
        """List entities."""
        with self.connections.reading() as connection:
            return list_entities(connection, self.connections.backend, self._model, scope, query)

    def statements(
        self, scope: Scope, case_id: str, *, schemata: Sequence[str] = (), with_history: bool = False
    ) -> Iterator[Recorded]:
        """Stream the statements of a case ordered by entity; with the superseded ones if asked."""
        with self.connections.reading() as connection:
            require_case(connection, scope, case_id)
            yield from stream_statements(connection, case_id, schemata, with_history=with_history)

    def read_statements(self, scope: Scope, case_id: str, statement_ids: Sequence[str]) -> list[Recorded]:
        """Return those of some statements that the case holds, standing or not, in the order asked."""
        with self.connections.reading() as connection:
            require_case(connection, scope, case_id)
            return read_statements(connection, self.connections.backend, case_id, statement_ids)

    def standing_claims(
        self,
        scope: Scope,
        case_id: str,
        *,
        props: Sequence[str] = (),
        values: Sequence[str] = (),
        source_ids: Sequence[str] = (),
    ) -> list[Recorded]:
        """Return the standing statements of a case with one of the properties, values and sources."""
        wanted = {"prop": props, "value": values, "source_id": source_ids}
        with self.connections.reading() as connection:
            require_case(connection, scope, case_id)
            return standing_claims(connection, self.connections.backend, case_id, wanted)

    def used_values(self, scope: Scope, case_id: str, prop: str) -> list[UsedValue]:
        """List the distinct values that standing claims of a case give to a property, most used first."""
        with self.connections.reading() as connection:
            require_case(connection, scope, case_id)
            return used_values(connection, case_id, prop)

    def resting_counts(self, scope: Scope, case_id: str) -> dict[str, int]:
        """Count the standing claims of a case by the source they rest on."""
        with self.connections.reading() as connection:
            require_case(connection, scope, case_id)
            return resting_counts(connection, case_id)

    def resting_only_on(self, scope: Scope, case_id: str, source_ids: Sequence[str]) -> frozenset[tuple[str, str, str]]:
        """Return what no other source than these speaks of any more, though one of these does."""
        with self.connections.reading() as connection:
            require_case(connection, scope, case_id)
            return resting_only_on(connection, self.connections.backend, case_id, source_ids)

    def graph(self, scope: Scope, case_ids: Sequence[str]) -> GraphData:
        """Return all nodes and edges of the cases."""
        with self.connections.reading() as connection:
            return read_graph(connection, self._model, scope, case_ids)

    def ego_graph(
        self, scope: Scope, entity_id: str, radius: int, *, link_classes: Sequence[str] = (), limit: int = 10_000
    ) -> GraphData:
        """Return the entities within `radius` steps and all edges among them."""
        with self.connections.reading() as connection:
            search = EgoSearch(connection, self.connections.backend, scope, link_classes)
            return read_ego_graph(search, entity_id, radius, limit)

    def changes(self, scope: Scope, case_id: str, *, limit: int = 100, before: int | None = None) -> list[Change]:
        """List the changes of a case, latest first."""
        with self.connections.reading() as connection:
            require_case(connection, scope, case_id)
            return list_changes(connection, case_id, limit, before)

    def write(
        self, scope: Scope, case_id: str, *, kind: str, label: str, reason: str = ""
    ) -> AbstractContextManager[SqlWriter]:
        """Begin a change; leaving the block keeps it, an exception drops all of it."""
        return one_change(self._bench, scope, case_id, Intent(kind, label, reason))

    def undo(self, scope: Scope, case_id: str, *, seq: int | None = None, reason: str = "") -> Change:
        """Turn around the latest change that stands, or change number `seq`."""
        return undo_change(self._bench, scope, case_id, seq, reason)

    def redo(self, scope: Scope, case_id: str, *, seq: int | None = None, reason: str = "") -> Change:
        """Turn around the latest undo, if nothing else was changed since."""
        return redo_change(self._bench, scope, case_id, seq, reason)

    def entity_history(self, scope: Scope, case_id: str, entity_id: str, stretch: Stretch = ALL_OF_IT) -> list[Turn]:
        """List what was done to the statements of an entity of a case, latest first; all of it or a part."""
        with self.connections.reading() as connection:
            require_case(connection, scope, case_id)
            return read_entity_history(connection, case_id, entity_id, stretch)

    def changes_after(self, scope: Scope, case_id: str, after: int, *, entities: int = 200) -> list[TouchedChange]:
        """List the changes of a case with a number above `after`, earliest first, 100 at most."""
        with self.connections.reading() as connection:
            require_case(connection, scope, case_id)
            return read_changes_after(connection, case_id, after, entities)

    def restore(
        self, scope: Scope, case_id: str, *, seq: int, entity_id: str = "", label: str = "", reason: str = ""
    ) -> Change | None:
        """Bring a case, or one entity of it, back to what stood after change `seq`, as a new change."""
        return restore_state(self._bench, scope, case_id, seq, entity_id, Intent(RESTORE, label, reason))

    def rebuild(self, scope: Scope, case_id: str) -> None:
        """Draw anew all that is derived from the statements of a case."""
        require_write(scope)
        with self.connections.writing() as connection:
            require_case(connection, scope, case_id)
            rebuild_case(connection, self.connections.backend, self._bench.derivation, case_id)
            add_log(connection, scope, "rebuild", case_id=case_id)

    def log(self, scope: Scope, action: str, *, case_id: str = "", subject: str = "") -> None:
        """Record that something was read, disclosed or combined."""
        with self.connections.writing() as connection:
            add_log(connection, scope, action, case_id=case_id, subject=subject)
