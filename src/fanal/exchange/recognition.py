"""Tell one of our own exports from any other file, by its content."""

from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from fanal.exchange.case_import import CaseImport
from fanal.exchange.ftm.own_file import read_ftm
from fanal.exchange.ftm.writing import OWN_MARK
from fanal.exchange.graph_file.gexf import read_gexf
from fanal.exchange.graph_file.graphml import read_graphml
from fanal.exchange.jsonl import read_jsonl
from fanal.exchange.table.csv_files import read_csv
from fanal.exchange.table.xlsx import read_xlsx

_HEAD_BYTES = 4096
_READERS = {
    "csv": read_csv,
    "xlsx": read_xlsx,
    "graphml": read_graphml,
    "gexf": read_gexf,
    "jsonl": read_jsonl,
    "ftm": read_ftm,
}


def own_format(stream: BinaryIO) -> str | None:
    """Return which of our lossless formats a file has, None for a file that Fanal did not write.

    Parameters
    ----------
    stream : binary stream
        Seekable; left at its beginning.

    Notes
    -----
    Reads no more than the head of the file, or the list of its parts.
    """
    stream.seek(0)
    head = stream.read(_HEAD_BYTES)
    stream.seek(0)
    if head.startswith(b"PK"):
        return _packed(stream)
    if head.startswith(b'{"fanal":'):
        return "jsonl"
    if head.startswith(OWN_MARK):
        return "ftm"
    if b'id="graph_case"' in head and b"<graphml" in head:
        return "graphml"
    return "gexf" if b"<creator>Fanal</creator>" in head and b"<gexf" in head else None


def read_own(stream: BinaryIO) -> CaseImport | None:
    """Read a case back from a file that Fanal wrote, whatever its name.

    Parameters
    ----------
    stream : binary stream
        Seekable; stays open while the statements are read.

    Returns
    -------
    CaseImport or None
        None for a file that Fanal did not write.

    Raises
    ------
    InputError
        Fanal wrote it, but it is damaged, too large, or of a later version.
    """
    name = own_format(stream)
    return None if name is None else _READERS[name](stream)


def _packed(stream: BinaryIO) -> str | None:
    try:
        with ZipFile(stream) as archive:
            names = set(archive.namelist())
            book = archive.read("xl/workbook.xml") if "xl/workbook.xml" in names else b""
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return None
    finally:
        stream.seek(0)
    if {"statements.csv", "case.csv"} <= names:
        return "csv"
    return "xlsx" if b'name="statements"' in book and b'name="case"' in book else None
