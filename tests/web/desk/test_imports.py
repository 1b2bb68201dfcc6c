"""The wizard's API: files in, what they mean, fix cells, keep mappings, import, undo; and nothing left behind."""

import csv
import io
import os
import stat
import tempfile
import time
from pathlib import Path

import pytest

from fanal.cli import main
from fanal.services.imports.drafts.shelf import Shelf
from tests.services.story import Story
from tests.web.desk.browser import Browser
from tests.web.desk.wizard import Wizard

ACTS = "from,to,act,date\nElena,Ivan,recruits,2012-05\nIvan,Zora,hosts,soon\n,Zora,hosts,2013\n"


@pytest.fixture(autouse=True)
def own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def begin(browser: Browser, story: Story, text: str = ACTS, name: str = "acts.csv") -> Wizard:
    return Wizard(browser, story.case, [(name, text.encode())])


def test_a_sheet_is_recognized_and_told_in_plain_words(browser: Browser, story: Story) -> None:
    wizard = begin(browser, story)
    table = wizard.table()
    assert table["form"]["kind"] == "act"
    assert table["form"]["uses"]["to"] == [{"part": "subject", "property": "main", "split": "", "values": {}}]
    assert table["keys"]["agent"] == ["from"]
    assert wizard.view["is_ready"]
    assert wizard.told() == ["Elena — recruits → Ivan 2012-05", "Ivan — gives lodging to → Zora"]


def test_the_kinds_of_row_come_in_the_language_asked_for(browser: Browser) -> None:
    kinds = browser.get("/api/row-kinds", language="fr")["kinds"]
    assert len(kinds) == 13
    payment = next(kind for kind in kinds if kind["id"] == "payment")
    assert payment["label"] == "un paiement"
    assert [part["label"] for part in payment["parts"]] == ["Qui paie", "Qui est payé", "Paiement"]


def test_what_is_wrong_stands_beside_the_cell_and_can_be_fixed_in_place(browser: Browser, story: Story) -> None:
    wizard = begin(browser, story)
    page = wizard.rows()
    assert [[(p["column"], p["kind"]) for p in row["problems"]] for row in page["rows"]] == [
        [],
        [("date", "bad_cell")],
        [("from", "refused_row")],
    ]
    wizard.correct("3", "date", "2012-06")
    wizard.correct("4", "from", "Goran")
    fixed = wizard.rows()["rows"]
    assert [row["problems"] for row in fixed] == [[], [], []]
    assert fixed[1]["corrected"] == {"date": "soon"}
    assert wizard.table()["corrected"] == 2
    wizard.correct("3", "date", None)
    assert wizard.rows()["rows"][1]["cells"][3] == "soon"
    wizard.correct("3", "date", "2012-06")
    wizard.done("finish")
    with story.open() as workspace:
        scope = workspace.scope("read_case")  # type: ignore[arg-type]  # a Permission is a str
        dates = {
            row.statement.value: row.statement.original_value
            for row in workspace.store.statements(scope, story.case, schemata=("Act",))
            if row.statement.prop == "date" and row.statement.locator == "row 3"
        }
    assert dates == {"2012-06": "soon"}


def test_a_whole_import_is_one_change_that_can_be_undone(browser: Browser, story: Story) -> None:
    before = browser.get(f"/api/cases/{story.case}")
    wizard = begin(browser, story)
    checked = wizard.done("check")
    assert browser.get(f"/api/cases/{story.case}") == before
    assert (checked["tables"][0]["rows"], checked["tables"][0]["kept"]) == (3, 2)
    finished = wizard.done("finish", reason="the paper of May")
    changes = browser.get(f"/api/cases/{story.case}/changes")["changes"]
    assert (changes[0]["seq"], changes[0]["kind"], changes[0]["reason"]) == (
        finished["change"],
        "import",
        "the paper of May",
    )
    browser.post(f"/api/cases/{story.case}/undo", {"seq": finished["change"]})
    after = browser.get(f"/api/cases/{story.case}")
    assert (after["entities"], after["links"]) == (before["entities"], before["links"])


def test_the_problem_rows_come_as_a_file_that_no_spreadsheet_runs(browser: Browser, story: Story) -> None:
    wizard = begin(browser, story, "from,to,act,date\n,\"=cmd|'/c calc'!A1\",hosts,2012\n")
    assert browser.ask("GET", f"{wizard.address}/problem-rows").status_code == 409
    wizard.done("check")
    answer = browser.ask("GET", f"{wizard.address}/problem-rows")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0][:4] == ["Table", "Row", "Column", "Problem"]
    assert rows[1][:3] == ["acts.csv", "row 2", "from"]
    assert rows[1][5] == "'=cmd|'/c calc'!A1"
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_only_the_rows_with_problems(browser: Browser, story: Story) -> None:
    wizard = begin(browser, story)
    wizard.done("check")
    page = wizard.rows(only_problems=True, limit=1)
    assert [row["row"] for row in page["rows"]] == ["row 3"]
    assert page["has_more"]


def test_columns_are_said_by_hand(browser: Browser, story: Story) -> None:
    wizard = begin(browser, story, "x,y,z\nAna,Bo,5 EUR\nCy,Bo,7\n")
    assert wizard.table()["form"]["kind"] == ""
    assert not wizard.view["is_ready"]
    assert wizard.table()["problem"]
    wizard.choose("payment")
    assert wizard.table()["missing"] == ["payer", "beneficiary"]
    wizard.use("x", "payer", "main")
    wizard.use("y", "beneficiary", "main")
    wizard.use("z", "payment", "amount")
    assert wizard.view["is_ready"]
    assert wizard.told() == ["Ana — Payment → Bo", "Cy — Payment → Bo"]


def test_a_column_can_be_left_out_and_is_then_listed(browser: Browser, story: Story) -> None:
    wizard = begin(browser, story)
    form = wizard.table()["form"]
    wizard.say({**form, "uses": {name: uses for name, uses in form["uses"].items() if name != "date"}})
    assert wizard.table()["left_out"] == ["date"]
    assert wizard.done("check")["tables"][0]["ignored"] == ["date"]


def test_settings_grade_and_handling_reach_every_statement(browser: Browser, story: Story) -> None:
    wizard = begin(browser, story, "name,born\nVesna,05/04/1990\n", "people.csv")
    wizard.set(dates="month_first", grade_scheme="europol_4x4", source_grade="B", information_grade="2", handling="H1")
    wizard.done("finish")
    with story.open() as workspace:
        scope = workspace.scope("read_case")  # type: ignore[arg-type]  # a Permission is a str
        found = [
            row.statement
            for row in workspace.store.statements(scope, story.case, schemata=("Person",))
            if row.statement.value == "1990-05-04"
        ]
    assert [(row.grade_scheme, row.source_grade, row.information_grade, row.handling) for row in found] == [
        ("europol_4x4", "B", "2", "H1")
    ]


def test_how_a_file_is_read_can_be_changed(browser: Browser, story: Story) -> None:
    wizard = begin(browser, story, "a report\n\nname;born\nAna;1990\n", "odd.csv")
    view = browser.post(f"{wizard.address}/tables/0/reading", {"header": 3, "separator": ";"})
    assert [column["name"] for column in view["tables"][0]["columns"]] == ["name", "born"]
    bad = browser.ask("POST", f"{wizard.address}/tables/0/reading", json={"encoding": "utf-16"})
    assert bad.status_code == 422


def test_a_mapping_is_kept_and_used_for_the_next_sheet(browser: Browser, story: Story, tmp_path: Path) -> None:
    wizard = begin(browser, story, "x,y,z\nAna,Bo,5\n", "march.csv")
    wizard.choose("payment")
    for column, part, prop in (("x", "payer", "main"), ("y", "beneficiary", "main"), ("z", "payment", "amount")):
        wizard.use(column, part, prop)
    kept = browser.post(f"{wizard.address}/mapping", {"name": "  The ledger "})["mappings"]
    assert [one["name"] for one in kept] == ["The ledger"]
    later = begin(browser, story, "x,y,w\nAna,Bo,5\n", "april.csv")
    loaded = browser.post(f"{later.address}/load", {"mapping": kept[0]["id"]})
    assert loaded["draft"]["tables"][0]["form"]["kind"] == "payment"
    assert loaded["draft"]["is_ready"]
    assert len(loaded["warnings"]) == 2
    assert "z" in loaded["warnings"][0]
    assert "w" in loaded["warnings"][1]
    text = browser.ask("GET", f"/api/mappings/{kept[0]['id']}/file").text
    (tmp_path / "mapping.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "march.csv").write_text("x,y,z\nAna,Bo,5\n", encoding="utf-8")
    arguments = ["--base", str(tmp_path / "cli.db"), "import", str(tmp_path / "march.csv")]
    assert main([*arguments, "--mapping", str(tmp_path / "mapping.yaml"), "--case", "C", "--json"]) in {0, None}
    assert browser.post(f"/api/mappings/{kept[0]['id']}/delete", {})["mappings"] == []


def test_a_mapping_that_is_kept_holds_no_corrected_cell(browser: Browser, story: Story) -> None:
    wizard = begin(browser, story)
    wizard.correct("4", "from", "Goran Secretov")
    kept = browser.post(f"{wizard.address}/mapping", {"name": "Acts"})["mappings"][0]
    assert "Secretov" not in browser.ask("GET", f"/api/mappings/{kept['id']}/file").text
    assert "Secretov" not in wizard.done("finish")["mapping"]


def test_files_of_our_own_and_of_others_need_no_mapping(browser: Browser, story: Story) -> None:
    own = browser.ask("GET", f"/api/cases/{story.case}/export/jsonl").content
    made = browser.post("/api/cases", {"title": "Copy"})["id"]
    wizard = Wizard(browser, made, [("harbor.jsonl", own)])
    assert wizard.view["tables"] == []
    assert wizard.done("finish")["new"] > 0


@pytest.mark.parametrize(
    ("files", "status"),
    [
        ([("empty.csv", b"")], 422),
        ([("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)], 422),
        ([("a.csv", b"name\nAna\n"), ("a.csv", b"name\nBo\n")], 422),
        ([("../../evil.csv", b"name\nAna\n")], 200),
        ([("", b"name\nAna\n")], 422),
        ([("a" * 400 + ".csv", b"name\nAna\n")], 200),
        ([('line\nbreak".csv', b"name\nAna\n")], 200),
    ],
)
def test_what_is_handed_over_is_read_or_refused_and_never_leaves_the_folder(
    browser: Browser, story: Story, own_temporary_folder: Path, files: list[tuple[str, bytes]], status: int
) -> None:
    answer = browser.ask("POST", f"/api/cases/{story.case}/imports", files=[("files", entry) for entry in files])
    assert answer.status_code == status, answer.text
    kept = [path for path in own_temporary_folder.rglob("*") if path.is_file()]
    assert len(kept) == (1 if status == 200 else 0)
    assert not list(own_temporary_folder.parent.rglob("evil.csv")) or "evil.csv" in {path.name for path in kept}


def test_too_many_files_are_refused(browser: Browser, story: Story) -> None:
    files = [("files", (f"{number}.csv", b"name\nAna\n")) for number in range(61)]
    assert browser.ask("POST", f"/api/cases/{story.case}/imports", files=files).status_code == 422


def test_the_folder_is_private_and_emptied_at_the_end(
    browser: Browser, story: Story, own_temporary_folder: Path
) -> None:
    wizard = begin(browser, story)
    folders = [path for path in own_temporary_folder.rglob("*") if path.is_dir()]
    assert len(folders) == 2
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o700 for path in folders)
    wizard.done("finish")
    assert [path for path in own_temporary_folder.rglob("*") if path.is_file()] == []
    assert browser.ask("GET", wizard.address).status_code == 409
    assert browser.get(f"{wizard.address}/job")["state"] == "done"
    other = begin(browser, story)
    browser.post(f"{other.address}/discard", {})
    assert [path for path in own_temporary_folder.rglob("*") if path.is_file()] == []
    assert browser.ask("GET", other.address).status_code == 404


def test_a_draft_that_nobody_asks_for_is_removed(tmp_path: Path, own_temporary_folder: Path) -> None:
    shelf = Shelf(kept_seconds=0.2)
    draft = shelf.new("case")
    (draft.folder / "left.csv").write_text("x", encoding="utf-8")
    assert shelf.get(draft.id, "case") is draft
    for _ in range(100):
        if not draft.folder.exists():
            break
        time.sleep(0.05)
    assert not draft.folder.exists()
    shelf.close()
    assert list(own_temporary_folder.iterdir()) == []


def test_what_a_killed_desk_left_behind_is_removed_by_the_next(own_temporary_folder: Path) -> None:
    old = own_temporary_folder / "fanal-import-old"
    old.mkdir()
    (old / "left.csv").write_text("x", encoding="utf-8")
    os.utime(old, (0, 0))
    shelf = Shelf()
    shelf.new("case")
    assert not old.exists()
    shelf.close()


def test_a_draft_is_of_its_case_alone(browser: Browser, story: Story) -> None:
    wizard = begin(browser, story)
    other = browser.post("/api/cases", {"title": "Other"})["id"]
    assert browser.ask("GET", f"/api/cases/{other}/imports/{wizard.view['id']}").status_code == 404


def test_nothing_of_a_sheet_is_in_an_error_or_a_log(
    browser: Browser, story: Story, caplog: pytest.LogCaptureFixture
) -> None:
    wizard = begin(browser, story, "name,born\nElena Secretova,not a date\n", "people.csv")
    outcome = wizard.done("check")
    assert "Secretova" not in str(outcome)
    assert "Secretova" not in caplog.text
    refused = browser.ask("POST", f"{wizard.address}/tables/0/cell", json={"place": "2", "column": "none", "text": "x"})
    assert refused.status_code == 422


def test_wrong_answers_are_refused_in_the_one_shape(browser: Browser, story: Story) -> None:
    wizard = begin(browser, story)
    for path, body, status in (
        ("kind", {"kind": "nothing"}, 404),
        ("form", {"kind": "act", "uses": {"none": [{"part": "agent", "property": "main"}]}}, 422),
        ("form", {"kind": "act", "uses": {"to": [{"part": "nobody", "property": "main"}]}}, 404),
        ("form", {"kind": "act", "uses": {"to": 5}}, 422),
        ("cell", {"place": "2"}, 422),
    ):
        answer = browser.ask("POST", f"{wizard.address}/tables/0/{path}", json=body)
        assert (answer.status_code, set(answer.json()["error"])) == (status, {"code", "message", "parts"})
    assert browser.ask("GET", f"{wizard.address}/tables/7/rows").status_code == 404


def test_a_long_import_is_stopped_and_nothing_of_it_is_kept(browser: Browser, story: Story) -> None:
    rows = "".join(f"Person {number},{number % 90}\n" for number in range(60_000))
    wizard = begin(browser, story, f"name,age\n{rows}", "long.csv")
    before = browser.get(f"/api/cases/{story.case}")
    job = browser.post(f"{wizard.address}/finish", {})
    assert job["state"] == "running"
    assert browser.ask("POST", f"{wizard.address}/tables/0/kind", json={"kind": "group"}).status_code == 409
    job = browser.post(f"{wizard.address}/cancel", {})
    for _ in range(100):
        if job["state"] != "running":
            break
        job = browser.get(f"{wizard.address}/job")
    assert job["state"] == "cancelled"
    assert browser.get(f"/api/cases/{story.case}") == before
    assert wizard.rows(limit=1)["rows"][0]["cells"] == ["Person 0", "0"]
