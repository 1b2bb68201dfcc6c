"""The words of one case: what ships with Fanal, and the terms and fields that its organization added."""

from fanal.services.words.case_words import CaseWords, case_words

__all__ = ["CaseWords", "case_words"]
