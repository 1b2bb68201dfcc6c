"""From a value that a person gave to a statement: cleaned by its type, graded by its source."""

import re
from dataclasses import replace

from fanal.errors import InputError
from fanal.model.entity import NOT_OF_THE_THING
from fanal.model.grade import schemes
from fanal.model.schemata import Property, Schema
from fanal.model.statement import Statement
from fanal.model.values import Refused, clean, property_cleaner
from fanal.services.editing.draft import Draft, refused
from fanal.services.editing.operations import Basis, ClaimGiven, GradeGiven
from fanal.services.sources.withdrawn import SOURCE

NO_SOURCE = "This is no source."
_LANGUAGE = re.compile(r"([a-z]{2,3}(-[A-Z][a-z]{3})?)?")
_NOTHING = Basis()


def claim_statement(
    draft: Draft, entity_id: str, schema: Schema, given: ClaimGiven, basis: Basis | None = None
) -> Statement:
    """Return the statement that a given claim makes about an entity.

    Parameters
    ----------
    draft : Draft
    entity_id : str
    schema : Schema
        Of the entity.
    given : ClaimGiven
    basis : Basis or None
        The operation's; the claim's own wins.

    Raises
    ------
    InputError
        The schema has no such property, or the value, grade, date or language is none; its
        parts name the operation and the property, never the value.
    NotFoundError
        The source is not in this case.
    """
    prop = property_of(draft, schema, given.property)
    value, original = cleaned(draft, prop, given.value)
    if not _LANGUAGE.fullmatch(given.lang):
        raise _refused(draft, prop.name, Refused("A language is written like en, or like sr-Latn with its script."))
    start = based(draft, given.basis or basis)
    return start._replace(
        entity_id=entity_id, schema=schema.name, prop=prop.name, value=value, original_value=original, lang=given.lang
    )


def property_of(draft: Draft, schema: Schema, name: str) -> Property:
    """Return a property that claims can be made of.

    Raises
    ------
    InputError
        The schema has none of that name.
    """
    if name not in schema.properties or name in NOT_OF_THE_THING:
        raise refused(draft, "{schema} has no field {property}.", schema=schema.name, property=name)
    return schema.properties[name]


def cleaned(draft: Draft, prop: Property, raw: str) -> tuple[str, str]:
    """Return a value in the form of its type, and as it was written where that differs.

    Raises
    ------
    InputError
        The value is none of this type, or points to what is not there or not of the right schema.
    """
    if prop.type == "entity":
        return _pointed_to(draft, prop, raw), ""
    cleaner = property_cleaner(prop, country=draft.edit.country, vocabularies=draft.words.vocabularies)
    outcome = cleaner(raw)
    if isinstance(outcome, Refused):
        raise _refused(draft, prop.name, outcome)
    return outcome


def _pointed_to(draft: Draft, prop: Property, name: str) -> str:
    entity_id, rows = draft.existing(name)
    schema = draft.schema_of(rows)
    if prop.range and not schema.is_a(prop.range):
        raise refused(
            draft,
            "{property} takes what is of the schema {range}, not {schema}.",
            property=prop.name,
            range=prop.range,
            schema=schema.name,
        )
    return entity_id


def based(draft: Draft, basis: Basis | None) -> Statement:
    """Return a statement that says nothing yet but carries source, grade, handling, stance and validity.

    Raises
    ------
    InputError, NotFoundError
    """
    basis = basis or _NOTHING
    source_id, own_grade, own_handling = "", GradeGiven(""), ""
    if basis.source_id:
        source_id, rows = draft.existing(basis.source_id)
        if not draft.schema_of(rows).is_a(SOURCE):
            raise refused(draft, NO_SOURCE, property="source_id")
        own_grade, own_handling = _grade_of_source(rows)
    grade = _checked(draft, basis.grade) if basis.grade is not None else own_grade
    return Statement(
        id="",
        case_id=draft.case_id,
        entity_id="",
        schema="",
        prop="",
        value="",
        source_id=source_id,
        locator=" ".join(basis.locator.split()),
        grade_scheme=grade.scheme,
        source_grade=grade.source,
        information_grade=grade.information,
        handling=_handling(draft, basis.handling, grade.scheme) if basis.handling else own_handling,
        stance=basis.stance,
        valid_from=_date(draft, "valid_from", basis.valid_from),
        valid_to=_date(draft, "valid_to", basis.valid_to),
    )


def _grade_of_source(rows: list[Statement]) -> tuple[GradeGiven, str]:
    """Return the grade and handling code that a source gives to what rests on it; nothing where its grade is none."""
    own = {row.prop: row.value for row in rows}
    grade = GradeGiven(own.get("gradeScheme", ""), own.get("sourceGrade", ""), own.get("informationGrade", ""))
    return (grade if _fault(grade) is None else GradeGiven("")), own.get("handling", "")


def _fault(grade: GradeGiven) -> Refused | None:
    scheme = schemes().get(grade.scheme)
    if scheme is None:
        return Refused(
            "There is no evaluation scheme {scheme}; choose one of {known}.",
            {"scheme": grade.scheme, "known": ", ".join(schemes())},
        )
    for axis, mark in (("source", grade.source), ("information", grade.information)):
        if mark and mark not in scheme.axes.get(axis, {}):
            marks = ", ".join(scheme.axes.get(axis, {}))
            return Refused("This scheme has these grades: {known}.", {"known": marks})
    return None


def _checked(draft: Draft, grade: GradeGiven) -> GradeGiven:
    plain = replace(grade, source=grade.source.strip().upper(), information=grade.information.strip().upper())
    if plain == GradeGiven(""):
        return plain
    if fault := _fault(plain):
        raise _refused(draft, "grade", fault)
    return plain


def _handling(draft: Draft, code: str, scheme: str) -> str:
    known = [
        *draft.words.vocabularies["handling"].terms,
        *(schemes()[scheme].axes.get("handling", {}) if scheme else ()),
    ]
    if code not in known:
        raise _refused(
            draft, "handling", Refused("There are these handling codes: {known}.", {"known": ", ".join(known)})
        )
    return code


def _date(draft: Draft, name: str, text: str) -> str:
    if not text.strip():
        return ""
    outcome = clean("date", text)
    if isinstance(outcome, Refused):
        raise _refused(draft, name, outcome)
    return outcome.value


def _refused(draft: Draft, prop: str, why: Refused) -> InputError:
    return refused(draft, why.template, **{**why.parts, "property": prop})
