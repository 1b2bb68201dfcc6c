"""Every sequence of edits, undone, gives the identical base; redone, too; rebuilt, too."""

from collections.abc import Iterator

import pytest

from fanal.bootstrap import open_workspace
from fanal.model.case import Case
from fanal.services.history import redo, undo
from fanal.services.workspace import Workspace
from fanal.settings import Settings
from tests.services.editing.sequences import Caseworker
from tests.services.story import ALL
from tests.store.made import derived

EDITS = 12
QUICK = range(8)


@pytest.fixture
def workspace(base_address: str) -> Iterator[Workspace]:
    with open_workspace(Settings(base=base_address)) as opened:
        yield opened


def state(workspace: Workspace, case: str) -> tuple[object, ...]:
    """Return what stands in a case, and all that is drawn from it."""
    rows = sorted(row.statement for row in workspace.store.statements(ALL, case))
    drawn = {table: [row for row in lines if case in row] for table, lines in derived(workspace.store).items()}
    return rows, drawn


def check_sequence(workspace: Workspace, seed: int) -> None:
    """Edit, undo all, redo all."""
    case = workspace.store.create_case(ALL, Case("", f"Case {seed}")).id
    worker = Caseworker(workspace, case, seed)
    states = [state(workspace, case)]
    worker.begin()
    states.append(state(workspace, case))
    for _ in range(EDITS):
        worker.work()
        states.append(state(workspace, case))
    for earlier in reversed(states[:-1]):
        undo(workspace, case)
        assert state(workspace, case) == earlier
    for later in states[1:]:
        redo(workspace, case)
        assert state(workspace, case) == later
    workspace.store.rebuild(ALL, case)
    assert state(workspace, case) == states[-1]


@pytest.mark.slow
def test_sequences_undone_and_redone_are_identical(workspace: Workspace) -> None:
    for seed in QUICK:
        check_sequence(workspace, seed)
