"""How well and how fast suggestions read the labelled passages, per language."""

import time
from collections.abc import Iterator

import yaml

from benchmarks.figures import Figure, at_most, informs
from fanal.suggestions import LANGUAGES, detect_language, find, find_links
from tests.suggestions.labelled import FILES, FOLDER, Count, Passage, count, passages, read_passage

SIZE = 1_000_000
FLOORS = {"identifiers": (0.95, 0.95), "names": (0.85, 0.75), "places": (0.0, 0.0)}


def run() -> Iterator[Figure]:
    """Yield quality by language and half, the same on passages written after the rules, and speed."""
    find("warm up")
    for file in FILES:
        for held_out in (False, True):
            texts = [one for one in passages(file) if one.held_out == held_out]
            half = "held out" if held_out else "open"
            yield from _quality(f"{file}, {half}", texts, file)
            if held_out:
                yield from _quality(f"{file}, {half}, language not told", texts, "")
    after = yaml.safe_load((FOLDER.parent / "written_after.yaml").read_text(encoding="utf-8"))
    every = []
    for language in LANGUAGES:
        texts = [read_passage(language, {"text": text}) for text in after[language]]
        every += texts
        yield from _quality(f"{language}, written after the rules", texts, language, with_floor=False)
    yield from _quality("all languages, written after the rules", every, "", with_floor=False)
    yield from _languages()
    for file in FILES:
        yield from _speed(file)


def _quality(what: str, texts: list[Passage], language: str, *, with_floor: bool = True) -> Iterator[Figure]:
    for group, counted in count(texts, language).groups.items():
        precision, recall = FLOORS[group]
        yield _share(f"{what}: {group}, precision", counted.precision, precision if with_floor else 0, counted)
        yield _share(f"{what}: {group}, recall", counted.recall, recall if with_floor else 0, counted)


def _share(what: str, value: float, floor: float, counted: Count) -> Figure:
    note = f"{counted.right} right, {counted.needless} needless, {counted.missed} missed"
    if not floor:
        return informs(what, value, "", note)
    return Figure(what, value, "", wanted=f"≥ {floor:g}", met=value >= floor, note=note)


def _languages() -> Iterator[Figure]:
    for file in FILES:
        texts = passages(file)
        right = sum(detect_language(one.text) == file.partition("-")[0] for one in texts)
        yield informs(f"{file}: language found out", right / len(texts), "", f"of {len(texts)} passages")


def _speed(file: str) -> Iterator[Figure]:
    text = "\n".join(one.text for one in passages(file))
    text = (text * (SIZE // len(text) + 1))[:SIZE]
    began = time.perf_counter()
    found = find(text)
    read = time.perf_counter()
    links = find_links(text, found)
    linked = time.perf_counter()
    yield at_most(f"{file}: find in 1,000,000 characters", read - began, "s", 15, f"{len(found)} findings")
    yield informs(f"{file}: find_links in the same", linked - read, "s", f"{len(links)} links")
