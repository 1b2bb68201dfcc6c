"""Visit the routes of imports as the walk over all routes does: with an import under way where one is needed."""

from typing import Any

import httpx

from tests.web.desk.browser import Browser

_NONE = "a" * 24
PARTS = {"draft": _NONE, "table": "0", "mapping": _NONE}
"""What stands in an address until there is something to name."""
_SHEET = {"files": ("people.csv", b"name,born\nVesna,1990\n")}
_BODIES: dict[str, dict[str, Any]] = {
    "/kind": {"kind": "person"},
    "/cell": {"place": "2", "column": "born", "text": "1991"},
    "/mapping": {"name": "People"},
}


def visit(browser: Browser, method: str, path: str, options: dict[str, Any]) -> httpx.Response:
    """Ask, after beginning an import or keeping a mapping if the address names one."""
    if path.endswith("/imports"):
        return browser.ask(method, path, files=_SHEET)
    body = next((body for ending, body in _BODIES.items() if path.endswith(ending)), None)
    if body is not None:
        options["json"] = body
    if f"/imports/{_NONE}" in path:
        base = path.split(f"/{_NONE}")[0]
        began = browser.ask("POST", base, files=_SHEET)
        if began.status_code == 200:
            path = path.replace(_NONE, began.json()["id"])
            _prepare(browser, f"{base}/{began.json()['id']}", path, options)
    elif f"/mappings/{_NONE}" in path:
        path = path.replace(_NONE, _kept(browser) or _NONE)
    return browser.ask(method, path, **options)


def _prepare(browser: Browser, draft: str, path: str, options: dict[str, Any]) -> None:
    if path.endswith(("/problems", "/problem-rows")):
        browser.ask("POST", f"{draft}/check", json={})
    if path.endswith("/load"):
        kept = browser.ask("POST", f"{draft}/mapping", json={"name": "People"}).json()
        options["json"] = {"mapping": kept["mappings"][0]["id"]}


def _kept(browser: Browser) -> str:
    """Keep a mapping in the first case that may be changed and return its id, "" where none may."""
    cases = browser.ask("GET", "/api/cases")
    for case in cases.json().get("cases", ()) if cases.status_code == 200 else ():
        began = browser.ask("POST", f"/api/cases/{case['id']}/imports", files=_SHEET)
        if began.status_code == 200:
            draft = f"/api/cases/{case['id']}/imports/{began.json()['id']}"
            kept = browser.ask("POST", f"{draft}/mapping", json={"name": "People"}).json()
            return str(kept["mappings"][0]["id"])
    return ""
