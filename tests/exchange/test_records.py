"""Records that are not as they should be are refused with a reason; the others are read."""

from io import BytesIO

import pytest

from fanal.errors import InputError
from fanal.exchange.case_import import Problem
from fanal.exchange.jsonl import read_jsonl, write_jsonl
from fanal.exchange.records import case_of, statement_of
from tests.exchange.generated_cases import export_of, told_case


def test_a_bad_line_is_reported_and_the_others_are_read() -> None:
    out = BytesIO()
    write_jsonl(export_of(told_case()), out)
    lines = out.getvalue().splitlines(keepends=True)
    lines[2] = b'{"id": "dan", "schema": "Person", "statements": [{"prop": 1}]}\n'
    lines.insert(3, b"not json\n")
    problems: list[Problem] = []
    rows = list(read_jsonl(BytesIO(b"".join(lines))).statements(problems))
    assert [problem.row for problem in problems] == [3, 4]
    assert len(set(told_case()) - set(rows)) == len([row for row in told_case() if row.entity_id == "dan"])


@pytest.mark.parametrize("record", [None, [], {}, {"case": 1}, {"fanal": "1", "case": {}}, {"fanal": 99, "case": {}}])
def test_no_header_of_ours(record: object) -> None:
    with pytest.raises(InputError):
        case_of(record)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"id": "1", "entity_id": "e", "schema": "Person"},
        {"id": "1", "entity_id": "e", "schema": "P", "prop": "name", "age": "1"},
    ],
)
def test_incomplete_statements_are_refused(fields: dict[str, str]) -> None:
    with pytest.raises(InputError):
        statement_of(fields, "case1")
