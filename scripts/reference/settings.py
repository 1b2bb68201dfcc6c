"""The page of settings."""

import dataclasses
import re

from fanal.settings import Settings
from reference.markdown import table


def page() -> str:
    """Return the page."""
    text = " ".join((Settings.__doc__ or "").split())
    rows = []
    for field in dataclasses.fields(Settings):
        found = re.search(rf"{field.name} : str ``(\w+)``: (.*?)(?= \w+ : str ``|$)", text)
        if found is None:
            raise SystemExit(f"✗ the setting {field.name} is not described in the docstring of Settings")
        rows.append((f"`{found[1]}`", found[2]))
    intro = "# Settings\n\nRead from the environment; options of the command line win.\n\n"
    return intro + table(("variable", "meaning"), rows)
