"""Bring files into a case: tables by a mapping, FollowTheMoney entities, and our own exports."""

from fanal.services.imports.report import ImportedTable, ImportOutcome, ImportProblem
from fanal.services.imports.running import ImportOrder, import_files

__all__ = ["ImportOrder", "ImportOutcome", "ImportProblem", "ImportedTable", "import_files"]
