"""Where POLE lies, and files like it but many times as long."""

import csv
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("FANAL_TEST_DATA") or ROOT.parent / "shared" / "data")
FOLDER = DATA / "networks" / "pole" / "csv"
MAPPING = ROOT / "tests" / "data" / "pole.mapping.yaml"
FTM_MAPPING = Path(__file__).resolve().parent / "pole" / "ftm.yaml"
_IDS = (":ID", ":START_ID", ":END_ID")
_STEP = 1_000_000


def files(folder: Path = FOLDER) -> list[Path]:
    """Return the 28 files.

    Raises
    ------
    FileNotFoundError
        They are not there; says where they are looked for.
    """
    found = sorted(folder.glob("*.csv"))
    if not found:
        raise FileNotFoundError(f"POLE is not at {folder}; name the folder of the data in FANAL_TEST_DATA")
    return found


def write_copies(folder: Path, times: int) -> None:
    """Write files with every row `times` times over, each time with ids of its own."""
    for path in files():
        with path.open(newline="", encoding="utf-8-sig") as read, (folder / path.name).open("w", newline="") as written:
            rows = csv.reader(read)
            header = next(rows)
            places = [place for place, name in enumerate(header) if name in _IDS]
            kept = list(rows)
            writer = csv.writer(written)
            writer.writerow(header)
            for copy in range(times):
                for row in kept:
                    for place in places:
                        row[place] = str(int(row[place]) % _STEP + copy * _STEP)
                    writer.writerow(row)
