"""The command ``fanal``: each command parses, calls one service, and presents the answer as a table or as JSON."""

from fanal.cli.program import main

__all__ = ["main"]
