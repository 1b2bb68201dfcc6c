"""Ten dirty sheets through the wizard, their files as they are: rows in are rows stored and rows listed."""

import sys
from pathlib import Path
from typing import Any

import pytest

from tests.services.story import Story
from tests.shared_data import data_path
from tests.web.desk.browser import Browser
from tests.web.desk.wizard import Wizard

ARGENTINA = "cases/argentina_linea145/lucha-contra-la-trata-de-personas-denuncias-linea-145-{}.csv"
MONTHS = ["201712", *(f"{year}{month:02}" for year in (2018, 2019) for month in range(1, 13))]
POLE = "networks/pole/csv/crime-investigation.{}.csv"
MONTAGNA = "networks/montagna/{}.csv"
SHEETS: dict[str, tuple[list[str], dict[str, Any]]] = {
    "argentina_2017_other_columns": ([ARGENTINA.format("201712")], {"rows": 2835}),
    "argentina_drifting_columns": ([ARGENTINA.format(month) for month in MONTHS], {"rows": 6826}),
    "argentina_quoted": ([ARGENTINA.format("201805")], {"rows": 178}),
    "montagna_cr_line_ends": ([MONTAGNA.format("montagna_sightings")], {"rows": 41}),
    "montagna_people_and_links": (
        [MONTAGNA.format(name) for name in ("montagna_attributes", "montagna_kinship", "montagna_phone")],
        {"rows": 329},
    ),
    "mexico_nodes_and_edges": (["networks/mexico/nodes.csv", "networks/mexico/edges.csv"], {"rows": 259}),
    "pole_people_phones_relations": (
        [
            POLE.format(name)
            for name in (
                "nodes.Person",
                "nodes.Phone",
                "relationships.HAS_PHONE",
                "relationships.KNOWS",
                "relationships.FAMILY_REL",
            )
        ],
        {"rows": 1766},
    ),
    "senzing_half_empty": (["matching/senzing/customers.csv"], {"rows": 120}),
    "splink_misspelled": (["matching/splink/fake_1000.csv"], {"rows": 1000}),
    "us_federal_defendants": (["cases/us_federal/defendants.csv"], {"rows": 950}),
    "htcds_empty_form": (["reference/htcds/HTCDS_Excel_Spreadsheet_v2.0.xlsx"], {"rows": 0}),
    "wiretap_matrix": (["networks/wiretaps/morselli_caviar.csv"], {"rows": 405}),
}
LEFT_OUT = {"refused_row", "passed_over", "unreadable"}


@pytest.mark.parametrize("name", SHEETS)
def test_rows_in_are_rows_stored_and_rows_listed(
    name: str, browser: Browser, story: Story, capsys: pytest.CaptureFixture[str]
) -> None:
    paths, expected = SHEETS[name]
    before = [Path(data_path(path)).read_bytes() for path in paths]
    wizard = Wizard.of_paths(browser, story.case, [data_path(path) for path in paths])
    for table in wizard.view["tables"]:
        assert table["form"]["kind"] != "", f"{table['name']} was not recognized"
        assert table["missing"] == []
    checked = wizard.done("check")
    listed = [problem for problem in wizard.problems() if problem["kind"] in LEFT_OUT]
    rows = sum(table["rows"] for table in checked["tables"])
    kept = sum(table["kept"] for table in checked["tables"])
    assert rows == expected["rows"]
    assert rows == kept + len({(problem["table"], problem["row"]) for problem in listed})
    assert all(problem["message"] for problem in wizard.problems())
    finished = wizard.done("finish", reason="trial")
    assert [table["kept"] for table in finished["tables"]] == [table["kept"] for table in checked["tables"]]
    assert stored_rows(browser, story, finished) == kept
    assert before == [Path(data_path(path)).read_bytes() for path in paths]
    with capsys.disabled():
        cells = checked["problem_counts"].get("bad_cell", 0)
        sys.stdout.write(
            f"\n{name}: rows {rows} = kept {kept} + listed {rows - kept}; cells listed {cells}; new {finished['new']}"
        )


def test_rows_that_cannot_be_kept_are_listed_one_by_one(
    browser: Browser, story: Story, capsys: pytest.CaptureFixture[str]
) -> None:
    """Told that first and last name tell people apart, rows that lack either cannot be recorded."""
    wizard = Wizard.of_paths(browser, story.case, [data_path("matching/splink/fake_1000.csv")])
    form = dict(wizard.table()["form"])
    parts = {"person": {"schema": "", "key": ["first_name", "surname"], "relation": "", "constants": {}}}
    wizard.say({**form, "parts": parts})
    table = wizard.done("check")["tables"][0]
    listed = {problem["row"] for problem in wizard.problems() if problem["kind"] in LEFT_OUT}
    assert table["rows"] == table["kept"] + len(listed) == 1000
    assert len(listed) == 314
    finished = wizard.done("finish")
    assert stored_rows(browser, story, finished) == table["kept"] == 686
    with capsys.disabled():
        sys.stdout.write(f"\nsplink_keyed_by_name: rows 1000 = kept {table['kept']} + listed {len(listed)}\n")


def stored_rows(browser: Browser, story: Story, outcome: dict[str, Any]) -> int:
    """Count the rows that statements of the import cite, in the base itself."""
    files = {table["table"].split("!")[0] for table in outcome["tables"]}
    with story.open() as workspace:
        scope = workspace.scope("read_case")  # type: ignore[arg-type]  # a Permission is a str
        cited = set()
        sources = {
            row.statement.entity_id
            for row in workspace.store.statements(scope, story.case, schemata=("Source",))
            if row.statement.prop == "fileName" and row.statement.value in files
        }
        for row in workspace.store.statements(scope, story.case):
            if row.statement.source_id in sources:
                cited.add((row.statement.source_id, row.statement.locator))
    return len(cited)
