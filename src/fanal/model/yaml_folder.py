"""Read the YAML files that ship inside the package."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(entry: Traversable) -> Any:
    """Return the content of one YAML file."""
    return yaml.load(entry.read_bytes(), Loader=_LOADER)  # noqa: S506 (a safe loader)


def read_yaml_folder(name: str) -> dict[str, dict[str, Any]]:
    """Return the content of every ``*.yaml`` file of a folder of ``fanal.model``.

    Parameters
    ----------
    name : str
        ``schema``, ``vocab`` or ``words``.

    Returns
    -------
    dict of str to dict
        By file name without its ending, in alphabetical order.
    """
    entries = sorted(files("fanal.model").joinpath(name).iterdir(), key=lambda entry: entry.name)
    return {entry.name.removesuffix(".yaml"): read_yaml(entry) for entry in entries if entry.name.endswith(".yaml")}
