"""Where the work on a case stands, in a few words for the list of cases."""

from dataclasses import dataclass
from datetime import date

from fanal.model.entity import Entity
from fanal.model.scope import Scope
from fanal.services.casework.diary import STATUS, TASK
from fanal.services.reading import entities_of
from fanal.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the work on a case stands.

    Attributes
    ----------
    status, closing_reason : str
        Code of the ``case_status`` vocabulary that was set last, and why the case was closed.
    open_tasks, overdue_tasks : int
    """

    status: str
    closing_reason: str
    open_tasks: int
    overdue_tasks: int


def standing_of(workspace: Workspace, scope: Scope, case_id: str, today: date | None = None) -> Standing:
    """Say where the work on a case stands, for a scope that sees it.

    Parameters
    ----------
    workspace : Workspace
    scope : Scope
    case_id : str
    today : date, optional
        The day on which a task is overdue or not; that of the clock if none is given.
    """
    found = list(entities_of(workspace, scope, case_id, STATUS, TASK))
    statuses = sorted((one for one in found if one.schema == STATUS and one.first("caseStatus")), key=_when)
    tasks = [one for one in found if one.schema == TASK and one.first("done") != "true"]
    day = (today or date.today()).isoformat()
    return Standing(
        status=statuses[-1].first("caseStatus") if statuses else "",
        closing_reason=statuses[-1].first("closingReason") if statuses else "",
        open_tasks=len(tasks),
        overdue_tasks=sum(is_past(task.first("dueDate"), day) for task in tasks),
    )


def is_past(due: str, day: str) -> bool:
    """Tell whether a partial date is over on a day: a month is over when its last day is.

    Examples
    --------
    >>> is_past("2026-05", "2026-05-31"), is_past("2026-05", "2026-06-01"), is_past("", "2026-06-01")
    (False, True, False)
    """
    return bool(due) and due < day[: len(due)]


def _when(entity: Entity) -> tuple[str, str, str]:
    written = entity.records[0].recorded_at
    return entity.first("date") or written[:10], written, entity.id
