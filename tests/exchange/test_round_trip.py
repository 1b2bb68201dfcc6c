"""Every lossless format, over generated cases: what goes out comes back, claim by claim."""

from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from typing import BinaryIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fanal.errors import FanalError
from fanal.exchange.case_export import CaseExport
from fanal.exchange.case_import import CaseImport, Problem
from fanal.exchange.graph_file.gexf import read_gexf, write_gexf
from fanal.exchange.graph_file.graphml import read_graphml, write_graphml
from fanal.exchange.jsonl import read_jsonl, write_jsonl
from fanal.exchange.rekey import rekeyed
from fanal.exchange.table.csv_files import read_csv, write_csv
from fanal.exchange.table.xlsx import read_xlsx, write_xlsx
from fanal.model.entity import USED
from fanal.model.ids import KeyedIds
from fanal.model.statement import Statement, sealed
from tests.exchange.generated_cases import CASE, IDS, MODEL, cases, export_of, told_case

Format = tuple[Callable[[CaseExport, BinaryIO], None], Callable[[BinaryIO], CaseImport]]
FORMATS: dict[str, Format] = {
    "csv": (write_csv, read_csv),
    "xlsx": (write_xlsx, read_xlsx),
    "graphml": (write_graphml, read_graphml),
    "gexf": (write_gexf, read_gexf),
    "jsonl": (write_jsonl, read_jsonl),
}
OTHER_IDS = KeyedIds(b"o" * 32)


@pytest.fixture(params=list(FORMATS))
def format_(request: pytest.FixtureRequest) -> Format:
    return FORMATS[request.param]


def written(format_: Format, statements: list[Statement]) -> BytesIO:
    out = BytesIO()
    format_[0](export_of(statements), out)
    out.seek(0)
    return out


def none_taken(ids: object) -> set[str]:
    return set()


@pytest.mark.parametrize("name", list(FORMATS))
@given(statements=cases())
@settings(max_examples=80, deadline=None)
def test_what_goes_out_comes_back(name: str, statements: list[Statement]) -> None:
    found = FORMATS[name][1](written(FORMATS[name], statements))
    problems: list[Problem] = []
    assert sorted(found.statements(problems)) == sorted(statements)
    assert found.case == CASE
    assert not problems
    assert sorted(rekeyed(found, CASE.id, IDS, none_taken, MODEL)) == sorted(statements)


def test_same_case_gives_same_bytes(format_: Format) -> None:
    assert written(format_, told_case()).getvalue() == written(format_, told_case()).getvalue()


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_no_clock_in_the_archive(name: str) -> None:
    with ZipFile(written(FORMATS[name], told_case())) as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
        if name == "xlsx":
            assert archive.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2


def test_values_longer_than_a_cell_come_back(format_: Format) -> None:
    long = sealed(IDS, Statement("", CASE.id, "elena", "Person", "notes", "=\r" + "é" * 90_000))
    found = format_[1](written(format_, [*told_case(), long]))
    assert long in set(found.statements())


def test_another_base_gets_its_own_statement_ids_and_the_same_choice(format_: Format) -> None:
    found = format_[1](written(format_, told_case()))
    rows = list(rekeyed(found, "case2", OTHER_IDS, none_taken, MODEL))
    assert {row.id for row in rows}.isdisjoint(row.id for row in told_case())
    assert {row.entity_id for row in rows} == {row.entity_id for row in told_case()}
    chosen = next(row for row in rows if row.prop == USED)
    assert next(row for row in rows if row.id == chosen.value).value == "Elena"


def test_taken_entity_ids_are_replaced_everywhere(format_: Format) -> None:
    found = format_[1](written(format_, told_case()))

    def taken(ids: set[str]) -> set[str]:
        return ids & {"elena", "s1"}

    rows = list(rekeyed(found, "case2", OTHER_IDS, taken, MODEL))
    elena = next(row.entity_id for row in rows if row.value == "Elena")
    assert elena != "elena"
    assert elena == next(row.value for row in rows if row.prop == "payer")
    assert elena in {row.value for row in rows if row.prop == "involved"}
    assert not {"elena", "s1"} & {text for row in rows for text in (row.entity_id, row.value, row.source_id)}
    assert len(rows) == len(told_case())


@given(cut=st.integers(0, 20_000), name=st.sampled_from(list(FORMATS)))
@settings(max_examples=200, deadline=None)
def test_a_file_cut_short_is_refused_or_reported_never_a_crash(cut: int, name: str) -> None:
    whole = written(FORMATS[name], told_case()).getvalue()
    rows: list[Statement] = []
    with suppress(FanalError):
        rows = list(FORMATS[name][1](BytesIO(whole[: cut % len(whole)])).statements([]))
    assert set(rows) <= set(told_case())


@given(junk=st.binary(max_size=200), name=st.sampled_from(list(FORMATS)))
@settings(max_examples=200, deadline=None)
def test_junk_is_refused(junk: bytes, name: str) -> None:
    with pytest.raises(FanalError):
        list(FORMATS[name][1](BytesIO(junk)).statements())


@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_a_damaged_file_never_crashes_the_reader(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(list(FORMATS)))
    whole = bytearray(written(FORMATS[name], told_case()).getvalue())
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    rows: list[Statement] = []
    with suppress(FanalError):
        rows = list(FORMATS[name][1](BytesIO(bytes(whole))).statements([]))
    assert all(isinstance(row, Statement) for row in rows)
