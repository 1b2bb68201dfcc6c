"""Check a whole draft, and finish it: the import of the command line, run in the background."""

from dataclasses import dataclass, replace
from pathlib import Path

from fanal.access import Permission
from fanal.errors import InputError
from fanal.ingest import Progress, save_mapping
from fanal.services.imports.drafts.beginning import open_draft
from fanal.services.imports.drafts.draft import Draft
from fanal.services.imports.drafts.job import DONE, Job
from fanal.services.imports.drafts.mapping import mapping_of
from fanal.services.imports.drafts.shelf import Shelf
from fanal.services.imports.report import ImportOutcome
from fanal.services.imports.running import ImportOrder, import_files
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT, translated

CHECK, FINISH = "check", "finish"
LISTED = 100_000
"""How many problems of one kind and table are listed; more are counted."""
_SENT = 100
_MAPPING = "mapping.yaml"


@dataclass(frozen=True, slots=True)
class JobView:
    """How far a check or an import is, and what came of it.

    Attributes
    ----------
    what : str
        ``check`` or ``finish``, "" if neither was begun since the last change.
    state : str
        ``idle``, ``running``, ``done``, ``failed`` or ``cancelled``.
    done, total : int
        Bytes read, of how many.
    outcome : ImportOutcome or None
        As the command line gives it, with the first hundred problems.
    error : str
        Why it failed, "" if it did not.
    """

    what: str
    state: str
    done: int
    total: int
    outcome: ImportOutcome | None
    error: str


def check_draft(workspace: Workspace, shelf: Shelf, case: str, draft: str, locale: str = DEFAULT) -> JobView:
    """Read all rows and say what would come of them; nothing is kept.

    Raises
    ------
    MappingError
        Something is still to be said.
    ConflictError
        Work is under way already, or the draft is finished.
    NotFoundError, DeniedError
    """
    return _start(workspace, (shelf, case, draft), CHECK, ImportOrder(is_dry_run=True, may_create=False, locale=locale))


def finish_draft(
    workspace: Workspace, shelf: Shelf, case: str, draft: str, reason: str = "", locale: str = DEFAULT
) -> JobView:
    """Record everything as one change that can be undone; the files are removed when it is done.

    Raises
    ------
    MappingError, ConflictError, NotFoundError, DeniedError
        As for a check.
    """
    order = ImportOrder(may_create=False, reason=reason, locale=locale)
    return _start(workspace, (shelf, case, draft), FINISH, order)


def show_job(workspace: Workspace, shelf: Shelf, case: str, draft: str, locale: str = DEFAULT) -> JobView:
    """Say how far the work is.

    Raises
    ------
    NotFoundError, DeniedError
    """
    return _view(open_draft(workspace, shelf, case, draft).job, locale)


def cancel_job(workspace: Workspace, shelf: Shelf, case: str, draft: str, locale: str = DEFAULT) -> JobView:
    """Stop the work; nothing of it is kept.

    Raises
    ------
    NotFoundError, DeniedError
    """
    job = open_draft(workspace, shelf, case, draft).job
    job.stop()
    job.wait(5)
    return _view(job, locale)


def _start(workspace: Workspace, which: tuple[Shelf, str, str], what: str, order: ImportOrder) -> JobView:
    draft = open_draft(workspace, *which)
    draft.require_files()
    workspace.scope(Permission.CHANGE_CASE)
    draft.job.require_rest()
    with draft.lock:
        if (
            draft.tables
            and all(table.form.kind == "skip" for table in draft.tables)
            and len(draft.tables) == len(draft.files)
        ):
            raise InputError("All tables are left out, so there is nothing to import.")
        path = _written(workspace, draft)
    order = replace(order, mapping=path, shown=LISTED)

    def work(progress: Progress) -> ImportOutcome:
        paths = [entry.path for entry in draft.files]
        outcome = import_files(workspace, draft.case_id, paths, order, progress)
        mapping = save_mapping(mapping_of(workspace, draft, has_corrections=False)) if draft.tables else ""
        outcome = replace(outcome, mapping=mapping)
        if what == FINISH:
            draft.close()
        return outcome

    draft.job.start(what, work)
    draft.job.wait(_PATIENCE)
    return _view(draft.job, order.locale)


_PATIENCE = 0.4
"""Seconds that an answer waits, so that small files need no second question."""


def _written(workspace: Workspace, draft: Draft) -> Path | None:
    """Write the mapping beside the files, for the import to read; None where no file needs one."""
    if not draft.tables:
        return None
    path = draft.folder / _MAPPING
    while any(entry.path == path for entry in draft.files):
        path = path.with_name(f"_{path.name}")
    path.write_text(save_mapping(mapping_of(workspace, draft)), encoding="utf-8")
    return path


def _view(job: Job, locale: str) -> JobView:
    outcome = job.outcome if job.state == DONE else None
    if outcome is not None:
        outcome = replace(outcome, problems=outcome.problems[:_SENT])
    error = "" if job.error is None else translated(locale, job.error.template, job.error.parts or None)
    return JobView(job.what, job.state, job.done, job.total, outcome, error)
