"""A built wheel carries everything Fanal needs to run, its pages too, so that installing it needs no Node."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from fanal.web.desk.static_files import static_folder

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "fanal"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    if not (static_folder() / "index.html").is_file():
        pytest.skip("the front end is not built: run `python3 scripts/setup.py dev`")
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def test_it_holds_every_file_of_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = {name.removeprefix("fanal/") for name in archive.namelist() if name.startswith("fanal/")}
    wanted = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed == wanted
    assert "web/desk/static/index.html" in packed
    assert any(name.startswith("web/desk/static/assets/") and name.endswith(".js") for name in packed)


def test_it_runs_from_where_it_is_unpacked(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    say = (
        "from fanal.web.desk.static_files import static_folder as f; from fanal.cli import main;"
        "print(f().joinpath('index.html').is_file(), f()); main(['--base', 'b.db', 'demo', '--json'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {say}"],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.stdout.startswith(f"True {tmp_path}"), done.stderr
    assert done.returncode == 0
    assert (tmp_path / "b.db").is_file()
