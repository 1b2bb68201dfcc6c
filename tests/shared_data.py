"""Where the real data that is not ours to ship lies: beside the checkout, or where FANAL_TEST_DATA says."""

import os
from pathlib import Path

import pytest

ROOT = Path(os.environ.get("FANAL_TEST_DATA") or Path(__file__).resolve().parents[2] / "shared" / "data")


def data_path(name: str) -> Path:
    """Return the path of a file or folder of the shared data; skip the test where there is none."""
    path = ROOT / name
    if not path.exists():
        pytest.skip(f"needs the shared data: put it at ../shared/data or name its folder in FANAL_TEST_DATA ({name})")
    return path
