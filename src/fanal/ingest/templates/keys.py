"""Which columns tell one person or thing from another, where the reader leaves it to Fanal."""

from collections.abc import Sequence

from fanal.ingest.mapping.spec import ROW_KEY
from fanal.ingest.templates.form import KEY, TableForm, Use
from fanal.ingest.templates.kinds import MAIN, ROW, Part, main_property
from fanal.model.schemata import Schema

_FULL_NAME = ("firstName", "lastName")
_TELLING = (
    *("idNumber", "passportNumber", "number", "iban", "accountNumber", "email", "phone", "username"),
    *("registrationNumber", "vin", "caseNumber", "full", "alias"),
)
"""Properties that tell one from another where nothing names it, the surest first."""


def property_of(use: Use, schema: Schema) -> str:
    """Return the property of a schema that a use fills; what names one schema names another."""
    if use.property == MAIN or (use.property == "name" and "name" not in schema.properties):
        return main_property(schema)
    return use.property


def key_of(form: TableForm, part: Part, schema: Schema) -> tuple[str, ...]:
    """Return the columns of a part's key.

    Parameters
    ----------
    form : TableForm
    part : Part
        No link.
    schema : Schema
        Chosen for it.

    Returns
    -------
    tuple of str
        What was chosen; else the column marked as key, the one that names it, the first and last
        name, a number of it; else the row itself. () for one that nothing tells apart but must be.
    """
    used = form.used(part.id)
    if chosen := form.part(part.id).key:
        return chosen
    if marked := tuple(column for column, use in used if use.property == KEY):
        return marked
    if part.key == ROW:
        return (ROW_KEY,)
    by_property = {property_of(use, schema): column for column, use in reversed(used)}
    if naming := by_property.get(main_property(schema)) or by_property.get("name"):
        return (naming,)
    if all(name in by_property for name in _FULL_NAME):
        return tuple(by_property[name] for name in _FULL_NAME)
    return _by_number(by_property, used)


def _by_number(by_property: dict[str, str], used: Sequence[tuple[str, Use]]) -> tuple[str, ...]:
    telling = next((by_property[name] for name in (*_TELLING, *_FULL_NAME) if name in by_property), "")
    if telling:
        return (telling,)
    return (ROW_KEY,) if used else ()
