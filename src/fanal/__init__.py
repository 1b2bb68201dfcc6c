"""Map who is linked to whom in a trafficking case, with the source of every link.

In a notebook or a script ``fanal.open`` opens a base of cases and ``fanal.read`` reads files; see
``fanal.notebook``. Both are loaded at their first use, so that ``import fanal`` costs nothing.
Types stand in ``__init__.pyi``.
"""

from importlib import import_module

__version__ = "0.1.0"
__all__ = ["__version__", "open", "read"]


def __getattr__(name: str) -> object:
    if name in {"open", "read"}:
        return getattr(import_module("fanal.notebook"), name)
    raise AttributeError(f"module 'fanal' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(globals() | {"open": None, "read": None})
