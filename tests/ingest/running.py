"""Run imports in tests and look at what came out."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fanal.ingest import Importer, ImportReport, InputFile, Limits, Mapping, load_mapping, recognise
from fanal.model.entity import EXISTS
from fanal.model.ids import KeyedIds
from fanal.model.schemata import load_model
from fanal.model.statement import Statement
from fanal.model.vocabulary import load_vocabularies

IDS = KeyedIds(b"k" * 32)
CASE = "case"


@dataclass
class Imported:
    """The statements of one import, with its report."""

    statements: list[Statement]
    report: ImportReport

    def of(self, schema: str, prop: str = EXISTS) -> list[Statement]:
        return [row for row in self.statements if row.schema == schema and row.prop == prop]

    def values(self, schema: str, prop: str) -> list[str]:
        return [row.value for row in self.of(schema, prop)]

    def entities(self, schema: str) -> set[str]:
        return {row.entity_id for row in self.of(schema)}

    def pairs(self, schema: str) -> list[tuple[str, str]]:
        """The ends of the links of a schema, by the names of the entities."""
        edge = load_model().get(schema).edge
        assert edge is not None
        names = {row.entity_id: row.value for row in self.statements if row.prop == "name"}
        ends: dict[str, dict[str, str]] = defaultdict(dict)
        for row in self.statements:
            if row.schema == schema and row.prop in (edge.source, edge.target):
                ends[row.entity_id][row.prop] = names.get(row.value, row.value)
        return [(end[edge.source], end[edge.target]) for end in ends.values()]


def memory_file(name: str, content: str | bytes) -> InputFile:
    return InputFile.of_bytes(name, content if isinstance(content, bytes) else content.encode())


def disk_files(paths: Iterable[Path]) -> list[InputFile]:
    return [memory_file(path.name, path.read_bytes()) for path in paths]


def run(
    files: list[InputFile], mapping: Mapping | str | None = None, limits: Limits | None = None, ids: KeyedIds = IDS
) -> Imported:
    """Import files by a mapping, by the text of one, or by a guessed one."""
    if mapping is None:
        mapping = recognise(files, limits=limits).mapping
    elif isinstance(mapping, str):
        mapping = load_mapping(mapping)
    importer = Importer(ids, CASE, mapping, load_model(), load_vocabularies(), limits)
    report = ImportReport()
    return Imported(list(importer.statements(files, report)), report)
