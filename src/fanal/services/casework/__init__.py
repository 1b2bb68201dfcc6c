"""The work on a case: notes, tasks, its status and its diary, all of them statements like any other."""

from fanal.services.casework.diary import Diary, read_diary
from fanal.services.casework.standing import Standing, standing_of
from fanal.services.casework.writing import write_diary

__all__ = ["Diary", "Standing", "read_diary", "standing_of", "write_diary"]
