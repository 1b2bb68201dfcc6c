"""Every route of the desk, walked: permission, session, errors, headers, description."""

from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest
from fastapi.routing import APIRoute
from starlette.routing import Mount, Route

from fanal.access import OWNER, READER, Permission, Viewer
from fanal.access.policy import POLICY
from fanal.model.schemata import load_model
from fanal.model.vocabulary import load_vocabularies
from fanal.services.workspace import Workspace
from fanal.web.desk.app import create_app
from fanal.web.desk.headers import ALWAYS
from fanal.web.desk.router import PERMISSION, DeskRouter, UndeclaredPermissionError
from fanal.web.desk.routes import all_routers
from tests.contracts.import_visit import PARTS, visit
from tests.services.story import SECRET, Story, tell
from tests.web.desk.browser import Browser

BESIDE_THE_API = {"/", ""}
"""The page and the folder of its assets."""


class NoStore:
    """A base that must not be asked."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"the store was asked for {name} before anyone was let in")


def bare_workspace() -> Workspace:
    return Workspace(NoStore(), load_model(), load_vocabularies(), Viewer("nobody"))


def api_routes() -> list[tuple[str, APIRoute]]:
    found = [entry for router in all_routers(bare_workspace()) for entry in router.routes]
    assert all(isinstance(entry, APIRoute) for entry in found)
    routes = [entry for entry in found if isinstance(entry, APIRoute)]
    return sorted(
        ((method, route) for route in routes for method in route.methods), key=lambda pair: pair[1].path + pair[0]
    )


ROUTES = api_routes()
IDS = [f"{method} {route.path}" for method, route in ROUTES]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Story:
    return tell(tmp_path_factory.mktemp("routes"))


@pytest.fixture
def story(told: Story, tmp_path: Path) -> Story:
    return replace(told, base=str(copyfile(told.base, tmp_path / "story.db")))


NOTE = {"op": "create_entity", "schema": "Note", "claims": [{"property": "description", "value": "Seen."}]}
BODIES = {
    "cases": {"title": "Probe"},
    "rename": {"title": "Other name"},
    "edits": {"operations": [NOTE]},
    "restore": {"seq": 1},
    "foresee": {"seq": 1},
}
BODIES |= {"text": {"title": "Probe", "text": "words"}, "read": {"source": "src1"}, "decide": {"action": "reject"}}
BODIES |= {"half-filled": {"content": "{}"}}
QUESTIONS = {"events": {"seconds": 0}}
"""What the routes are asked that need to be asked something."""


def filled(path: str, case: str, entity: str = "boris") -> str:
    source = "src1" if entity == "boris" else entity
    parts = {"case": case, "entity": entity, "analysis": "degree", "file_format": "jsonl", "form": "half-filled"} | {
        "source": source,
        "number": "1",
    }
    return path.format(**parts, **PARTS)


def answers(route: APIRoute) -> set[int]:
    """What a route may answer: the paper of the story is a text, of which there are no pictures."""
    return {422} if route.path.endswith("/picture") else {200}


def asked(browser: Browser, method: str, path: str, entity: str = "boris") -> Any:
    last = path.rpartition("/")[2]
    options: dict[str, Any] = {"params": QUESTIONS.get(last, {})}
    if last in {"paths", "link-choices"}:
        options["params"] = {"source": entity, "target": "ana"}
    if method == "POST" and path.endswith("/documents"):
        options["files"] = {"files": ("probe.txt", b"words of a page")}
    elif method == "POST":
        options["json"] = BODIES.get(last, {})
    return visit(browser, method, path, options)


def test_the_walk_finds_every_route() -> None:
    app = create_app(bare_workspace(), token="t")
    described = {(method.upper(), path) for path, methods in app.openapi()["paths"].items() for method in methods}
    assert described == {(method, route.path) for method, route in ROUTES}
    assert len(described) >= 18
    beside = {route.path for route in app.routes if isinstance(route, Route | Mount)} - {path for _, path in described}
    assert beside == BESIDE_THE_API


@pytest.mark.parametrize(("method", "route"), ROUTES, ids=IDS)
def test_a_route_declares_its_permission_and_is_described(method: str, route: APIRoute) -> None:
    assert (route.openapi_extra or {})[PERMISSION] in set(Permission)
    assert route.path.startswith("/api/")
    assert route.response_model is not None
    assert route.summary
    assert route.summary.endswith(".")
    assert method in {"GET", "POST"}


def test_a_route_without_a_permission_cannot_be_written() -> None:
    api = DeskRouter(bare_workspace())
    with pytest.raises(UndeclaredPermissionError):
        api.get("/open")(lambda: None)
    with pytest.raises(UndeclaredPermissionError):
        api.add_api_route("/open", lambda: None, openapi_extra={PERMISSION: "everything"})
    assert api.routes == []


@pytest.mark.parametrize(("method", "route"), ROUTES, ids=IDS)
def test_without_a_session_nothing_is_answered(method: str, route: APIRoute) -> None:
    browser = Browser(bare_workspace(), enter=False)
    answer = asked(browser, method, filled(route.path, "Harbor"))
    assert answer.status_code == 401
    assert set(answer.json()["error"]) == {"code", "message", "parts"}


@pytest.mark.parametrize(("method", "route"), ROUTES, ids=IDS)
def test_a_route_answers_and_may_not_be_kept(story: Story, method: str, route: APIRoute) -> None:
    with story.open() as workspace:
        answer = asked(Browser(workspace), method, filled(route.path, story.case))
    expected = {200, 409} if route.path.endswith(("/cases", "/undo", "/redo")) else answers(route)
    assert answer.status_code in expected
    assert answer.headers["cache-control"] == "no-store"
    for name, value in ALWAYS:
        assert answer.headers[name.decode()] == value.decode()


@pytest.mark.parametrize("role", [READER, "visitor"])
@pytest.mark.parametrize(("method", "route"), ROUTES, ids=IDS)
def test_what_the_policy_does_not_give_is_403(story: Story, method: str, route: APIRoute, role: str) -> None:
    permission = (route.openapi_extra or {})[PERMISSION]
    with story.open(role=role) as workspace:
        answer = asked(Browser(workspace), method, filled(route.path, story.case))
    if permission in POLICY.get(role, frozenset()):
        assert answer.status_code in answers(route)
    else:
        assert answer.status_code == 403
        assert answer.json()["error"]["code"] == "denied"


@pytest.mark.parametrize(("method", "route"), ROUTES, ids=IDS)
def test_a_hidden_case_is_as_absent_as_one_that_never_was(story: Story, method: str, route: APIRoute) -> None:
    with story.open(role=OWNER, cases=frozenset({story.case})) as workspace:
        browser = Browser(workspace)
        hidden = asked(browser, method, filled(route.path, story.hidden, "hidden1"), "hidden1")
        absent = asked(browser, method, filled(route.path, "a" * 24, "hidden1"), "hidden1")
    assert SECRET not in hidden.text
    assert story.hidden not in hidden.text
    if "{case}" in route.path:
        assert hidden.status_code == 404
        assert (hidden.status_code, hidden.json()) == (absent.status_code, absent.json())


def test_unknown_addresses_and_methods_have_the_one_shape(story: Story) -> None:
    with story.open() as workspace:
        browser = Browser(workspace)
        for method, path, status in (("GET", "/api/none", 404), ("DELETE", "/api/cases", 405), ("PUT", "/api/x", 405)):
            answer = browser.ask(method, path)
            assert answer.status_code == status
            assert set(answer.json()["error"]) == {"code", "message", "parts"}
