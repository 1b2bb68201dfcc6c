"""Look at files that belong together and guess one mapping for all of their tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fanal.errors import MappingError
from fanal.ingest.files import InputFile
from fanal.ingest.limits import Limits
from fanal.ingest.mapping.spec import VERSION, Defaults, TableSpec
from fanal.ingest.mapping.spec import Mapping as ImportMapping
from fanal.ingest.reading.open import NATIVE, format_of, open_tables
from fanal.ingest.recognition.links import Note, link_table, matrix_table
from fanal.ingest.recognition.nodes import Words, kind_of, node_table
from fanal.ingest.recognition.shape import LINKS, MATRIX, NODES, SYMMETRIC_MATRIX, UNKNOWN, Shaped, shaped
from fanal.model.schemata import Model, load_model
from fanal.model.vocabulary import Vocabulary, load_vocabularies

SHARED_SPACE = "nodes"
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class RecognisedTable:
    """One table as it was found.

    Attributes
    ----------
    table, file, part, format : str
    shape : str
        ``nodes``, ``links``, ``matrix``, ``symmetric_matrix`` or ``unknown``.
    columns : tuple of str
    found : mapping of str to str
        Encoding, separator, line ends, header.
    sample : tuple of tuple of str
        The first rows.
    """

    table: str
    file: str
    part: str
    format: str
    shape: str
    columns: tuple[str, ...]
    found: Mapping[str, str]
    sample: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Recognition:
    """What was found in some files.

    Attributes
    ----------
    tables : tuple of RecognisedTable
    mapping : fanal.ingest.mapping.spec.Mapping
        A guess, to be shown; it maps, ignores or skips everything.
    native : tuple of (str, str)
        Files that need no mapping, with their format (``ftm``, ``fanal``).
    notes : tuple of (str, mapping)
        What the reader should know about the guess: template and parts.
    """

    tables: tuple[RecognisedTable, ...]
    mapping: ImportMapping
    native: tuple[tuple[str, str], ...]
    notes: tuple[Note, ...]


def recognise(
    files: Sequence[InputFile],
    model: Model | None = None,
    vocabularies: Mapping[str, Vocabulary] | None = None,
    limits: Limits | None = None,
) -> Recognition:
    """Find the format and shape of each file and guess a mapping for all of them together.

    Parameters
    ----------
    files : sequence of InputFile
        Files that belong together: a list of nodes and the links among them, layers …
    model, vocabularies, limits : optional
        Those that ship with Fanal if not given.

    Returns
    -------
    Recognition

    Raises
    ------
    UnreadableFileError, TooLargeError
        A file cannot be read.
    MappingError
        No table was recognized; says how to go on.

    Notes
    -----
    Reads at most the first rows of each table. The same files give the same guess.
    """
    limits = limits or Limits()
    words = Words(model or load_model(), vocabularies or load_vocabularies())
    native = tuple((file.name, kind) for file in files if (kind := format_of(file)) in NATIVE)
    named = {name for name, _ in native}
    found = [shaped(table, limits) for file in files if file.name not in named for table in open_tables(file, limits)]
    if found and all(one.shape == UNKNOWN for one in found):
        raise MappingError(
            "It was not recognized what the columns of {table} mean. Name two of them source and target, or one name; "
            "or write a mapping.",
            table=found[0].table.name,
        )
    specs, notes = _guesses(found, words)
    mapping = ImportMapping(
        fanal_mapping=VERSION,
        tables=tuple(specs),
        title="Guessed by Fanal",
        defaults=Defaults(),
    )
    return Recognition(tuple(_shown(one) for one in found), mapping, native, tuple(notes))


def _guesses(found: Sequence[Shaped], words: Words) -> tuple[list[TableSpec], list[Note]]:
    """Guess each table, all with one key space if some node is no person, group or organization."""
    kinds = [kind_of(one, words) for one in found if one.shape == NODES]
    has_things = any(kind and not words.model.get(kind).is_a("LegalEntity") for kind in kinds)
    space = SHARED_SPACE if has_things else ""
    ends = _ends(found)
    specs: list[TableSpec] = []
    notes: list[Note] = []
    for one in found:
        if one.shape == NODES:
            specs.append(node_table(one, words, _key(one, ends), space))
        elif one.shape == UNKNOWN:
            specs.append(_skipped(one))
            notes.append(("{table} was not recognized and is left out.", {"table": one.table.name}))
        else:
            guess = link_table(one, words, space) if one.shape == LINKS else matrix_table(one, words, space)
            specs.append(guess.spec)
            notes += guess.notes
    return specs, notes


def _skipped(one: Shaped) -> TableSpec:
    return TableSpec(match=(one.table.file,), part=one.table.part or "*", rows="not recognized", skip=True)


def _ends(found: Sequence[Shaped]) -> set[str]:
    """Return what links call their ends."""
    names: set[str] = set()
    for one in found:
        if one.shape == LINKS:
            names.update(one.values(one.column("source")), one.values(one.column("target")))
        elif one.shape in {MATRIX, SYMMETRIC_MATRIX}:
            names.update(one.table.columns[1:])
    return names


def _key(one: Shaped, ends: set[str]) -> str:
    """Return the column that links name nodes by: the one they share most texts with, else the id, else the name."""
    candidates = [column for meaning in ("id", "name", "alias") if (column := one.column(meaning))]
    candidates = candidates or [one.table.columns[0]]
    shared = {column: len(ends & set(one.values(column))) for column in candidates}
    return max(candidates, key=lambda column: shared[column])


def _shown(one: Shaped) -> RecognisedTable:
    table = one.table
    return RecognisedTable(
        table=table.name,
        file=table.file,
        part=table.part,
        format=table.format,
        shape=one.shape,
        columns=tuple(table.columns),
        found=table.found,
        sample=tuple(tuple(row) for row in one.sample[:_SHOWN]),
    )
