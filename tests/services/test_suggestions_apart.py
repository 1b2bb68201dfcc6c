"""A suggestion enters no map, measure, search of entities or export before a person accepts it."""

from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import ZipFile

import orjson
import pytest

from fanal.network.projection import ALL as EVERYTHING
from fanal.network.registry import ANALYSES
from fanal.services.analyses import analyze
from fanal.services.cases import describe_case, list_cases
from fanal.services.casework.diary import read_diary
from fanal.services.documents import list_documents
from fanal.services.editing.duplicates import Given, NewThing, find_duplicates
from fanal.services.editing.suggesting import Typed, suggest_values
from fanal.services.entities import describe_entity
from fanal.services.entourages import find_entourage
from fanal.services.exports import FORMATS, ExportOrder, export_case
from fanal.services.history import list_changes
from fanal.services.maps import draw_map
from fanal.services.people import Question, find
from fanal.services.roles import list_roles
from fanal.services.suggestions import Decision, Which, decide, read_document
from fanal.services.summaries import glance_at
from fanal.services.workspace import Workspace
from tests.services.suggestions.paper import PAPER, add_paper, listed, named

USE_CASES: dict[str, Callable[[Workspace], object]] = {
    "cases": list_cases,
    "case": lambda w: describe_case(w, "Harbor"),
    "glance": lambda w: glance_at(w, "Harbor"),
    "people": lambda w: find(w, "Harbor", Question(limit=1_000)),
    "people by name": lambda w: find(w, "Harbor", Question("Marius")),
    "entity": lambda w: describe_entity(w, "Harbor", "boris"),
    "entourage": lambda w: find_entourage(w, "Harbor", "boris"),
    "map": lambda w: draw_map(w, "Harbor", EVERYTHING),
    "roles": lambda w: list_roles(w, "Harbor"),
    "changes": lambda w: list_changes(w, "Harbor"),
    "documents": lambda w: list_documents(w, "Harbor"),
    "diary": lambda w: read_diary(w, "Harbor"),
    "values": lambda w: suggest_values(w, "Harbor", Typed(text="Marius")),
    "phones": lambda w: suggest_values(w, "Harbor", Typed("Phone", "number", "")),
    "duplicates": lambda w: find_duplicates(w, "Harbor", NewThing(claims=(Given("name", "Marius Stan"),))),
}
FOUND = ("Marius Stan", "Alina Dobre", "40721234567", "CB1234AB")


def told(workspace: Workspace) -> Iterator[tuple[str, bytes]]:
    """Yield everything that a reader, an analysis or another program is told of the case."""
    for name, use in USE_CASES.items():
        yield name, orjson.dumps(use(workspace))
    for name in ANALYSES:
        yield name, orjson.dumps(analyze(workspace, "Harbor", name, EVERYTHING, _options(name)))
    for name in FORMATS:
        yield f"export {name}", exported(workspace, name)


def _options(name: str) -> dict[str, object]:
    wanted = {"entity": "boris", "source": "boris", "target": "ana"}
    return {item.name: wanted[item.name] for item in ANALYSES[name].parameters if item.name in wanted}


def exported(workspace: Workspace, name: str) -> bytes:
    out = BytesIO()
    export_case(workspace, "Harbor", ExportOrder(name), out)
    data = out.getvalue()
    if not data.startswith(b"PK"):
        return data
    with ZipFile(BytesIO(data)) as parts:
        return b"".join(parts.read(part) for part in sorted(parts.namelist()) if "docProps" not in part)


def test_reading_a_paper_changes_nothing_of_what_is_told(workspace: Workspace) -> None:
    source = add_paper(workspace, PAPER)
    before = dict(told(workspace))
    assert read_document(workspace, "Harbor", source).new > 5
    after = dict(told(workspace))
    assert [name for name in before if before[name] != after[name]] == []


@pytest.mark.parametrize("action", ["wait", "reject"])
def test_what_was_found_is_nowhere_until_it_is_accepted(workspace: Workspace, action: str) -> None:
    read_document(workspace, "Harbor", add_paper(workspace, PAPER))
    decide(workspace, "Harbor", Decision(action, all_of=Which()))
    texts = {name: data.decode("utf-8", "replace") for name, data in told(workspace)}
    assert [(name, words) for name, text in texts.items() for words in FOUND if words in text] == []


def test_an_accepted_one_is_a_fact_like_any_other(workspace: Workspace) -> None:
    """What makes the test above able to fail."""
    read_document(workspace, "Harbor", add_paper(workspace, PAPER))
    decide(workspace, "Harbor", Decision("accept", (named(workspace, "Marius Stan").id,)))
    texts = {name: data.decode("utf-8", "replace") for name, data in told(workspace)}
    for name in ("people", "map", "values", "duplicates", "export csv", "export jsonl", "export ftm"):
        assert "Marius Stan" in texts[name], name
    assert "Alina Dobre" not in texts["people"]
    assert any(row.value == "Alina Dobre" for row in listed(workspace, state="waiting"))
