"""The import wizard as a program drives it: through the desk's API alone."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.web.desk.browser import Browser

PATIENCE = 60.0


class Wizard:
    """One import under way.

    Parameters
    ----------
    browser : Browser
    case : str
        Id of the case.
    files : sequence of (str, bytes)
        Names and contents.
    """

    def __init__(self, browser: Browser, case: str, files: Sequence[tuple[str, bytes]]) -> None:
        self.browser, self.case = browser, case
        answer = browser.ask(
            "POST", f"/api/cases/{case}/imports", files=[("files", (name, content)) for name, content in files]
        )
        assert answer.status_code == 200, answer.text
        self.view: dict[str, Any] = answer.json()

    @classmethod
    def of_paths(cls, browser: Browser, case: str, paths: Sequence[Path]) -> "Wizard":
        return cls(browser, case, [(path.name, path.read_bytes()) for path in paths])

    @property
    def address(self) -> str:
        return f"/api/cases/{self.case}/imports/{self.view['id']}"

    def table(self, number: int = 0) -> dict[str, Any]:
        found: dict[str, Any] = self.view["tables"][number]
        return found

    def choose(self, kind: str, table: int = 0) -> None:
        self.view = self.browser.post(f"{self.address}/tables/{table}/kind", {"kind": kind})

    def say(self, form: dict[str, Any], table: int = 0) -> None:
        self.view = self.browser.post(f"{self.address}/tables/{table}/form", form)

    def use(self, column: str, part: str, prop: str, table: int = 0, **more: Any) -> None:
        """Drop a column on a slot."""
        form = dict(self.table(table)["form"])
        form["uses"] = {**form["uses"], column: [{"part": part, "property": prop, **more}]}
        self.say(form, table)

    def set(self, table: int = 0, **settings: Any) -> None:
        form = dict(self.table(table)["form"])
        form["settings"] = {**form["settings"], **settings}
        self.say(form, table)

    def correct(self, place: str, column: str, text: str | None, table: int = 0) -> None:
        change = {"place": place, "column": column, "text": text}
        self.view = self.browser.post(f"{self.address}/tables/{table}/cell", change)

    def rows(self, table: int = 0, **span: Any) -> dict[str, Any]:
        found: dict[str, Any] = self.browser.get(f"{self.address}/tables/{table}/rows", **span)
        return found

    def told(self, table: int = 0) -> list[str]:
        """The preview of a table, a line each."""
        page = self.rows(table)
        told = [one for row in page["rows"] for one in row["told"]] + page["beside"]
        return [
            f"{one['source']} — {one['label']} → {one['target']} {one['dates']}".strip()
            for one in told
            if one["kind"] == "link"
        ]

    def work(self, what: str, **body: Any) -> dict[str, Any]:
        """Check or finish, and wait for what comes of it."""
        job: dict[str, Any] = self.browser.post(f"{self.address}/{what}", body)
        end = time.monotonic() + PATIENCE
        while job["state"] == "running":
            assert time.monotonic() < end
            time.sleep(0.05)
            job = self.browser.get(f"{self.address}/job")
        return job

    def done(self, what: str, **body: Any) -> dict[str, Any]:
        job = self.work(what, **body)
        assert job["state"] == "done", job
        outcome: dict[str, Any] = job["outcome"]
        return outcome

    def problems(self) -> list[dict[str, Any]]:
        """All that the last check listed."""
        found: list[dict[str, Any]] = []
        while True:
            page = self.browser.get(f"{self.address}/problems", offset=len(found), limit=1000)
            found += page["problems"]
            if len(found) >= page["total"]:
                return found
