"""A small case, read from tables the way a notebook would."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import fanal
from fanal.notebook import Case

PEOPLE = "id,name,birth date\n1,Elena Petrova,1996-04\n2,Горан Вујић,\n3,Marek Lis,1979\n4,Elena <b>Ionescu</b>,\n"
LINKS = (
    "source,target,act,date\n2,1,recruits,2017-05\n3,1,exploits_labor_of,2017\n"
    "3,2,acts_as_executor_for,2017\n1,4,recruits,2018-03\n"
)


@pytest.fixture
def tables(tmp_path: Path) -> tuple[Path, Path]:
    people, links = tmp_path / "people.csv", tmp_path / "links.csv"
    people.write_text(PEOPLE, encoding="utf-8")
    links.write_text(LINKS, encoding="utf-8")
    return people, links


@pytest.fixture
def case(tables: tuple[Path, Path]) -> Iterator[Case]:
    with fanal.read(*tables, case="Orchard") as opened:
        yield opened
