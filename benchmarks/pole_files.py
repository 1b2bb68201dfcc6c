"""Where POLE lies, and how its columns are meant."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("FANAL_TEST_DATA") or ROOT.parent / "shared" / "data")
FOLDER = DATA / "networks" / "pole" / "csv"
MAPPING = ROOT / "tests" / "data" / "pole.mapping.yaml"
FTM_MAPPING = Path(__file__).resolve().parent / "pole" / "ftm.yaml"


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
