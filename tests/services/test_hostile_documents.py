"""Two hundred hostile documents through the intake: each is read or refused with a clear message, within bounds."""

import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from time import monotonic

import pytest

from fanal.documents import read
from fanal.errors import InputError
from fanal.files import Allowance
from fanal.services.documents.reading import FileReader, ReadFile, ReadingLimits
from tests.documents.hostile import COUNT, Hostile, hostile_documents

ALLOWANCE = Allowance()
GRACE = 2.0
"""Seconds to start and to kill a process on a busy machine, beside those that it may read."""
DOCUMENTS = hostile_documents()
SAMPLE = slice(None, None, 17)


@dataclass(frozen=True)
class Tried:
    """What became of one document."""

    name: str
    outcome: str
    seconds: float


def peak_of_children() -> float:
    """Return the most memory, in MB, that any process started so far and ended has held."""
    if sys.platform == "win32":
        return 0.0
    import resource  # noqa: PLC0415 (not on Windows)

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def files_of(file: ReadFile) -> list[ReadFile]:
    return [file, *(below for inner in file.inside for below in files_of(inner))]


def try_one(folder: Path, hostile: Hostile) -> Tried:
    """Read a document as an upload is read, with all that is in it."""
    reader = FileReader(folder, ReadingLimits(), ("en",))
    data = hostile.make()
    begun = monotonic()
    try:
        file = reader.take("document", BytesIO(data))
    except InputError as error:
        return Tried(hostile.name, f"refused: {error}", monotonic() - begun)
    reader.read(file)
    seconds = monotonic() - begun
    for path in folder.iterdir():
        path.unlink()
    for one in files_of(file):
        assert (one.facts is None) == (one.refusal is not None)
        assert isinstance(one.refusal, InputError | None)
        for page in one.pages:
            page.text.encode()
            assert "\0" not in page.text
    told = f"refused: {file.refusal}" if file.refusal else f"read: {len(file.pages)} pages, {len(file.inside)} inside"
    return Tried(hostile.name, told, seconds)


def try_many(folder: Path, which: slice) -> tuple[list[Tried], float]:
    """Read some of the documents; return what became of them and the most memory, in MB, that reading took."""
    return [try_one(folder, hostile) for hostile in DOCUMENTS[which]], peak_of_children()


def tried_apart(folder: Path, which: slice) -> tuple[list[Tried], float]:
    """Read some of the documents from a new process: a child is counted with what its parent held when it began."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(try_many, folder, which).result()


def check(tried: Sequence[Tried], peak: float) -> None:
    assert [one for one in tried if one.seconds > ALLOWANCE.seconds + GRACE] == []
    assert peak < ALLOWANCE.memory_bytes / (1 << 20)
    blunt = [one for one in tried if one.outcome.startswith("refused") and not one.outcome.endswith((".", "?"))]
    assert blunt == []


def test_a_sample_is_read_or_refused_within_bounds(tmp_path: Path) -> None:
    check(*tried_apart(tmp_path, SAMPLE))


def test_there_are_two_hundred_and_they_are_the_same_each_time() -> None:
    assert len(DOCUMENTS) == len({one.name for one in DOCUMENTS}) == COUNT == 200
    assert [one.name for one in hostile_documents()] == [one.name for one in DOCUMENTS]
    by_kind = [one for one in DOCUMENTS[-20:] if one.name.startswith(("pdf", "mail", "rtf", "html"))]
    assert [one.make() for one in by_kind] == [one.make() for one in by_kind]


@pytest.mark.parametrize(
    "name", ["zip, files over one another", "docx, laughs", "xlsx, laughs", "png claiming 60000 × 60000"]
)
def test_a_bomb_is_refused_before_it_grows(name: str) -> None:
    [bomb] = [one for one in DOCUMENTS if one.name == name]
    with pytest.raises(InputError):
        list(read(BytesIO(bomb.make())))
