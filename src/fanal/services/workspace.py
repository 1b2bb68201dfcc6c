"""What a use case needs: a base, the model, the vocabularies, and who is asking."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType

from fanal.access import Permission, Viewer, scope_for
from fanal.model.case import Case
from fanal.model.ports import Store
from fanal.model.schemata import Model
from fanal.model.scope import Scope
from fanal.model.vocabulary import Vocabulary
from fanal.services.memory import Memory

CONSULTED, DISCLOSED = "consulted", "disclosed"
"""Words of the log for what Directive (EU) 2016/680, Article 25, calls consultation and disclosure."""
_KEPT = 16
"""Enough for one screen and the one before; of a case of 100,000 links each takes some 50 MB at most."""


@dataclass(slots=True)
class Workspace:
    """One viewer at one base. Close it, or use it in a ``with`` block.

    Attributes
    ----------
    store : Store
    model : Model
    vocabularies : mapping of str to Vocabulary
    viewer : Viewer
    purpose : str
        Why the viewer is at work; recorded with every read and change.
    base_kind : str
        ``sqlite`` or ``postgresql``.
    memory : Memory
        Networks and layouts made already.
    """

    store: Store
    model: Model
    vocabularies: Mapping[str, Vocabulary]
    viewer: Viewer
    purpose: str = ""
    base_kind: str = "sqlite"
    memory: Memory = field(default_factory=lambda: Memory(_KEPT))

    def scope(self, permission: Permission) -> Scope:
        """Return what the viewer may see for one permission; raise `DeniedError` without it."""
        return scope_for(self.viewer, permission, self.purpose)

    def open_case(self, permission: Permission, case: str) -> tuple[Scope, Case]:
        """Check a permission and find a case, by id or by exact title."""
        scope = self.scope(permission)
        return scope, self.store.case(scope, case)

    def consult(self, case: str, subject: str) -> tuple[Scope, Case]:
        """Open a case to read it, and record that this was done.

        Parameters
        ----------
        case : str
            Id or exact title.
        subject : str
            What is read: the use case, then entity ids, never a name.
        """
        scope, found = self.open_case(Permission.READ_CASE, case)
        self.store.log(scope, CONSULTED, case_id=found.id, subject=subject)
        return scope, found

    def kind_of(self, schema: str) -> str:
        """Return how entities of a schema are drawn and listed; ``thing`` for one unknown here."""
        return self.model.get(schema).kind if schema in self.model else "thing"

    def close(self) -> None:
        """Release the base."""
        self.store.close()

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
