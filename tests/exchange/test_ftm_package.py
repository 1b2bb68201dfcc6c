"""What the real followthemoney package says of our records and of our extension."""

import json
from io import BytesIO
from pathlib import Path

import pytest

from fanal.errors import MissingExtraError
from fanal.exchange.case_import import Problem
from fanal.exchange.ftm import checking
from fanal.exchange.ftm.checking import checked, require_followthemoney
from fanal.exchange.ftm.pack import extension_pack
from fanal.exchange.ftm.reading import from_ftm
from fanal.exchange.ftm.writing import CONTEXT, to_ftm, write_ftm
from fanal.model.ids import KeyedIds
from fanal.model.statement import Statement
from tests.exchange.generated_cases import MODEL, entities_of, export_of, told_case
from tests.exchange.test_ftm import entity
from tests.shared_data import data_path

pytest.importorskip("followthemoney", reason="needs followthemoney: pip install 'fanal[ftm]'")


def test_the_package_keeps_all_that_a_told_case_says() -> None:
    out = BytesIO()
    write_ftm(export_of(list(told_case())), out)
    records = [json.loads(line) for line in out.getvalue().splitlines()]
    results = list(checked(records))
    kept = [result for result in results if isinstance(result, dict)]
    assert [record["id"] for record in kept] == [record["id"] for record in records]
    assert [record[CONTEXT] for record in kept] == [record[CONTEXT] for record in records]


def test_what_the_package_refuses_is_said_without_the_value() -> None:
    made = entity("Person", ("name", "Ana"), ("email", "not-an-address"))
    problem, record = checked([to_ftm(made, MODEL)])
    assert isinstance(problem, Problem)
    assert "Person.email" in str(problem.error)
    assert "not-an" not in str(problem.error)
    assert isinstance(record, dict)
    assert record["properties"] == {"name": ["Ana"]}


def test_an_unknown_schema_is_a_problem_and_loses_no_other() -> None:
    extended = to_ftm(entity("Act", ("agent", "p")), MODEL, extended=True)
    problem, record = checked([extended, to_ftm(entity("Person", ("name", "Ana")), MODEL)])
    assert isinstance(problem, Problem)
    assert isinstance(record, dict)


def test_the_package_writes_what_we_read() -> None:
    package = require_followthemoney()
    proxy = package.model.make_entity("Person")
    proxy.id = "x"
    proxy.add("name", "Ana")
    proxy.add("nationality", "Nigeria")
    rows = list(from_ftm([proxy.to_dict()], ids=KeyedIds(b"k" * 32), case_id="c"))
    assert {row.value for row in rows if isinstance(row, Statement)} == {"", "Ana", "ng"}


def test_values_cleaned_by_the_package_pass_our_cleaning_unchanged() -> None:
    package = require_followthemoney()
    path = data_path("reference/followthemoney/aleph_samples.ijson")
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    proxies = [package.model.get_proxy(record, cleaned=False).to_dict() for record in records]
    rows = [row for row in from_ftm(proxies, ids=KeyedIds(b"k" * 32), case_id="c") if isinstance(row, Statement)]
    changed = {(row.schema, row.prop) for row in rows if row.original_value}
    texts_and_times_of_day = {"indexText", "bodyText", "bodyHtml", "columns", "date"}
    assert {prop for _, prop in changed} <= texts_and_times_of_day


def test_the_package_loads_our_extension_and_keeps_every_value(tmp_path: Path) -> None:
    package = require_followthemoney()
    for name, text in extension_pack(MODEL).items():
        (tmp_path / name).write_text(text, "utf-8")
    extended = package.model.__class__(str(tmp_path))
    assert set(package.model.schemata) < set(extended.schemata)
    assert extended.get("Act").edge_source == "agent"
    assert extended.get("Family").get("weight").type.name == "number"
    assert extended.get("Person").get("name").type.name == "name"
    for made in entities_of(told_case()):
        record = to_ftm(made, MODEL, extended=True)
        proxy = package.proxy.EntityProxy(extended.get(made.schema), record)
        assert {name: proxy.get(name) for name in record["properties"]} == record["properties"]


def test_every_schema_and_property_of_ours_is_in_the_extension(tmp_path: Path) -> None:
    package = require_followthemoney()
    for name, text in extension_pack(MODEL).items():
        (tmp_path / name).write_text(text, "utf-8")
    extended = package.model.__class__(str(tmp_path))
    for schema in MODEL:
        if schema.name != "Entity":
            missing = schema.properties.keys() - extended.get(schema.name).properties.keys()
            assert missing <= {"usedStatement"}


def test_without_the_package_the_line_that_installs_it_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(checking, "import_module", absent)
    with pytest.raises(MissingExtraError, match=r"fanal\[ftm\]"):
        list(checked([]))
    with pytest.raises(MissingExtraError):
        extension_pack(MODEL)
