"""The labelled passages: their marks read, and what a search finds in them counted."""

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from fanal.suggestions import Finding, find

FOLDER = Path(__file__).parent / "labelled"
FILES = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))
IDENTIFIERS = frozenset(
    {"phone", "email", "iban", "plate", "document_number", "date", "amount", "handle", "url", "card"}
)
MARK = re.compile(r"\[(\w+):([^\]|]+)(?:\|([^\]]*))?\]")


@dataclass(frozen=True)
class Passage:
    """A text without its marks, and what the marks say."""

    file: str
    text: str
    held_out: bool
    marks: frozenset[tuple[str, int, int, str]]


@dataclass
class Count:
    """Right, needless and missed findings."""

    right: int = 0
    needless: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.needless) if self.right + self.needless else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


@dataclass
class Counts:
    """A count for each group of kinds."""

    groups: dict[str, Count] = field(
        default_factory=lambda: {name: Count() for name in ("identifiers", "names", "places")}
    )


def read_passage(file: str, entry: dict[str, Any]) -> Passage:
    text, marks, end = "", [], 0
    for match in MARK.finditer(entry["text"]):
        text += entry["text"][end : match.start()]
        marks.append((match[1], len(text), len(text) + len(match[2]), match[3] or match[2]))
        text += match[2]
        end = match.end()
    return Passage(file, text + entry["text"][end:], bool(entry.get("held_out")), frozenset(marks))


def passages(file: str) -> list[Passage]:
    entries = yaml.safe_load((FOLDER / f"{file}.yaml").read_text(encoding="utf-8"))
    return [read_passage(file, entry) for entry in entries]


def group(kind: str) -> str:
    return {"person": "names", "place": "places"}.get(kind, "identifiers")


def _comparable(kind: str, start: int, end: int, value: str) -> tuple[str, int, int, str]:
    """A name counts by its place; an identifier by its place and its normalized value."""
    return kind, start, end, value if kind in IDENTIFIERS else ""


def count(texts: list[Passage], language: str = "") -> Counts:
    counts = Counts()
    for passage in texts:
        wanted = Counter(_comparable(*mark) for mark in passage.marks)
        found = Counter(_comparable(*_parts(finding)) for finding in find(passage.text, language))
        for counted, name in ((wanted & found, "right"), (found - wanted, "needless"), (wanted - found, "missed")):
            for one in counted:
                total = counts.groups[group(one[0])]
                setattr(total, name, getattr(total, name) + 1)
    return counts


def _parts(finding: Finding) -> tuple[str, int, int, str]:
    return finding.kind, finding.start, finding.end, finding.value
