"""Bases are opened, files read, and what was only read is gone afterwards."""

import gc
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import fanal
from fanal.errors import FanalError, NotFoundError, StoreError, UnreadableFileError
from fanal.notebook import Case

Tables = tuple[Path, Path]


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which temporary folders are made."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


def test_what_is_read_lies_in_a_private_folder_until_it_is_closed(tables: Tables, temporary: Path) -> None:
    case = fanal.read(*tables)
    (folder,) = temporary.iterdir()
    assert folder.stat().st_mode & 0o077 == 0
    assert case.title == "people"
    case.close()
    case.close()
    assert list(temporary.iterdir()) == []


def test_it_is_removed_when_nothing_refers_to_it_but_not_before(tables: Tables, temporary: Path) -> None:
    network = fanal.read(*tables).network()
    gc.collect()
    assert len(network) == 4
    del network
    gc.collect()
    assert list(temporary.iterdir()) == []


def test_it_is_removed_at_the_end_of_the_program(tables: Tables, temporary: Path) -> None:
    program = f"import tempfile, fanal; tempfile.tempdir = {str(temporary)!r}; kept = fanal.read({str(tables[0])!r})"
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert list(temporary.iterdir()) == []


def test_files_that_cannot_be_read_leave_nothing(tmp_path: Path, temporary: Path) -> None:
    with pytest.raises(UnreadableFileError):
        fanal.read(tmp_path / "absent.csv")
    assert list(temporary.iterdir()) == []


def test_after_closing_everything_says_so(tables: Tables) -> None:
    case = fanal.read(*tables)
    network = case.network()
    case.close()
    for ask in (lambda: case.title, case.people, network.draw, lambda: network.nodes, case.roles):
        with pytest.raises(StoreError, match="closed"):
            ask()
    assert "closed" in repr(case)
    assert "closed" in repr(network)
    assert "closed" in case._repr_html_()
    assert network._repr_svg_() is None


def test_a_base_keeps_cases_and_the_same_files_change_nothing(tables: Tables, tmp_path: Path) -> None:
    path = tmp_path / "base.db"
    with pytest.raises(StoreError):
        fanal.open(path)
    with fanal.open(path, create=True) as base:
        assert base.read(*tables, case="Orchard").intake.outcome.new > 0
    with fanal.open(path) as base:
        again = base.read(*tables, case="Orchard").intake
        assert (again.outcome.new, len(again.problems)) == (0, 0)
        assert base.cases["title"] == ["Orchard"]
        assert base.cases["links"] == [4]
        assert base.case("Orchard").id == base.case(base.cases["id"][0]).id
        assert "Orchard" in repr(base)
        assert "Orchard" in base._repr_html_()
        with pytest.raises(NotFoundError):
            base.case("Nowhere")
    assert repr(base) == "Base base.db: closed"


def test_a_server_is_not_named_by_its_address() -> None:
    with pytest.raises(FanalError) as error:
        fanal.open("postgresql://someone:secret@127.0.0.1:1/none")
    assert "secret" not in str(error.value)


def test_an_export_is_read_as_the_same_case(case: Case, tmp_path: Path) -> None:
    for name in ("o.jsonl", "o.xlsx", "o.ftm.json"):
        case.export(tmp_path / name)
        with fanal.read(tmp_path / name) as again:
            assert again.title == "Orchard"
            assert again.summary.entities == case.summary.entities
            assert again.summary.links == case.summary.links


def test_importing_fanal_loads_nothing_and_offers_two_functions() -> None:
    program = (
        "import sys, fanal; assert not {'sqlalchemy', 'igraph', 'numpy', 'typer', 'fanal.notebook'} & set(sys.modules);"
        "assert {'open', 'read', '__version__'} <= set(dir(fanal)); fanal.open; assert 'fanal.notebook' in sys.modules;"
        "assert not {'pandas', 'typer', 'fastapi'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
    with pytest.raises(AttributeError, match="nothing"):
        fanal.nothing  # type: ignore[attr-defined]  # noqa: B018 (the look-up is what is tested)


def test_the_types_told_are_those_there() -> None:
    stub = Path(fanal.__file__).with_name("__init__.pyi").read_text(encoding="utf-8")
    assert {name for name in fanal.__all__ if name in stub} == set(fanal.__all__)
