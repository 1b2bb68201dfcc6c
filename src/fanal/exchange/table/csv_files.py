"""CSV: a zip of entities and links to read, and of every statement to bring back."""

import csv
import zlib
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from fanal.errors import UnreadableFileError
from fanal.exchange.case_export import CaseExport
from fanal.exchange.case_import import CaseImport, Problem
from fanal.exchange.records import case_of
from fanal.exchange.table.archive import open_archive, text_entry
from fanal.exchange.table.cells import shown
from fanal.exchange.table.readable import ENTITY_HEADINGS, LINK_HEADINGS, Survey, entity_rows, link_rows, survey
from fanal.exchange.table.statement_rows import (
    CASE_NAME,
    HEADER,
    NAME,
    case_cells,
    read_case_cells,
    read_statement_cells,
    statement_cells,
)
from fanal.model.statement import Statement

_CASE, _ENTITIES, _LINKS, _STATEMENTS = f"{CASE_NAME}.csv", "entities.csv", "links.csv", f"{NAME}.csv"


def write_csv(export: CaseExport, out: BinaryIO) -> None:
    """Write a case as a zip of CSV files.

    Parameters
    ----------
    export : CaseExport
    out : binary stream
        Need not be seekable.

    Notes
    -----
    ``entities.csv`` and ``links.csv`` are in the reader's words; ``statements.csv`` and
    ``case.csv`` bring the case back. Each starts with a byte-order mark, without which
    spreadsheets take Cyrillic for something else. No cell can be taken for a formula.
    The same case gives the same bytes.
    """
    notes = survey(export)
    with ZipFile(out, "w") as archive:
        _write_table(archive, _CASE, case_cells(export.case))
        _write_table(archive, _ENTITIES, _readable_entities(export, notes))
        _write_table(archive, _LINKS, _readable_links(export, notes))
        _write_table(archive, _STATEMENTS, _lossless(export))


def _write_table(archive: ZipFile, name: str, rows: Iterable[Iterable[str]]) -> None:
    with text_entry(archive, name) as file:
        csv.writer(file).writerows(rows)


def _readable_entities(export: CaseExport, notes: Survey) -> Iterator[list[str]]:
    yield [*(shown(export.translate(text)) for text in ENTITY_HEADINGS), *map(shown, notes.properties.values())]
    for _kind, cells in entity_rows(export, notes):
        yield [shown(str(cell)) for cell in cells]


def _readable_links(export: CaseExport, notes: Survey) -> Iterator[list[str]]:
    yield [shown(export.translate(text)) for text in LINK_HEADINGS]
    for cells in link_rows(export, notes):
        yield [shown(f"{cell:g}" if isinstance(cell, float) else str(cell)) for cell in cells]


def _lossless(export: CaseExport) -> Iterator[list[str]]:
    yield list(HEADER)
    for entity in export.entities:
        yield from statement_cells(entity)


def read_csv(stream: BinaryIO) -> CaseImport:
    """Read a case back from our zip of CSV files.

    Parameters
    ----------
    stream : binary stream
        Seekable; stays open while the statements are read.

    Returns
    -------
    CaseImport

    Raises
    ------
    UnreadableFileError
        It is not such a zip, or damaged.
    TooLargeError
        It unpacks to more than the limit.
    InputError
        It is of a later version.
    """
    case = case_of(read_case_cells(_rows(open_archive(stream), _CASE)))

    def reread(problems: list[Problem]) -> Iterator[Statement]:
        rows = _rows(open_archive(stream), _STATEMENTS)
        return read_statement_cells(rows, case.id, _STATEMENTS, problems)

    return CaseImport(case, "csv", reread)


def _rows(archive: ZipFile, name: str) -> Iterator[list[str]]:
    damaged = UnreadableFileError("{place} cannot be read from the zip file; export the case again.", place=name)
    try:
        with archive.open(name) as raw:
            yield from csv.reader(TextIOWrapper(raw, encoding="utf-8-sig", newline=""), strict=True)
    except (
        KeyError,
        BadZipFile,
        zlib.error,
        UnicodeDecodeError,
        csv.Error,
        EOFError,
        RuntimeError,
        NotImplementedError,
    ):
        raise damaged from None
