"""Suggestions over HTTP: a pasted text becomes a document, is read part by part, listed and decided on."""

from tests.services.story import Story
from tests.web.desk.browser import Browser

TEXT = "Alina Dobre was recruited by Marius Stan in May 2014. Call +40 721 234 567."


def test_a_pasted_text_is_read_listed_and_decided_on(story: Story, browser: Browser) -> None:
    address = f"/api/cases/{story.case}"
    added = browser.post(f"{address}/documents/text", {"title": "Call of 3 May", "text": TEXT})
    [document] = added["documents"]
    assert (document["name"], document["status"]) == ("Call of 3 May.txt", "stored")
    part = browser.post(f"{address}/suggestions/read", {"source": document["source"]})
    assert (part["pages"], part["next_page"], part["found"]) == (1, 0, part["new"])
    asked = {"which": {"sources": [document["source"]], "kinds": ["link"]}, "limit": 5}
    listed = browser.post(f"{address}/suggestions", asked)
    [link] = listed["suggestions"]
    assert (link["agent"], link["subject"], link["state"]) == ("Marius Stan", "Alina Dobre", "waiting")
    assert listed["kinds"]["person"] == 2
    made = browser.post(f"{address}/suggestions/decide", {"action": "accept", "ids": [link["id"]]})
    assert made["decided"] == 3
    made = browser.post(f"{address}/suggestions/decide", {"action": "reject", "all_of": {"kinds": ["date"]}})
    assert made["decided"] == 1
    states = browser.post(f"{address}/suggestions", {})["states"]
    assert states == {"accepted": 3, "rejected": 1, "waiting": 1}


def test_what_cannot_be_is_refused(story: Story, browser: Browser) -> None:
    address = f"/api/cases/{story.case}"
    for path, body, status in (
        ("documents/text", {"title": "x", "text": "  "}, 422),
        ("suggestions/read", {"source": "none"}, 404),
        ("suggestions/decide", {"action": "forget"}, 422),
    ):
        assert browser.ask("POST", f"{address}/{path}", json=body).status_code == status
