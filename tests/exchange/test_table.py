"""Cells are never formulas; the readable tables speak in words."""

import csv
from io import BytesIO, StringIO
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from fanal.exchange.table.cells import escape, from_rows, guard, shown, to_rows, unescape, unguard
from fanal.exchange.table.csv_files import write_csv
from fanal.exchange.table.xlsx import write_xlsx
from tests.exchange.generated_cases import cases, export_of, told_case

any_text = st.text(st.characters(exclude_categories=["Cs"])) | st.text("=+-@\t\r\n' #N/A_x000D_␛", max_size=9)
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@given(any_text)
@settings(max_examples=2000)
def test_guard_and_escape_can_be_turned_around(text: str) -> None:
    assert unguard(guard(text)) == text
    assert unescape(escape(text)) == text


@given(any_text)
@settings(max_examples=2000)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    for cell in (guard(text), shown(text)):
        assert not cell.startswith(DANGEROUS)


@given(st.lists(st.lists(any_text, min_size=3, max_size=3), max_size=4))
def test_records_come_back_from_their_rows(records: list[list[str]]) -> None:
    assert list(from_rows(row for record in records for row in to_rows(record))) == records


def read_tables(content: bytes) -> dict[str, list[list[str]]]:
    with ZipFile(BytesIO(content)) as archive:
        return {
            name: list(csv.reader(StringIO(archive.read(name).decode("utf-8-sig"), newline="")))
            for name in archive.namelist()
        }


@given(cases())
@settings(max_examples=30, deadline=None)
def test_no_exported_csv_cell_begins_like_a_formula(statements: list) -> None:  # type: ignore[type-arg]
    out = BytesIO()
    write_csv(export_of(statements), out)
    for rows in read_tables(out.getvalue()).values():
        for row in rows:
            assert not [cell for cell in row if cell.startswith(DANGEROUS)]


def test_readable_tables_say_it_in_words() -> None:
    out = BytesIO()
    write_csv(export_of(told_case()), out)
    tables = read_tables(out.getvalue())
    heading, *links = tables["links.csv"]
    act = dict(zip(heading, next(row for row in links if row[0] == "act1"), strict=True))
    assert act["Class"] == "criminal"
    assert act["From"] == "'=Dan"
    assert act["To"] == "Elena"
    assert act["Directed"] == "yes"
    assert act["Start"] == "2012-05"
    assert act["Sources"] == "Judgment 12/2012, p. 3"
    assert "recruit" in act["Type"].casefold()
    heading, *entities = tables["entities.csv"]
    elena = dict(zip(heading, next(row for row in entities if row[0] == "elena"), strict=True))
    assert elena["Shown as"] == "Elena"
    assert "Elena | Елена" in elena.values()
    rite = dict(zip(heading, next(row for row in entities if row[0] == "rite1"), strict=True))
    assert "Elena | Mira | '=Dan".replace("'", "") in rite.values()


def test_workbook_has_typed_columns_fixed_heading_and_filter() -> None:
    out = BytesIO()
    write_xlsx(export_of(told_case()), out)
    book = load_workbook(out)
    assert book.sheetnames == ["people", "entities", "links", "statements", "case"]
    links = book["links"]
    assert links.freeze_panes == "A2"
    assert links.auto_filter.ref.startswith("A1:")
    heading = [cell.value for cell in links[1]]
    rows = {row[0].value: dict(zip(heading, row, strict=True)) for row in links.iter_rows(min_row=2)}
    assert rows["act1"]["Weight"].data_type == "n"
    assert rows["act1"]["Start"].value == "2012-05"
    assert rows["pay1"]["Start"].is_date
    assert rows["act1"]["From"].value == "'=Dan"
    assert {cell.data_type for row in book["statements"].iter_rows() for cell in row} <= {"s", "inlineStr"}
    people = [row[0].value for row in book["people"].iter_rows(min_row=2)]
    assert people == ["dan", "elena", "mira"]


def test_formulas_are_never_written_as_formulas() -> None:
    out = BytesIO()
    write_xlsx(export_of(told_case()), out)
    with ZipFile(out) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    assert sheets
    assert not any(b"<f>" in sheet for sheet in sheets)
