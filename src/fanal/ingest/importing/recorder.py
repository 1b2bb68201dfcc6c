"""Make the statements of one table, with ids, source, locator and grade."""

from dataclasses import dataclass

from fanal.ingest.mapping.spec import Defaults
from fanal.model.entity import EXISTS
from fanal.model.ids import KeyedIds
from fanal.model.statement import Statement

_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class Field:
    """A property of a schema, ready to be hashed."""

    schema: str
    prop: str
    head: str

    @classmethod
    def of(cls, schema: str, prop: str = EXISTS) -> "Field":
        """Make the field; without a property, the one that says only that the entity exists."""
        return cls(schema, prop, _SEPARATOR + schema + _SEPARATOR + prop + _SEPARATOR)


class Recorder:
    """Collects the statements of one row at a time.

    Parameters
    ----------
    ids : KeyedIds
    case_id, source_id : str
    defaults : Defaults
        Grade, handling and stance of the table.

    Notes
    -----
    Gives the ids of `fanal.model.statement.statement_id`, written out so that what all
    statements of a row share is joined once.
    """

    def __init__(self, ids: KeyedIds, case_id: str, source_id: str, defaults: Defaults) -> None:
        grade = defaults.grade
        grades = (grade.scheme, grade.source, grade.information) if grade else ("", "", "")
        self._of = ids.of
        self._case_id, self._source_id = case_id, source_id
        self._rest = (*grades, defaults.handling, defaults.stance, "", "")
        self._start = f"s{_SEPARATOR}{case_id}{_SEPARATOR}"
        self._end = _SEPARATOR.join(self._rest)
        self._locator = self._tail = ""
        self.rows: list[Statement] = []

    def begin(self, locator: str) -> None:
        """Start a row: forget the statements of the last one."""
        self._locator = locator
        self._tail = f"{_SEPARATOR}{self._source_id}{_SEPARATOR}{locator}{_SEPARATOR}{self._end}"
        self.rows = []

    def record(self, entity_id: str, field: Field, value: str = "", lang: str = "", original: str = "") -> None:
        """Add one statement."""
        identity = self._of(f"{self._start}{entity_id}{field.head}{value}{_SEPARATOR}{lang}{self._tail}")
        self.rows.append(
            Statement._make(
                (
                    identity,
                    self._case_id,
                    entity_id,
                    field.schema,
                    field.prop,
                    value,
                    lang,
                    original,
                    self._source_id,
                    self._locator,
                    *self._rest,
                )
            )
        )
