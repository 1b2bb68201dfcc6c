"""An import: files and a mapping in, statements out, in one stream."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from fanal.errors import InputError, MappingError
from fanal.ingest.files import InputFile
from fanal.ingest.importing.blocks import Compiler
from fanal.ingest.importing.cells import Settings
from fanal.ingest.importing.columns import Columns, spec_for
from fanal.ingest.importing.keys import EntityKeys, LinkKeys
from fanal.ingest.importing.plan import TablePlan, table_plan
from fanal.ingest.importing.recorder import Recorder
from fanal.ingest.importing.rows import Memory, RowRunner
from fanal.ingest.importing.sources import source_id, source_statements
from fanal.ingest.limits import Limits
from fanal.ingest.mapping.spec import ROWS, SYMMETRIC_MATRIX, Defaults, TableSpec
from fanal.ingest.mapping.spec import Mapping as ImportMapping
from fanal.ingest.reading.corrections import corrected
from fanal.ingest.reading.matrix import matrix_rows
from fanal.ingest.reading.open import open_tables
from fanal.ingest.reading.table import ReadOptions, Table
from fanal.ingest.report import ImportReport, TableReport
from fanal.model.grade import scheme_of
from fanal.model.ids import KeyedIds
from fanal.model.schemata import Model
from fanal.model.statement import Statement
from fanal.model.vocabulary import Vocabulary

Progress = Callable[[int, int], None]
"""Told how many bytes of how many are done."""
_STEP = 1024


@dataclass(frozen=True, slots=True)
class _Job:
    """One table, ready to be run; `share` is its part of the bytes of its file."""

    file: InputFile
    plan: TablePlan
    settings: Defaults
    share: float


class Importer:
    """Turns files into statements of one case.

    Parameters
    ----------
    ids : KeyedIds
        Of the base.
    case_id : str
    mapping : fanal.ingest.mapping.spec.Mapping
    model : Model
    vocabularies : mapping of str to Vocabulary
    limits : Limits, optional

    Notes
    -----
    Memory does not grow with the rows, but for one id for each entity, kept to find
    ends that the list of nodes lacks, and for links that are told more than once.
    """

    def __init__(
        self,
        ids: KeyedIds,
        case_id: str,
        mapping: ImportMapping,
        model: Model,
        vocabularies: Mapping[str, Vocabulary],
        limits: Limits | None = None,
    ) -> None:
        self.ids, self.case_id, self.mapping = ids, case_id, mapping
        self.model, self.vocabularies = model, vocabularies
        self.limits = limits or Limits()

    def statements(
        self, files: Iterable[InputFile], report: ImportReport, progress: Progress | None = None
    ) -> Iterator[Statement]:
        """Stream the statements of some files.

        Parameters
        ----------
        files : iterable of InputFile
            Read in the order given, lists of entities before links.
        report : ImportReport
            Filled on the way; complete when the stream ends.
        progress : callable, optional

        Yields
        ------
        Statement
            First those of each file's source, then row by row.

        Raises
        ------
        UnreadableFileError, TooLargeError, MappingError
            Before the first statement, unless the damage lies further on in a file.

        Notes
        -----
        The same files under the same mapping give the same statements with the same ids.
        """
        opened = list(files)
        jobs = [job for file in opened for job in self._jobs(file, report)]
        jobs.sort(key=lambda job: not job.plan.listed)
        listed = frozenset[str]().union(*(job.plan.listed for job in jobs))
        memory = Memory(EntityKeys(self.ids, self.case_id), listed, report)
        meter = _Meter(progress, sum(file.size for file in opened))
        for file in opened:
            texts = self._source_properties(file, jobs)
            for statement in source_statements(self.ids, self.case_id, file, texts, self.model):
                report.statements += 1
                yield statement
        for job in jobs:
            yield from self._run(job, memory, meter)

    def _run(self, job: _Job, memory: Memory, meter: "_Meter") -> Iterator[Statement]:
        table = job.plan.table
        tally = TableReport(
            table.name,
            table.format,
            table.found,
            {name: list(uses) for name, uses in job.plan.uses.items()},
            [name for name in table.columns if name in job.plan.spec.ignore],
        )
        memory.report.tables.append(tally)
        source = source_id(self.ids, self.case_id, job.file.name)
        recorder = Recorder(self.ids, self.case_id, source, job.settings)
        runner = RowRunner(job.plan, recorder, LinkKeys(self.ids, self.case_id, table.name), memory, tally)
        meter.begin(job.file, job.share)
        for number, statements in enumerate(runner.rows()):
            memory.report.statements += len(statements)
            yield from statements
            if number % _STEP == 0:
                meter.tell()
        meter.end()

    def _jobs(self, file: InputFile, report: ImportReport) -> list[_Job]:
        tables = self._tables(file)
        jobs = []
        for table in tables:
            spec = spec_for(self.mapping, table.file, table.part)
            if spec is None:
                raise MappingError(
                    "The mapping has no table that matches {table}. Add one, or one with `skip: true`.",
                    table=table.name,
                )
            if spec.skip:
                report.skipped.append(table.name)
                continue
            jobs.append(self._job(file, table, spec, 1 / len(tables)))
        return jobs

    def _tables(self, file: InputFile) -> list[Table]:
        spec = spec_for(self.mapping, file.name)
        options = ReadOptions(spec.encoding, spec.separator, spec.header) if spec else None
        return open_tables(file, self.limits, options)

    def _job(self, file: InputFile, table: Table, spec: TableSpec, share: float) -> _Job:
        table = corrected(table, spec.corrections)
        if spec.shape != ROWS:
            table = matrix_rows(table, is_symmetric=spec.shape == SYMMETRIC_MATRIX)
        defaults = spec.settings or self.mapping.defaults
        check_defaults(defaults, self.vocabularies, table.name)
        settings = Settings(defaults, self.mapping.values, self.vocabularies)
        compiler = Compiler(self.model, Columns(table), settings)
        return _Job(file, table_plan(table, spec, compiler), defaults, share)

    @staticmethod
    def _source_properties(file: InputFile, jobs: Sequence[_Job]) -> dict[str, str]:
        texts: dict[str, str] = {}
        for job in jobs:
            if job.file is file:
                texts.update(job.plan.spec.source)
        return texts


def check_defaults(defaults: Defaults, vocabularies: Mapping[str, Vocabulary], table: str) -> None:
    """Refuse a grade or handling code that does not exist.

    Raises
    ------
    MappingError
    """
    grade = defaults.grade
    if grade is not None:
        try:
            axes = scheme_of(grade.scheme).axes
        except InputError as error:
            raise MappingError(error.template, **error.parts) from error
        for axis, value in (("source", grade.source), ("information", grade.information)):
            if value and value not in axes.get(axis, {}):
                raise MappingError(
                    "In the mapping of {table}, {value} is no grade of the {axis} in {scheme}.",
                    table=table,
                    value=value,
                    axis=axis,
                    scheme=grade.scheme,
                )
    if defaults.handling and defaults.handling not in vocabularies["handling"]:
        raise MappingError(
            "In the mapping of {table}, there is no handling code {value}.", table=table, value=defaults.handling
        )


class _Meter:
    """Tells how far the reading is."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total = progress, total
        self._done = 0.0
        self._file: InputFile | None = None
        self._share = 0.0

    def begin(self, file: InputFile, share: float) -> None:
        """Start on a table."""
        self._file, self._share = file, share
        self._size = file.size

    def tell(self) -> None:
        """Tell how far it is now."""
        if self._progress and self._file:
            self._progress(int(self._done + self._share * min(self._file.stream.tell(), self._size)), self._total)

    def end(self) -> None:
        """Finish the table."""
        self._done += self._share * self._size
        if self._progress:
            self._progress(round(self._done), self._total)
