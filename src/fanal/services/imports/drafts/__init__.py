"""An import under way: files kept for a while, what the reader said of them, and what would come of it."""

from fanal.services.imports.drafts.beginning import Upload, begin_draft, describe_draft, discard_draft
from fanal.services.imports.drafts.changing import CellChange, change_form, change_reading, choose_kind, correct_cell
from fanal.services.imports.drafts.kind_views import KindList, list_kinds
from fanal.services.imports.drafts.problem_rows import ProblemPage, list_problems, write_problem_rows
from fanal.services.imports.drafts.rows import RowsPage, read_rows
from fanal.services.imports.drafts.running import JobView, cancel_job, check_draft, finish_draft, show_job
from fanal.services.imports.drafts.saved import (
    SavedMappingList,
    delete_mapping,
    list_mappings,
    load_into_draft,
    mapping_text,
    save_draft_mapping,
)
from fanal.services.imports.drafts.shelf import Shelf
from fanal.services.imports.drafts.views import DraftView

__all__ = [
    "CellChange",
    "DraftView",
    "JobView",
    "KindList",
    "ProblemPage",
    "RowsPage",
    "SavedMappingList",
    "Shelf",
    "Upload",
    "begin_draft",
    "cancel_job",
    "change_form",
    "change_reading",
    "check_draft",
    "choose_kind",
    "correct_cell",
    "delete_mapping",
    "describe_draft",
    "discard_draft",
    "finish_draft",
    "list_kinds",
    "list_mappings",
    "list_problems",
    "load_into_draft",
    "mapping_text",
    "read_rows",
    "save_draft_mapping",
    "show_job",
    "write_problem_rows",
]
