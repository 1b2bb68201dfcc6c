"""What a reader said of a table: the answers that a template turns into a mapping."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fanal.ingest.mapping.spec import DAY_FIRST, Defaults, Grade
from fanal.model.statement import ASSERTED

KEY, RELATION, ROLE, CAPACITY, NOTE = "#key", "#relation", "#role", "#capacity", "#note"
"""Uses of a column that are no property: it tells one from another, says the kind of link, the role or
the capacity in the case, or is kept as a note under its own name."""
RECOGNIZED, SKIPPED, UNSAID = "recognized", "skip", ""
"""Kinds beside those of `row_kinds`: read as Fanal or a mapping has it, left out, not said yet."""


@dataclass(frozen=True, slots=True)
class Use:
    """What one column says.

    Attributes
    ----------
    part : str
        Of the kind of row.
    property : str
        A property of the part's schema, ``main``, or one of the uses above.
    split : str
        What separates several values in one cell.
    values : mapping of str to str
        What a text stands for: a code, or for ``#relation`` a code with its vocabulary.
    """

    part: str
    property: str
    split: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PartForm:
    """What was chosen for one part.

    Attributes
    ----------
    schema : str
        "" for the usual one.
    key : tuple of str
        Columns that tell one from another, ``#row`` for each row; () lets Fanal choose.
    relation : str
        The same kind of link in every row: ``act:recruits``, ``link_subtype:friend``, ``link_class:family``.
    constants : mapping of str to tuple of str
        By property: what every row has.
    """

    schema: str = ""
    key: tuple[str, ...] = ()
    relation: str = ""
    constants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableSettings:
    """Settings of one table; "" leaves each as it is found or usual."""

    dates: str = DAY_FIRST
    country: str = ""
    lang: str = ""
    empty: tuple[str, ...] = ()
    grade_scheme: str = ""
    source_grade: str = ""
    information_grade: str = ""
    handling: str = ""
    stance: str = ASSERTED
    encoding: str = ""
    separator: str = ""
    header: int | None = None

    def defaults(self) -> Defaults:
        """Return those that hold for what the table says."""
        grade = Grade(self.grade_scheme, self.source_grade, self.information_grade) if self.grade_scheme else None
        return Defaults(
            lang=self.lang,
            country=self.country,
            dates=self.dates,
            empty=self.empty,
            grade=grade,
            handling=self.handling,
            stance=self.stance,
        )


@dataclass(frozen=True, slots=True)
class TableForm:
    """All that was said of one table.

    Attributes
    ----------
    kind : str
        Id of a kind of row, or one of those beside them.
    parts : mapping of str to PartForm
        Those for which something was chosen.
    uses : mapping of str to tuple of Use
        By column; a column without uses is left out.
    settings : TableSettings
    space : str
        Space in which the tables of one import share their keys, "" for each schema's own.
    """

    kind: str = UNSAID
    parts: Mapping[str, PartForm] = field(default_factory=dict)
    uses: Mapping[str, tuple[Use, ...]] = field(default_factory=dict)
    settings: TableSettings = field(default_factory=TableSettings)
    space: str = ""

    def part(self, part: str) -> PartForm:
        """Return what was chosen for a part."""
        return self.parts.get(part, PartForm())

    def used(self, part: str) -> list[tuple[str, Use]]:
        """Return the columns that speak of a part, in the order of the table."""
        return [(column, use) for column, uses in self.uses.items() for use in uses if use.part == part]
