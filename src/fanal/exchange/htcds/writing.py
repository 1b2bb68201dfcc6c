"""A case as the standard's spreadsheet: one row a person, and a list of what the standard cannot say."""

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from fanal.exchange.case_export import CaseExport
from fanal.exchange.htcds.fields import EVENT, NOTE, Codes, Field, fields
from fanal.exchange.htcds.leaving import People, gathered, standing
from fanal.exchange.htcds.record import ANY_EVENT, NOTES, PERSON
from fanal.exchange.table.cells import shown
from fanal.exchange.table.xlsx import save_book
from fanal.model.entity import Entity
from fanal.model.statement import Statement

SHEET, REST = "HTCDS 2.0", "Not in HTCDS"
BETWEEN = ";"
_GENDERS: Mapping[str, str] = {"female": "Feminine", "male": "Masculine", "other": "NonConforming"}
_STAGES = ("Recruitment", "Transit", "Exploitation")
_IN_CAPITALS = ("citizenship", "country")
_SECOND = {"prs_MobilePhone", "prs_SecondaryLanguage"}
"""Fields for the second of the values that a field before them takes the first of."""
_WIDTH = 24


def write_htcds(export: CaseExport, out: BinaryIO) -> None:
    """Write the people of a case as HTCDS 2.0.

    Parameters
    ----------
    export : CaseExport
    out : binary stream
        Need not be seekable.

    Notes
    -----
    The first sheet is laid out as the standard's own: names over labels, a number and a row for each person. Our codes
    leave as the standard's, a narrower one as the wider; a value that came in as a code of the
    standard leaves as that code. The second sheet counts, by kind and property, the claims that the
    standard has no field for: links, sources, further values, what is denied.
    Text is never a formula. Held in memory. The same case gives the same bytes.
    """
    people = gathered(export)
    writer = _Writer(export, people)
    columns = list(fields().values())
    book = Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    sheet.freeze_panes = "A3"
    for place in range(2, len(columns) + 2):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTH
    sheet.append(["", *(field.name for field in columns)])
    sheet.append(["", *(field.label for field in columns)])
    for number, person in enumerate(people, 1):
        sheet.append([number, *(shown(BETWEEN.join(writer.values(person, field))) for field in columns)])
    rest = book.create_sheet(REST)
    rest.append(["schema", "property", "claims"])
    for row in people.left_out():
        rest.append(list(row))
    save_book(book, out)


class _Writer:
    """Finds the values of a person for each field."""

    def __init__(self, export: CaseExport, people: People) -> None:
        self._export, self._people = export, people
        self._codes: dict[str, Codes] = {}

    def values(self, person: Entity, field: Field) -> list[str]:
        """Return the values of a field as the standard writes them."""
        if field.home == EVENT:
            return [event.schema for event in self._people.of(person, ANY_EVENT) if event.schema in _STAGES]
        found = list(self._noted(person, field)) if field.home == NOTE else self._found(person, field)
        chosen = found if field.many else found[1:2] if field.name in _SECOND else found[:1]
        texts = [text for text, _ in chosen]
        self._people.said.update(row.id for text, row in found if text in texts)
        return list(dict.fromkeys(texts))

    def _found(self, person: Entity, field: Field) -> list[tuple[str, Statement]]:
        holders = self._people.of(person, field.schema)
        rows = [row for holder in holders for row in standing(holder, field.prop)]
        if field.name == "prs_SecondName" and not rows and not person.values("firstName"):
            rows = standing(person, "name")
        found = [(text, row) for row in rows if (text := self._said(field, row))]
        if field.name == "prs_FirstName" and found:
            self._people.said.update(row.id for row in standing(person, "name"))
        return found

    def _said(self, field: Field, row: Statement) -> str:
        if field.vocabulary:
            return self._coded(field, row)
        return row.value.upper() if field.prop in _IN_CAPITALS else row.value

    def _coded(self, field: Field, row: Statement) -> str:
        vocabulary = self._export.vocabularies[field.vocabulary]
        if field.name not in self._codes:
            self._codes[field.name] = Codes.of(vocabulary, field.codes)
        known = self._codes[field.name].find(row.original_value)
        if field.schema == PERSON and field.prop == "gender":
            return row.original_value if known is not None else _GENDERS.get(row.value, "")
        if known is not None and known.code == row.value:
            return row.original_value
        codes = vocabulary.get(row.value).codes.get(field.codes, []) if row.value in vocabulary else []
        return codes[0] if codes else ""

    def _noted(self, person: Entity, field: Field) -> Iterator[tuple[str, Statement]]:
        for note in self._people.of(person, NOTES):
            for row in standing(note, "description"):
                label, between, text = row.value.partition(": ")
                if between and label == field.label:
                    yield text, row
