"""``fanal documents``: add, list, show, find."""

from pathlib import Path

from tests.cli.conftest import Run
from tests.documents.made import pdf, zipped


def test_documents_are_added_listed_shown_and_found(run: Run, tmp_path: Path) -> None:
    (tmp_path / "edges.csv").write_text("source,target\nAna,Goran\n")
    assert run("import", "edges.csv", "--case", "Harbor").status == 0
    (tmp_path / "report.pdf").write_bytes(pdf("Elena paid Goran", "Second page"))
    (tmp_path / "all.zip").write_bytes(zipped(a_dot_txt="Елена", b_dot_txt=""))
    told = run("documents", "Harbor", "add", "report.pdf", "all.zip", "--json").json
    assert [one["status"] for one in told["documents"]] == ["stored", "stored", "stored", "refused"]
    source = told["documents"][0]["source"]
    assert len(run("documents", "Harbor", "--json").json["documents"]) == 3
    assert "report.pdf" in run("documents", "Harbor").out
    assert run("documents", "Harbor", "show", source, "--json").json["document"]["pages"] == 2
    assert "application/pdf" in run("documents", "Harbor", "show", source).out
    assert "Second page" in run("documents", "Harbor", "show", source, "--page", 2).out
    assert run("documents", "Harbor", "find", "елена", "--json").json["total"] == 2
    assert "Elena paid" in run("documents", "Harbor", "find", "elena", "goran").out
    assert "already here" in run("documents", "Harbor", "add", "report.pdf").out


def test_what_is_wrong_is_told_plainly(run: Run, tmp_path: Path) -> None:
    (tmp_path / "edges.csv").write_text("source,target\nAna,Goran\n")
    run("import", "edges.csv", "--case", "Harbor")
    assert "There are no documents" in run("documents", "Harbor").out
    for arguments, status in ((("add",), 3), (("add", "none.pdf"), 3), (("show",), 2), (("show", "none"), 4)):
        assert run("documents", "Harbor", *arguments).status == status
    assert run("documents", "Nowhere").status == 4
