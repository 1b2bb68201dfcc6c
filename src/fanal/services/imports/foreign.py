"""Files of other programs that need no mapping: told by content, read by the exchange engine."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

import orjson

from fanal.exchange import avres
from fanal.exchange.case_import import Problem
from fanal.exchange.claims import Claims
from fanal.exchange.ftm import from_ftm
from fanal.exchange.ftm.statement_rows import from_ftm_statements, statement_columns
from fanal.exchange.htcds import Layout, from_htcds, layout_of
from fanal.exchange.i2 import from_i2, is_i2
from fanal.exchange.i2.words import Words
from fanal.exchange.intake import Intake
from fanal.exchange.jsonl import json_lines
from fanal.ingest import InputFile, Limits, format_of
from fanal.ingest.reading.open import open_tables
from fanal.ingest.reading.table import ReadOptions, Table
from fanal.model.schemata import load_model
from fanal.model.statement import Statement
from fanal.model.vocabulary import load_vocabularies

FTM, HTCDS, I2, AVRES = "ftm", "htcds", "anx", "avres"
_HEADLESS = ReadOptions(header=False)
_LOOKED_AT = 8
_TABLES = frozenset({"csv", "xlsx"})
Items = Iterator[Statement | Problem]
Read = Callable[[Claims, list[Intake]], Items]


@dataclass(frozen=True, slots=True)
class Foreign:
    """A file of another program.

    Attributes
    ----------
    file : InputFile
    format : str
    read : callable
        Given what its statements have in common and a list that gets what became of its
        tables, yields statements and problems.
    skipped : tuple of str
        Parts that are not of the format.
    """

    file: InputFile
    format: str
    read: Read
    skipped: tuple[str, ...] = ()


def foreign(file: InputFile, nodes: avres.Known, *, is_mapped: bool = False) -> Foreign | None:
    """Return how to read a file of another program, None for a table or network of no known make.

    Parameters
    ----------
    file : InputFile
    nodes : Known
        Learns the nodes of AVRES in this file, and knows those in the files that came with it.
    is_mapped : bool
        Whether a mapping for tables was named; then tables are read by it.

    Raises
    ------
    InputError
        It is empty, or of no format that is read.
    """
    if is_i2(file.stream):
        return Foreign(file, I2, lambda claims, intakes: _i2(file, claims, intakes))
    form = format_of(file)
    if form == FTM:
        return Foreign(file, FTM, lambda claims, _intakes: _ftm(file, claims))
    return _table(file, nodes) if form in _TABLES and not is_mapped else None


def _table(file: InputFile, nodes: avres.Known) -> Foreign | None:
    tables = open_tables(file, Limits(), _HEADLESS)
    if columns := statement_columns(tables[0].sample(1)[0]):
        return _ftm_statements(file, tables[0], columns)
    if avres_table := avres.table_of(tables[0].sample(1)):
        return _avres(file, tables[0], avres_table, nodes)
    laid_out = [(table, layout) for table in tables if (layout := layout_of(table.sample(_LOOKED_AT)))]
    if not laid_out:
        return None
    known = [table for table, _ in laid_out]
    skipped = tuple(table.name for table in tables if table not in known)
    return Foreign(file, HTCDS, lambda claims, intakes: _htcds(laid_out, claims, intakes), skipped)


def _htcds(tables: list[tuple[Table, Layout]], claims: Claims, intakes: list[Intake]) -> Items:
    for table, layout in tables:
        intake = Intake(table.name, HTCDS, {**table.found, "header": f"row {layout.headings}"})
        intakes.append(intake)
        yield from from_htcds(islice(table.rows(), layout.headings, None), layout, claims, intake)


def _avres(file: InputFile, table: Table, layout: avres.Table, nodes: avres.Known) -> Foreign:
    if not layout.has_edges:
        words = Words(load_model(), load_vocabularies())
        avres.learned(islice(table.rows(), 1, None), layout, words, nodes)

    def read(claims: Claims, intakes: list[Intake]) -> Items:
        intake = Intake(table.name, AVRES, dict(table.found))
        intakes.append(intake)
        yield from avres.from_avres(islice(table.rows(), 1, None), layout, nodes, claims, intake)

    return Foreign(file, AVRES, read)


def _i2(file: InputFile, claims: Claims, intakes: list[Intake]) -> Items:
    intake = Intake(file.name, I2)
    intakes.append(intake)
    yield from from_i2(file.stream, claims, intake)


def _ftm(file: InputFile, claims: Claims) -> Items:
    yield from from_ftm(
        _records(file),
        ids=claims.ids,
        case_id=claims.case_id,
        source_id=claims.source_id,
        place=file.name,
        model=claims.model,
    )


def _ftm_statements(file: InputFile, table: Table, columns: dict[str, int]) -> Foreign:
    def read(claims: Claims, intakes: list[Intake]) -> Items:
        intake = Intake(table.name, FTM, dict(table.found))
        intakes.append(intake)
        yield from from_ftm_statements(islice(table.rows(), 1, None), columns, claims, intake)

    return Foreign(file, FTM, read)


def _records(file: InputFile) -> Iterator[object]:
    for _number, line in json_lines(file.open()):
        try:
            yield orjson.loads(line)
        except orjson.JSONDecodeError:
            yield None
