"""``fanal suggestions``: read, list, accept, reject."""

from pathlib import Path

import pytest

from fanal.cli.commands.papers.suggestions_command import Kind
from fanal.model.kept.suggestion import LINK
from fanal.services.suggestions.becoming import FIELDS
from fanal.suggestions import KINDS
from tests.cli.conftest import Run


@pytest.fixture
def papers(orchard: Run, tmp_path: Path) -> Run:
    """Return the program, with a paper in the case “Orchard”."""
    (tmp_path / "report.txt").write_text("Alina Dobre was recruited by Marius Stan in May 2014. Call +40 721 234 567.")
    assert orchard("documents", "Orchard", "add", "report.txt").status == 0
    return orchard


def test_every_kind_can_be_asked_for_and_accepted() -> None:
    assert {one.value for one in Kind} == {*KINDS, LINK}
    assert set(FIELDS) == set(KINDS)


def test_suggestions_are_read_listed_accepted_and_rejected(papers: Run) -> None:
    read = papers("suggestions", "Orchard", "read", "--json").json
    assert (read["documents"], read["found"]) == (1, read["new"])
    assert papers("suggestions", "Orchard", "read", "--json").json["new"] == 0
    shown = papers("suggestions", "Orchard").out
    assert "Suggestions, no facts" in shown
    assert "Marius Stan → recruits → Alina Dobre" in shown
    people = papers("suggestions", "Orchard", "--kind", "person", "--json").json["suggestions"]
    assert [row["value"] for row in people] == ["Alina Dobre", "Marius Stan"]
    made = papers("suggestions", "Orchard", "accept", people[0]["id"], "--json").json
    assert made["decided"] == 1
    [phone] = papers("suggestions", "Orchard", "--kind", "phone", "--json").json["suggestions"]
    alina = made["became"][people[0]["id"]]
    assert papers("suggestions", "Orchard", "accept", phone["id"], "--as", alina, "--json").json["decided"] == 1
    assert "Decided" in papers("suggestions", "Orchard", "reject", "--kind", "date", "--all").out
    rejected = papers("suggestions", "Orchard", "--state", "rejected", "--json").json["suggestions"]
    assert [row["kind"] for row in rejected] == ["date"]
    assert papers("suggestions", "Orchard", "wait", rejected[0]["id"], "--json").json["decided"] == 1
    left = papers("suggestions", "Orchard", "accept", rejected[0]["id"])
    assert "Choose what it is a value of" in left.out


def test_what_is_wrong_is_told_plainly(orchard: Run) -> None:
    assert "There are no such suggestions" in orchard("suggestions", "Orchard").out
    assert "There are no documents" in orchard("suggestions", "Orchard", "read").err
    for arguments, status in (
        (("accept",), 2),
        (("accept", "x", "--all"), 2),
        (("--kind", "dragon"), 2),
        (("read", "none"), 4),
    ):
        assert orchard("suggestions", "Orchard", *arguments).status == status
    assert orchard("suggestions", "Nowhere").status == 4
