"""The pages about mappings say what the code does: every field, and examples that run."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from fanal.ingest import load_mapping, save_mapping
from fanal.ingest.mapping.kinds import is_required
from fanal.ingest.mapping.spec import BLOCKS
from fanal.ingest.report import PASSED_OVER
from tests.ingest.running import memory_file, run

DOCS = Path(__file__).parents[2] / "docs"
REFERENCE = (DOCS / "reference" / "mapping.md").read_text(encoding="utf-8")
HOWTO = (DOCS / "howto" / "import-a-table.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(fanal_mapping.*?)```", REFERENCE + HOWTO, re.DOTALL)
NAMES = dict(
    zip(
        BLOCKS,
        ("the file", "table", "link", "end of a link", "entity", "column", "by_value", "settings", "grade"),
        strict=True,
    )
)
FILES = {
    "payments.csv": "from,to,amount,currency,day,clerk\nAna,Bo,5,EUR,2012,x\n",
    "ties.csv": "a,b,tie\nAna,Bo,kin\nBo,Cy,boss\nCy,Gang,member\nX,Y,unknown\n",
    "*.xlsx": None,
    "contacts.csv": ",Ana,Bo\nAna,0,3\nBo,0,0\n",
    "sheet.csv": "who,does,whom,since,clerk\nAna,brings,Bo,2012-05,x\nAna,keeps papers of,Bo,2013,x\n",
}


@pytest.mark.parametrize("block", BLOCKS)
def test_every_field_has_its_line(block: type) -> None:
    lines = [
        f"| {NAMES[block]} | `{item.name}`{' *' if is_required(item) else ''} | {item.metadata['doc']} |"
        for item in fields(block)
    ]
    assert "\n".join(lines) in REFERENCE


@pytest.mark.parametrize("text", EXAMPLES)
def test_examples_run(text: str) -> None:
    mapping = load_mapping(text)
    assert load_mapping(save_mapping(mapping)) == mapping
    content = FILES[mapping.tables[0].match[0]]
    if content is not None:
        found = run([memory_file(mapping.tables[0].match[0], content)], mapping)
        assert set(found.report.counts) <= {PASSED_OVER}
        assert sum(found.report.links.values()) >= 1


def test_every_example_is_tried() -> None:
    assert [load_mapping(text).tables[0].match[0] for text in EXAMPLES] == list(FILES)


def test_example_of_a_sheet_with_roles_and_phones() -> None:
    text = next(text for text in EXAMPLES if "*.xlsx" in text)
    rows = "nume,poreclă,născut,rol,telefon\nAna,Nuța,1990,recrutor,0712 345 678\nBo,-,necunoscut,,\n"
    found = run([memory_file("p.csv", rows)], text.replace('"*.xlsx"', "p.csv").replace("    part: Persoane\n", ""))
    assert found.values("CaseRole", "role") == ["recruiter"]
    assert found.values("Phone", "number") == ["+40712345678"]
    assert found.of("Phone", "holder")[0].value in found.entities("Person")
    assert found.report.counts == {}
