"""The diary as a table that any spreadsheet opens."""

import csv
from collections.abc import Iterable
from io import StringIO

from fanal.access import Permission
from fanal.exchange.table.cells import guard
from fanal.model.schemata import Model
from fanal.services.casework.diary import DiaryLine, diary_of
from fanal.services.entities.links import EntityRef
from fanal.services.vocabularies import term_label
from fanal.services.workspace import DISCLOSED, Workspace
from fanal.text.messages import DEFAULT, label_in, translated

_COLUMNS = (
    *(("Note", name) for name in ("date", "description", "entity", "mentions", "keywords")),
    *(("Task", name) for name in ("dueDate", "done", "assignee")),
    ("DiaryEntry", "hours"),
    *(("CaseStatus", name) for name in ("caseStatus", "closingReason")),
    ("Note", "attachments"),
)


def write_diary(workspace: Workspace, case: str, *, locale: str = DEFAULT) -> str:
    """Return the diary of a case as CSV, earliest line first.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    locale : str
        Of the column heads, of kinds and of codes.

    Returns
    -------
    str
        With a byte order mark, so that spreadsheets read it as UTF-8; no cell is taken for a formula.

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, found = workspace.open_case(Permission.EXPORT_CASE, case)
    workspace.store.log(scope, DISCLOSED, case_id=found.id, subject="diary")
    out = StringIO()
    out.write("\ufeff")
    rows = csv.writer(out)
    rows.writerow(_head(workspace.model, locale))
    for line in diary_of(workspace, scope, found.id).lines:
        rows.writerow([guard(cell) for cell in _cells(workspace, line, locale)])
    return out.getvalue()


def _head(model: Model, locale: str) -> list[str]:
    labels = [label_in(locale, model.get(schema).properties[name].label) for schema, name in _COLUMNS]
    return [translated(locale, "Kind"), *labels, translated(locale, "Written by"), translated(locale, "Written at")]


def _cells(workspace: Workspace, line: DiaryLine, locale: str) -> list[str]:
    done = translated(locale, "yes") if line.done else ""
    return [
        label_in(locale, workspace.model.get(line.schema).label),
        line.date,
        line.text,
        _names(line.about),
        _names(line.mentions),
        ", ".join(line.tags),
        line.due,
        done,
        line.assignee,
        line.hours,
        term_label(workspace.vocabularies, "case_status", line.status, locale) if line.status else "",
        line.closing_reason,
        _names(line.attachments),
        line.written_by,
        line.written_at,
    ]


def _names(refs: Iterable[EntityRef]) -> str:
    return "; ".join(ref.caption for ref in refs)
