"""Fill a base with the example cases: invented stories, generated ones, and a gang network from open data."""

from collections.abc import Callable, Iterator
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from itertools import chain
from typing import Any

import yaml

from fanal.access import Permission
from fanal.errors import ConflictError
from fanal.examples.casefile import CaseFile, case_of
from fanal.examples.generator import World
from fanal.services.imports import ImportOrder, import_files
from fanal.services.workspace import Workspace

LABEL = "example story"
FEATURED = "La maison du quai"
"""The case to look at first."""
GANG = "Pandillas"


def _shipped(folder: str) -> list[Traversable]:
    entries = files("fanal.examples").joinpath(folder).iterdir()
    return sorted((entry for entry in entries if entry.is_file()), key=lambda entry: entry.name)


def _stories(generated: int, seed: int) -> Iterator[dict[str, Any]]:
    shipped = (yaml.safe_load(entry.read_bytes()) for entry in _shipped("cases"))
    return chain(shipped, World(seed).stories(generated))


def add_examples(
    workspace: Workspace,
    *,
    generated: int = 0,
    seed: int = 1,
    progress: Callable[[str], None] = lambda _title: None,
) -> list[str]:
    """Add the invented cases to the base; those it holds already are left alone.

    Parameters
    ----------
    workspace : Workspace
    generated : int
        How many generated cases to add to the shipped ones.
    seed : int
        Of the generated world.
    progress : callable
        Told the title of each case as it is begun.

    Returns
    -------
    list of str
        Titles of the cases that were added.

    Raises
    ------
    DeniedError
        The viewer may not create cases or change them.
    """
    added = []
    for story in _stories(generated, seed):
        progress(story["title"])
        try:
            case = workspace.store.create_case(workspace.scope(Permission.CREATE_CASE), case_of(story))
        except ConflictError:
            continue
        scope = workspace.scope(Permission.CHANGE_CASE)
        told = CaseFile(story, case.id, workspace.store.ids, workspace.model).statements()
        with workspace.store.write(scope, case.id, kind="import", label=LABEL, reason="example") as writer:
            writer.add(told)
        added.append(case.title)
    progress(GANG)
    return [*added, GANG] if _add_gang(workspace) else added


def _add_gang(workspace: Workspace) -> bool:
    """Import the gang network from the open data that ships, as anyone would import tables; tell whether it is new."""
    with as_file(files("fanal.examples").joinpath("pandillas")) as folder:
        tables = sorted(folder.glob("*.csv"))
        outcome = import_files(workspace, GANG, tables, ImportOrder(mapping=folder / "mapping.yaml", reason="example"))
    return outcome.new > 0
