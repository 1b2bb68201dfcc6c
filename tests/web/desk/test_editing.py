"""Entry by hand over HTTP: shapes, refusals, and what is there now where two wrote at once."""

from typing import Any

import pytest

from tests.services.story import Story
from tests.web.desk.browser import Browser


def edit(browser: Browser, story: Story, *operations: dict[str, Any], **more: Any) -> Any:
    return browser.ask("POST", f"/api/cases/{story.case}/edits", json={"operations": operations, **more})


def test_an_edit_answers_with_its_change_and_the_ids_it_made(browser: Browser, story: Story) -> None:
    answer = edit(
        browser,
        story,
        {
            "op": "create_entity",
            "schema": "Person",
            "ref": "@p",
            "claims": [{"property": "name", "value": "Galina", "lang": "bg", "basis": {"source_id": "src1"}}],
        },
        {"op": "create_link", "schema": "Act", "sources": ["boris"], "targets": ["@p"], "subtype": "recruits"},
        label="a person",
        reason="hearing",
    )
    made = answer.json()
    assert answer.status_code == 200, answer.text
    assert set(made) == {"change", "seq", "created", "removed"}
    assert (made["change"]["label"], made["change"]["reason"], made["removed"]) == ("a person", "hearing", [])
    card = browser.get(f"/api/cases/{story.case}/entities/{made['created']['@p']}")
    assert card["seq"] == made["seq"]
    assert card["properties"][0]["claims"][0]["source"]["id"] == "src1"
    history = browser.get(f"/api/cases/{story.case}/entities/{card['id']}/history")
    assert {part["change"]["reason"] for part in history["changes"]} == {"hearing"}


@pytest.mark.parametrize(
    "operation",
    [
        {"op": "no_such_thing"},
        {"op": "add_claim", "entity": "ana"},
        {"op": "add_claim", "entity": "ana", "claim": {"property": "name", "value": 7}},
        {"schema": "Person"},
        {"op": "add_claim", "entity": "ana", "claim": {"property": "name", "value": "x", "basis": {"stance": "maybe"}}},
    ],
)
def test_what_is_no_operation_is_422(browser: Browser, story: Story, operation: dict[str, Any]) -> None:
    answer = edit(browser, story, operation)
    assert answer.status_code == 422
    assert set(answer.json()["error"]) == {"code", "message", "parts"}


def test_a_bad_value_names_operation_and_property_in_the_reader_s_language(browser: Browser, story: Story) -> None:
    bad = {"op": "add_claim", "entity": "ana", "claim": {"property": "birthDate", "value": "Elena's spring"}}
    answer = browser.ask(
        "POST", f"/api/cases/{story.case}/edits", json={"operations": [bad]}, params={"language": "fr"}
    )
    error = answer.json()["error"]
    assert answer.status_code == 422
    assert (error["parts"]["operation"], error["parts"]["property"]) == (0, "birthDate")
    assert "Elena" not in answer.text
    assert "date" in error["message"]


def test_a_conflict_is_409_with_what_is_there_now(browser: Browser, story: Story) -> None:
    seq = browser.get(f"/api/cases/{story.case}/entities/boris")["seq"]

    def born(year: str) -> Any:
        operation = {"op": "set_claim", "entity": "boris", "claim": {"property": "birthDate", "value": year}}
        return edit(browser, story, operation, base_seq=seq)

    made = born("1970").json()
    answer = born("1971")
    assert answer.status_code == 409
    error = answer.json()["error"]
    assert error["code"] == "edit_conflict"
    conflict = error["conflicts"][0]
    assert (conflict["entity"], conflict["property"], conflict["seq"]) == ("boris", "birthDate", made["seq"])
    card = browser.get(f"/api/cases/{story.case}/entities/boris")
    standing = next(row for row in card["properties"] if row["name"] == "birthDate")["claims"]
    assert conflict["standing"] == [claim["statement"] for claim in standing]


def test_withdrawn_sources_can_be_left_out_of_the_map(browser: Browser, story: Story) -> None:
    edit(browser, story, {"op": "withdraw_source", "source": "src1", "reason": "Made up."})
    drawn = browser.get(f"/api/cases/{story.case}/map")
    assert {edge["withdrawn"] for edge in drawn["edges"]} == {True, False}
    rest = browser.get(f"/api/cases/{story.case}/map", withdrawn="false")
    assert {edge["withdrawn"] for edge in rest["edges"]} == {False}
    notes = browser.get(f"/api/cases/{story.case}/analyses/degree", withdrawn="false")["notes"]
    assert any("withdrawn" in note for note in notes)


def test_words_of_a_case_are_listed_when_the_case_is_named(browser: Browser, story: Story) -> None:
    label = {"property": "label", "value": "milk sibling", "lang": "en"}
    word = [("vocabulary", "link_subtype"), ("code", "milk_sibling"), ("linkClass", "family")]
    claims = [label, *({"property": name, "value": value} for name, value in word)]
    assert edit(browser, story, {"op": "create_entity", "schema": "OwnTerm", "claims": claims}).status_code == 200

    def codes(**asked: str) -> set[str]:
        found = browser.get("/api/vocabularies", **asked)["vocabularies"]
        return {term["code"] for entry in found if entry["name"] == "link_subtype" for term in entry["terms"]}

    assert codes(case=story.case) - codes() == {"milk_sibling"}
    assert browser.ask("GET", "/api/vocabularies", params={"case": "no such"}).status_code == 404


def test_restoring_and_the_diary_over_http(browser: Browser, story: Story) -> None:
    first = browser.get(f"/api/cases/{story.case}/changes")["changes"][0]["seq"]
    edit(browser, story, {"op": "delete_entity", "entity": "ana"})
    restored = browser.post(f"/api/cases/{story.case}/restore", {"seq": first, "reason": "mistake"})
    assert restored["change"]["kind"] == "restore"
    assert browser.get(f"/api/cases/{story.case}/entities/ana")["caption"] == "Ana Ilieva"
    note = [{"property": "description", "value": "Seen."}]
    edit(browser, story, {"op": "create_entity", "schema": "Note", "claims": note})
    assert browser.get(f"/api/cases/{story.case}/diary")["lines"][0]["text"] == "Seen."
