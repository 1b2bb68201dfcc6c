"""The work on a case: notes, tasks, its status and its diary, all of them statements like any other."""

from fanal.services.casework.diary import Diary, read_diary

__all__ = ["Diary", "read_diary"]
