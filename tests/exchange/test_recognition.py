"""Our own exports are known by their content, others are left to the general import."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from fanal.exchange.recognition import own_format, read_own
from tests.exchange.generated_cases import CASE, told_case
from tests.exchange.test_round_trip import FORMATS, written


@pytest.mark.parametrize("name", list(FORMATS))
def test_own_export_is_known_whatever_its_name(name: str) -> None:
    out = written(FORMATS[name], told_case())
    assert own_format(out) == name
    assert out.tell() == 0
    found = read_own(out)
    assert found is not None
    assert (found.format, found.case) == (name, CASE)


def test_other_files_are_not_ours() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("nodes.csv", "id\n1\n")
    others = [b"", b"a,b\n1,2\n", b"PK damaged", b'{"id": 1}\n', b"<graphml></graphml>", b"<gexf/>", packed.getvalue()]
    assert [read_own(BytesIO(content)) for content in others] == [None] * len(others)
