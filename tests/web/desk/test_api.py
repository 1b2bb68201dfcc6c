"""The API's answers, in the shapes that the front end and ``--json`` rely on."""

import pytest

from fanal.network.registry import ANALYSES
from fanal.text.messages import LOCALES
from tests.services.story import Story
from tests.web.desk.browser import Browser


def test_status_names_the_languages(browser: Browser) -> None:
    status = browser.get("/api/status")
    assert set(status) == {"version", "languages", "base_kind"}
    assert [set(entry) for entry in status["languages"]] == [{"code", "name", "reviewed"}] * len(LOCALES)
    assert status["base_kind"] == "sqlite"


def test_words_come_in_the_language_asked_for(browser: Browser) -> None:
    by_code = {v["name"]: v for v in browser.get("/api/vocabularies", language="en")["vocabularies"]}
    term = by_code["link_class"]["terms"][0]
    assert set(term) == {"code", "label", "definition", "parent", "replaced_by", "attributes"}
    latin, cyrillic = (browser.get("/api/vocabularies", language=code) for code in ("sr-Latn", "sr-Cyrl"))
    assert not any("а" <= char <= "я" for char in str(latin))
    grades = next(v for v in latin["vocabularies"] if v["name"] == "grade_scheme")["terms"][0]["attributes"]
    assert grades["source"]["A"]["label"] == "potpuno pouzdan"
    assert len(latin["vocabularies"]) == len(cyrillic["vocabularies"])


def test_schemata_say_which_are_links(browser: Browser) -> None:
    schemata = {entry["name"]: entry for entry in browser.get("/api/schemata")["schemata"]}
    assert schemata["Act"]["is_link"]
    assert schemata["Act"]["directed"]
    assert schemata["Act"]["link_class"] == "criminal"
    assert not schemata["Person"]["is_link"]
    wanted = {"name", "label", "type", "vocabulary", "range", "definition", "is_own"}
    assert wanted == set(schemata["Person"]["properties"][0])
    assert "Thing" not in schemata


@pytest.mark.parametrize(
    ("locale", "recruits", "person", "birth"),
    [
        ("en", "Brings someone into work", "A human being.", "Date of birth; a year is enough."),
        ("bg", "Въвлича някого в работа", "Човек.", "Дата на раждане; годината стига."),
        ("sr-Latn", "Uvlači nekoga u posao", "Ljudsko biće.", "Datum rođenja; dovoljna je godina."),
    ],
)
def test_definitions_come_in_the_language_asked_for(
    browser: Browser, locale: str, recruits: str, person: str, birth: str
) -> None:
    acts = next(v for v in browser.get("/api/vocabularies", language=locale)["vocabularies"] if v["name"] == "act")
    act = next(term for term in acts["terms"] if term["code"] == "recruits")
    assert act["definition"].startswith(recruits)
    assert (locale == "en") == act["attributes"]["need_not_be_proven"].startswith("That the recruiter")
    schemata = {entry["name"]: entry for entry in browser.get("/api/schemata", language=locale)["schemata"]}
    assert schemata["Person"]["definition"] == person
    assert {p["name"]: p["definition"] for p in schemata["Person"]["properties"]}["birthDate"] == birth


def test_analyses_are_the_registry(browser: Browser) -> None:
    assert [entry["id"] for entry in browser.get("/api/analyses")["analyses"]] == list(ANALYSES)


def test_a_case_is_begun_and_listed(browser: Browser, story: Story) -> None:
    made = browser.post("/api/cases", {"title": "Night bus", "language": "fr"})
    listed = browser.get("/api/cases")["cases"]
    assert [case["title"] for case in listed][:2] == ["Harbor", "Night bus"]
    assert browser.get(f"/api/cases/{made['id']}") == made
    again = browser.ask("POST", "/api/cases", json={"title": "Night bus"})
    assert (again.status_code, again.json()["error"]["code"]) == (409, "conflict")


def test_the_map_is_filtered_by_the_address(browser: Browser, story: Story) -> None:
    whole = browser.get(f"/api/cases/{story.case}/map")
    assert set(whole) == {"nodes", "edges", "layout", "seed"}
    assert len(whole["edges"]) == 7
    some = browser.get(f"/api/cases/{story.case}/map", link_class=["family", "financial"], layout="circular", seed=4)
    assert {edge["link"] for edge in some["edges"]} == {"f1", "p1"}
    assert (some["layout"], some["seed"]) == ("circular", 4)
    early = browser.get(f"/api/cases/{story.case}/map", date_to="2012", link_class="criminal")
    assert {edge["link"] for edge in early["edges"]} == {"a1", "a2"}
    assert len(browser.get(f"/api/cases/{story.case}/map", kind="any")["nodes"]) > len(whole["nodes"])
    assert [n["kind"] for n in browser.get(f"/api/cases/{story.case}/map", kind="phone")["nodes"]] == ["phone"]


def test_finding_goes_by_post_so_that_no_name_is_in_an_address(browser: Browser, story: Story) -> None:
    page = browser.post(f"/api/cases/{story.case}/find", {"text": "boris"})
    assert page["total"] == 1
    assert set(page["rows"][0]) == {"id", "schema", "kind", "caption", "degree", "roles"}
    assert browser.ask("GET", f"/api/cases/{story.case}/find", params={"text": "boris"}).status_code == 404


def test_an_entity_with_its_claims_roles_and_links(browser: Browser, story: Story) -> None:
    card = browser.get(f"/api/cases/{story.case}/entities/ana")
    assert set(card) == {"id", "schema", "kind", "caption", "properties", "roles", "links", "withdrawn", "seq"}
    claim = next(p for p in card["properties"] if p["name"] == "age")["claims"][0]
    assert claim["source"] == {"id": "src2", "title": "Interview"}
    assert claim["grade"] is None
    link = card["links"][0]
    assert set(link["other"]) == {"id", "caption", "schema", "kind"}


def test_an_entourage_and_its_radius(browser: Browser, story: Story) -> None:
    path = f"/api/cases/{story.case}/entities/boris/entourage"
    near, far = browser.get(path), browser.get(path, radius=2)
    assert len(far["members"]) == len(near["members"]) + 1
    assert far["members"][0] == {
        "id": "boris", "caption": "Борис Петров", "schema": "Person", "kind": "person", "step": 0,
        "roles": ["host", "recruiter"], "by_class": {"criminal": 2, "family": 1, "financial": 1, "membership": 1},
    }  # fmt: skip
    assert browser.ask("GET", path, params={"radius": 5}).status_code == 422


def test_paths_and_analyses(browser: Browser, story: Story) -> None:
    paths = browser.get(f"/api/cases/{story.case}/paths", source="dragan", target="cveta", count=2)["paths"]
    assert [node["id"] for node in paths[0]["nodes"]] == ["dragan", "boris", "ana", "cveta"]
    answer = browser.get(f"/api/cases/{story.case}/analyses/communities", resolution="0.5", link_class="family")
    assert answer["parameters"]["resolution"] == 0.5
    wrong = browser.ask("GET", f"/api/cases/{story.case}/analyses/communities", params={"resolution": "big"})
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (422, "input")


def test_undo_and_redo(browser: Browser, story: Story) -> None:
    changed = browser.post(f"/api/cases/{story.case}/undo", {"reason": "wrong file"})["change"]
    assert (changed["kind"], changed["reason"]) == ("undo", "wrong file")
    assert browser.get(f"/api/cases/{story.case}/map")["nodes"] == []
    assert browser.ask("POST", f"/api/cases/{story.case}/redo").status_code == 200
    assert len(browser.get(f"/api/cases/{story.case}/map")["nodes"]) == 7
    assert [c["kind"] for c in browser.get(f"/api/cases/{story.case}/changes")["changes"]] == ["redo", "undo", "import"]


@pytest.mark.parametrize(("name", "start"), [("csv", b"PK"), ("jsonl", b'{"fanal"'), ("svg", b"<?xml"), ("ftm", b"{")])
def test_an_export_comes_as_a_file(browser: Browser, story: Story, name: str, start: bytes) -> None:
    answer = browser.ask("GET", f"/api/cases/{story.case}/export/{name}")
    assert answer.content.startswith(start)
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''harbor.")
    assert answer.headers["cache-control"] == "no-store"


def test_an_export_shows_what_the_screen_shows(browser: Browser, story: Story) -> None:
    answer = browser.ask("GET", f"/api/cases/{story.case}/export/jsonl", params={"link_class": "family"})
    assert "Dragan" in answer.text
    assert '"a1"' not in answer.text


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b'{"title": 7}', b'{"title": null}', b'\xff\xfe{"title"', b'{"title": "' + b"x" * 300 + b'"}'],
)
def test_a_bad_body_is_422_in_the_one_shape(browser: Browser, body: bytes) -> None:
    answer = browser.ask("POST", "/api/cases", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert answer.json()["error"]["code"] == "input"


def test_a_message_is_in_the_readers_language_and_quotes_nothing_typed(browser: Browser, story: Story) -> None:
    answer = browser.ask("GET", f"/api/cases/{story.case}/map", params={"min_weight": "Elena Petrova"})
    assert answer.status_code == 422
    assert "min_weight" in answer.text
    assert "Elena" not in answer.text


def test_the_page_says_how_to_build_it_or_is_there(browser: Browser) -> None:
    answer = browser.ask("GET", "/")
    assert answer.status_code in {200, 503}
    assert answer.headers["content-type"].startswith("text/html")
