"""Cases: list them, begin one, say what one holds."""

from dataclasses import dataclass, replace
from datetime import date

from fanal.access import Permission
from fanal.errors import InputError
from fanal.model.case import Case, Change
from fanal.model.scope import Scope
from fanal.services.casework import standing_of
from fanal.services.history import can_redo, can_undo
from fanal.services.workspace import CONSULTED, Workspace

_TITLE_LIMIT = 200
_HISTORY = 1000
"""Changes looked at to tell whether there is something to undo."""


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """A case and what it holds.

    Attributes
    ----------
    id, title, organization, language, description, created_at : str
    entities : dict of str to int
        How many, by schema.
    links : dict of str to int
        How many, by link class.
    can_undo, can_redo : bool
    last_change : Change or None
    status, closing_reason : str
        Where the work on it stands, "" if nobody has said.
    open_tasks, overdue_tasks : int
    seq : int
        Number of the case's latest change; the next edit's `base_seq`.
    """

    id: str
    title: str
    organization: str
    language: str
    description: str
    created_at: str
    entities: dict[str, int]
    links: dict[str, int]
    can_undo: bool
    can_redo: bool
    last_change: Change | None
    status: str
    closing_reason: str
    open_tasks: int
    overdue_tasks: int
    seq: int


@dataclass(frozen=True, slots=True)
class CaseList:
    """The visible cases by title."""

    cases: tuple[CaseSummary, ...]


def summary_of(workspace: Workspace, scope: Scope, case: Case) -> CaseSummary:
    """Say what a case holds, for a scope that sees it."""
    changes = workspace.store.changes(scope, case.id, limit=_HISTORY)
    seq = changes[0].seq if changes else 0
    today = date.today()
    counts = workspace.memory.recall(("counts", case.id, seq), lambda: workspace.store.counts(scope, case.id))
    work = workspace.memory.recall(
        ("standing", case.id, seq, today), lambda: standing_of(workspace, scope, case.id, today)
    )
    return CaseSummary(
        id=case.id,
        title=case.title,
        organization=case.organization,
        language=case.language,
        description=case.description,
        created_at=case.created_at,
        entities=counts.entities,
        links=counts.links,
        can_undo=can_undo(changes),
        can_redo=can_redo(changes),
        last_change=changes[0] if changes else None,
        status=work.status,
        closing_reason=work.closing_reason,
        open_tasks=work.open_tasks,
        overdue_tasks=work.overdue_tasks,
        seq=seq,
    )


def list_cases(workspace: Workspace) -> CaseList:
    """List the cases that the viewer sees.

    Raises
    ------
    DeniedError
    """
    scope = workspace.scope(Permission.READ_CASE)
    workspace.store.log(scope, CONSULTED, subject="cases")
    return CaseList(tuple(summary_of(workspace, scope, case) for case in workspace.store.cases(scope)))


def describe_case(workspace: Workspace, case: str) -> CaseSummary:
    """Return one case, by id or by exact title.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, found = workspace.consult(case, "case")
    return summary_of(workspace, scope, found)


def create_case(
    workspace: Workspace, title: str, *, organization: str = "", language: str = "", description: str = ""
) -> CaseSummary:
    """Begin an empty case.

    Parameters
    ----------
    workspace : Workspace
    title : str
        1 to 200 characters, unique in the base.
    organization : str
        Who keeps it; the viewer's own if "".
    language, description : str

    Raises
    ------
    InputError
        The title is empty or too long.
    ConflictError
        Another case has this title.
    DeniedError
    """
    scope = workspace.scope(Permission.CREATE_CASE)
    case = Case(
        id="",
        title=_title(title),
        organization=organization or workspace.viewer.organization,
        language=language,
        description=description,
    )
    return summary_of(workspace, scope, workspace.store.create_case(scope, case))


def rename_case(
    workspace: Workspace, case: str, title: str, *, organization: str = "", language: str = "", description: str = ""
) -> CaseSummary:
    """Give a case another title, organization, language or description; its id and all in it stay.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    title : str
        1 to 200 characters, unique in the base.
    organization, language, description : str
        As they are to be from now on.

    Raises
    ------
    InputError
        The title is empty or too long.
    ConflictError
        Another case has this title.
    NotFoundError, DeniedError
    """
    scope, found = workspace.open_case(Permission.CHANGE_CASE, case)
    described = replace(
        found,
        title=_title(title),
        organization=organization.strip(),
        language=language,
        description=description.strip(),
    )
    return summary_of(workspace, scope, workspace.store.update_case(scope, described))


def _title(text: str) -> str:
    title = " ".join(text.split())
    if not 1 <= len(title) <= _TITLE_LIMIT:
        raise InputError("Give the case a title of 1 to {limit} characters.", limit=_TITLE_LIMIT)
    return title
