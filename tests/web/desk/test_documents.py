"""Documents over HTTP: several files at once, limits, and an original that cannot run in the desk's origin."""

from collections.abc import Iterator

import pytest

from fanal.services.documents import reading
from fanal.services.workspace import Workspace
from fanal.web.desk import guard
from tests.documents.made import pdf
from tests.services.story import Story
from tests.web.desk.browser import Browser


@pytest.fixture
def workspace(story: Story) -> Iterator[Workspace]:
    with story.open() as opened:
        yield opened


def put(browser: Browser, case: str, *files: tuple[str, bytes], language: str = "en") -> dict[str, object]:
    named = [("files", file) for file in files]
    answer = browser.ask("POST", f"/api/cases/{case}/documents", files=named, params={"language": language})
    assert answer.status_code == 200, answer.text
    found: dict[str, object] = answer.json()
    return found


def test_files_are_added_listed_read_found_and_saved(workspace: Workspace, story: Story) -> None:
    browser = Browser(workspace)
    page = b"<!doctype html><script>alert(1)</script><p>words of a page"
    told = put(browser, story.case, ("C:\\fotos\\été.pdf", pdf("Elena paid Goran")), ("x.html", page), ("y.bin", b"MZ"))
    first, second, third = told["documents"]  # type: ignore[misc]
    assert (first["name"], first["status"], second["status"], third["status"]) == (
        "été.pdf", "stored", "stored", "refused",
    )  # fmt: skip
    address = f"/api/cases/{story.case}/documents"
    assert [one["file_name"] for one in browser.get(address)["documents"]] == ["", "été.pdf", "x.html"]
    assert browser.get(f"{address}/{first['source']}")["document"]["pages"] == 1
    assert browser.get(f"{address}/{first['source']}/pages/1")["text"] == "Elena paid Goran"
    assert browser.ask("GET", f"{address}/{first['source']}/pages/2").status_code == 404
    found = browser.post(f"{address}/search", {"text": "Елена"})
    assert [(one["source"], one["found"]) for one in found["passages"]] == [(first["source"], [{"start": 0, "end": 5}])]
    saved = browser.ask("GET", f"{address}/{second['source']}/file")
    assert saved.content == page
    assert saved.headers["content-type"] == "application/octet-stream"
    assert saved.headers["content-disposition"].startswith("attachment;")
    assert saved.headers["x-content-type-options"] == "nosniff"
    name = browser.ask("GET", f"{address}/{first['source']}/file").headers["content-disposition"]
    assert name == "attachment; filename*=UTF-8''%C3%A9t%C3%A9.pdf"


def test_a_document_may_be_longer_than_other_requests_but_not_endless(
    workspace: Workspace, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = Browser(workspace)
    long = b"a long line of words\n" * 100_000
    assert len(long) > guard.BODY_LIMIT
    assert put(browser, story.case, ("long.txt", long))["documents"][0]["status"] == "stored"  # type: ignore[index]
    monkeypatch.setattr(guard, "DOCUMENTS_LIMIT", 1_500_000)
    files = {"files": ("long.txt", long)}
    answer = browser.ask("POST", f"/api/cases/{story.case}/documents", files=files)
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")
    other = browser.ask("POST", f"/api/cases/{story.case}/find", content=long)
    assert other.status_code == 413


def test_a_refusal_is_told_in_the_readers_language(workspace: Workspace, story: Story) -> None:
    told = put(Browser(workspace), story.case, ("leer.txt", b""), language="fr")
    assert told["documents"][0]["message"].startswith("Ce fichier est vide")  # type: ignore[index]
    assert told["change"] is None
    assert reading.ReadingLimits().file_bytes < guard.DOCUMENTS_LIMIT


def test_a_request_without_a_file_is_refused(workspace: Workspace, story: Story) -> None:
    answer = Browser(workspace).ask("POST", f"/api/cases/{story.case}/documents", json={})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "input")
