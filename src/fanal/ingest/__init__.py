"""Ingest: turns files of any common shape into statements, strictly, and says what became of every row.

::

    recognition = recognise(files)                      # tables, shapes, a guessed mapping
    importer = Importer(ids, case_id, recognition.mapping, model, vocabularies)
    report = ImportReport()
    for statement in importer.statements(files, report, progress): ...
"""

from fanal.ingest.files import InputFile
from fanal.ingest.importing.importer import Importer, Progress
from fanal.ingest.limits import Limits
from fanal.ingest.mapping.spec import Mapping
from fanal.ingest.mapping.yaml_form import load_mapping, mapping_json_schema, save_mapping
from fanal.ingest.reading.open import format_of
from fanal.ingest.recognition.recognise import RecognisedTable, Recognition, recognise
from fanal.ingest.report import ImportReport, Problem, TableReport

__all__ = [
    "ImportReport",
    "Importer",
    "InputFile",
    "Limits",
    "Mapping",
    "Problem",
    "Progress",
    "RecognisedTable",
    "Recognition",
    "TableReport",
    "format_of",
    "load_mapping",
    "mapping_json_schema",
    "recognise",
    "save_mapping",
]
