"""What services ask of a store; SQLite and PostgreSQL answer it alike (tests/contracts/test_store.py)."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from fanal.model.case import Case, Change
from fanal.model.documents import Document, DocumentStore, PageText
from fanal.model.entity import Entity
from fanal.model.graph import GraphData
from fanal.model.ids import KeyedIds
from fanal.model.kept.form_draft import FormDraftStore
from fanal.model.kept.past import PastStore, Stretch, TouchedChange, Turn
from fanal.model.kept.saved_mapping import MappingStore
from fanal.model.kept.suggestion import Settled, SuggestionStore
from fanal.model.scope import Scope
from fanal.model.statement import Recorded, Statement


@dataclass(frozen=True, slots=True)
class EntityRow:
    """One line of a list of entities.

    Attributes
    ----------
    id, case_id, schema, caption : str
    degree : int
        Number of links that end at it.
    """

    id: str
    case_id: str
    schema: str
    caption: str
    degree: int = 0


@dataclass(frozen=True, slots=True)
class EntityQuery:
    """Which entities to list.

    Attributes
    ----------
    case_ids : tuple of str
        Empty: every case the scope sees.
    schemata : tuple of str
        Exact schema names; empty: all that are not links.
    text : str
        Words whose beginnings must all occur in its names, in any script; "" asks nothing.
    order : str
        ``caption`` or ``degree`` (most linked first).
    limit, offset : int
    """

    case_ids: tuple[str, ...] = ()
    schemata: tuple[str, ...] = ()
    text: str = ""
    order: str = "caption"
    limit: int = 100
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list, and how long the whole list is."""

    rows: tuple[EntityRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class CaseCounts:
    """What a case holds: entities by schema and links by class."""

    entities: dict[str, int]
    links: dict[str, int]


@dataclass(frozen=True, slots=True)
class AddOutcome:
    """How many statements were new, and how many stood already."""

    new: int
    known: int


@dataclass(frozen=True, slots=True)
class UsedValue:
    """A value that standing claims of a case give to a property, and how many of them do."""

    value: str
    lang: str
    count: int


ALL_OF_IT = Stretch()
"""The whole history of an entity."""


class Writer(Protocol):
    """One change under way; everything or nothing of it is kept."""

    @property
    def change(self) -> Change | None:
        """The change, once its block has ended; None before, and when it did nothing."""

    def add(self, statements: Iterable[Statement]) -> AddOutcome:
        """Record statements, streamed in any number; one that stands already is left alone.

        A statement without an id is given its own. One that was taken back stands again.
        `InputError` for another case's statement, `NotFoundError` for an unknown schema.
        """

    def keep(self, document: Document, content: BinaryIO, pages: Iterable[PageText]) -> None:
        """Keep a document with its content and pages; pages that were read before give way."""

    def retract(self, statement_ids: Iterable[str]) -> int:
        """Take standing statements back; return how many."""

    def decide(self, decisions: Iterable[Settled]) -> int:
        """Decide on suggestions of the case; return on how many. An undo of the change takes that back."""


class Store(Protocol):
    """The case base.

    Every method takes the viewer's `Scope` first and never shows anything beyond it;
    hidden and absent raise the same `NotFoundError`.
    """

    @property
    def ids(self) -> KeyedIds:
        """The identifier maker of this base."""

    @property
    def documents(self) -> DocumentStore:
        """The papers of this base."""

    @property
    def form_drafts(self) -> FormDraftStore:
        """The forms that are filled in but not saved yet."""

    @property
    def mappings(self) -> MappingStore:
        """The mappings that are kept under a name."""

    @property
    def past(self) -> PastStore:
        """What was done in the cases of this base."""

    @property
    def suggestions(self) -> SuggestionStore:
        """What a machine found in the papers; never read by anything that shows statements."""

    def close(self) -> None:
        """Release the connections."""

    # ── cases
    def cases(self, scope: Scope) -> list[Case]:
        """List the visible cases by title."""

    def case(self, scope: Scope, id_or_title: str) -> Case:
        """Return one case, by id or by exact title."""

    def create_case(self, scope: Scope, case: Case) -> Case:
        """Create a case (``case.id`` may be ""); `ConflictError` if the title is taken."""

    def update_case(self, scope: Scope, case: Case) -> Case:
        """Write down anew what a case is called and how it is described; `ConflictError` if the title is taken."""

    def counts(self, scope: Scope, case_id: str) -> CaseCounts:
        """Count what a case holds."""

    # ── reading
    def entity(self, scope: Scope, entity_id: str, *, at: int | None = None) -> Entity:
        """Return one entity as it stands, or as it stood after change number `at`."""

    def read_entities(self, scope: Scope, entity_ids: Sequence[str]) -> list[Entity]:
        """Return several entities in the order asked; those out of sight are left out."""

    def list_entities(self, scope: Scope, query: EntityQuery) -> Page:
        """List entities."""

    def statements(
        self, scope: Scope, case_id: str, *, schemata: Sequence[str] = (), with_history: bool = False
    ) -> Iterator[Recorded]:
        """Stream the statements of a case ordered by entity; with the superseded ones if asked.

        `schemata` keeps only entities of these schemata; empty keeps all.
        """

    def read_statements(self, scope: Scope, case_id: str, statement_ids: Sequence[str]) -> list[Recorded]:
        """Return those of some statements that the case holds, standing or not, in the order asked."""

    def standing_claims(
        self,
        scope: Scope,
        case_id: str,
        *,
        props: Sequence[str] = (),
        values: Sequence[str] = (),
        source_ids: Sequence[str] = (),
    ) -> list[Recorded]:
        """Return the standing statements of a case with one of the properties, values and sources.

        Empty asks nothing; one of the three is given. Reads through the statements of the case.
        """

    def used_values(self, scope: Scope, case_id: str, prop: str) -> list[UsedValue]:
        """List the distinct values that standing claims of a case give to a property, most used first."""

    def resting_counts(self, scope: Scope, case_id: str) -> dict[str, int]:
        """Count the standing claims of a case by the source they rest on."""

    def resting_only_on(self, scope: Scope, case_id: str, source_ids: Sequence[str]) -> frozenset[tuple[str, str, str]]:
        """Return what no other source than these speaks of any more, though one of these does.

        Triples of entity, property and value for claims; of entity and two "" for whole entities.
        Claims without a source, and negated ones, count neither way.
        """

    def graph(self, scope: Scope, case_ids: Sequence[str]) -> GraphData:
        """Return all nodes and edges of the cases."""

    def ego_graph(
        self, scope: Scope, entity_id: str, radius: int, *, link_classes: Sequence[str] = (), limit: int = 10_000
    ) -> GraphData:
        """Return the entities within `radius` steps and all edges among them.

        Node 0 is the entity. Breadth first, by id within a step; stops growing at `limit` nodes.
        With `link_classes`, only links of these classes are walked and returned.
        """

    # ── history
    def changes(self, scope: Scope, case_id: str, *, limit: int = 100, before: int | None = None) -> list[Change]:
        """List the changes of a case, latest first."""

    def write(
        self, scope: Scope, case_id: str, *, kind: str, label: str, reason: str = ""
    ) -> AbstractContextManager[Writer]:
        """Begin a change; leaving the block keeps it, an exception drops all of it.

        A change that in the end adds, retracts and decides nothing leaves no trace.
        """

    def undo(self, scope: Scope, case_id: str, *, seq: int | None = None, reason: str = "") -> Change:
        """Turn around the latest change that stands, or change number `seq`."""

    def redo(self, scope: Scope, case_id: str, *, seq: int | None = None, reason: str = "") -> Change:
        """Turn around the latest undo if nothing else was changed since, or the undo of change number `seq`."""

    def entity_history(self, scope: Scope, case_id: str, entity_id: str, stretch: Stretch = ALL_OF_IT) -> list[Turn]:
        """List what was done to the statements of an entity of a case, latest first; all of it or a part."""

    def changes_after(self, scope: Scope, case_id: str, after: int, *, entities: int = 200) -> list[TouchedChange]:
        """List the changes of a case with a number above `after`, earliest first, 100 at most."""

    def restore(
        self, scope: Scope, case_id: str, *, seq: int, entity_id: str = "", label: str = "", reason: str = ""
    ) -> Change | None:
        """Bring a case, or one entity of it, back to what stood after change `seq`, as a new change.

        None where that is what stands now.
        """

    # ── upkeep
    def rebuild(self, scope: Scope, case_id: str) -> None:
        """Draw anew all that is derived from the statements of a case; changes nothing in a sound base."""

    # ── log
    def log(self, scope: Scope, action: str, *, case_id: str = "", subject: str = "") -> None:
        """Record that something was read, disclosed or combined (who, what, why, when)."""
