"""Write ``vocab.lock``: every code that was ever published, so that none is lost or renamed.

A code in the lock that is missing from its vocabulary is an error: bring it back and
mark it ``replaced_by``. New codes are added to the lock. With ``--check`` nothing is
written; the lock must then be complete already.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from fanal.model.grade import schemes
from fanal.model.vocabulary import load_vocabularies

LOCK = Path(__file__).resolve().parent.parent / "src" / "fanal" / "model" / "vocab.lock"


def published() -> dict[str, list[str]]:
    """Return the codes of all vocabularies now, grade values among them, by vocabulary."""
    codes = {name: list(vocabulary.terms) for name, vocabulary in load_vocabularies().items()}
    for scheme in schemes().values():
        codes |= {f"grade_scheme.{scheme.code}.{axis}": list(values) for axis, values in scheme.axes.items()}
    return codes


def read_lock(text: str) -> dict[str, list[str]]:
    """Return what a lock file says: ``vocabulary code``, one a line."""
    locked: dict[str, list[str]] = {}
    for line in text.splitlines():
        name, code = line.split(" ")
        locked.setdefault(name, []).append(code)
    return locked


def lock_text(codes: Mapping[str, list[str]]) -> str:
    """Return the lock file for these codes, in alphabetical order."""
    return "".join(f"{name} {code}\n" for name in sorted(codes) for code in sorted(codes[name]))


def lost(locked: Mapping[str, list[str]], codes: Mapping[str, list[str]]) -> list[str]:
    """Return the locked codes that are gone."""
    return [f"{name} {code}" for name in locked for code in locked[name] if code not in codes.get(name, ())]


def main() -> int:
    """Write or check the lock."""
    codes = published()
    before = LOCK.read_text(encoding="utf-8") if LOCK.exists() else ""
    if gone := lost(read_lock(before), codes):
        print("✗ published codes are gone; bring them back with `replaced_by`:", *gone, sep="\n  ")
        return 1
    if "--check" not in sys.argv[1:]:
        LOCK.write_text(lock_text(codes), encoding="utf-8")
    elif before != lock_text(codes):
        print("✗ vocab.lock lacks new codes; run `make generate` and commit it")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
