"""Terms and fields that an organization added: read from the statements that define them, and checked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fanal.model.acts import own_kind
from fanal.model.schemata import Model, Property
from fanal.model.statement import NEGATED, Statement
from fanal.model.values import VALUE_TYPES
from fanal.model.values.outcome import Refused
from fanal.model.vocabulary import Term, Vocabulary
from fanal.text.messages import DEFAULT

OWN = "own"
"""Origin of a property that neither FollowTheMoney nor Fanal defines."""
OWN_TERM, OWN_FIELD = "OwnTerm", "OwnField"
NO_LABEL = "Give it a label in at least one language."
NOT_SAID = "Say what it belongs to: {names}."
NO_SCHEMA = "There is no schema named {name}. `fanal schema` lists them."
EXTENSIBLE = ("link_subtype", "act", "case_role")
"""The vocabularies that an organization can add to."""

_CODE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_FIELD = re.compile(r"[a-z][A-Za-z0-9]{1,39}")
_COLOR = re.compile(r"#[0-9a-f]{6}")
_LONGEST_CODE = 40


@dataclass(frozen=True, slots=True)
class OwnField:
    """A field that an organization added to a schema, and to all that extend it."""

    schema: str
    property: Property


class Definition:
    """What the standing statements about one OwnTerm or OwnField say.

    Parameters
    ----------
    statements : sequence of Statement
    """

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._rows = [row for row in statements if row.stance != NEGATED]

    def values(self, prop: str) -> tuple[str, ...]:
        """Return the values of a property, as recorded."""
        return tuple(dict.fromkeys(row.value for row in self._rows if row.prop == prop))

    def first(self, prop: str) -> str:
        """Return the first value of a property, "" if it has none."""
        return next(iter(self.values(prop)), "")

    def by_language(self, prop: str) -> dict[str, str]:
        """Return the values of a property by locale; English falls back on the first there is."""
        texts = {row.lang or DEFAULT: row.value for row in self._rows if row.prop == prop}
        return {DEFAULT: next(iter(texts.values())), **texts} if texts else {}


def term_fault(found: Definition, vocabularies: Mapping[str, Vocabulary], model: Model) -> Refused | None:
    """Say why an own term cannot be used; None if it can."""
    name, code = found.first("vocabulary"), found.first("code")
    if name not in EXTENSIBLE:
        return Refused("Terms can be added to these vocabularies: {names}.", {"names": ", ".join(EXTENSIBLE)})
    if not _CODE.fullmatch(code) or len(code) > _LONGEST_CODE:
        return Refused("A code has up to 40 small Latin letters, figures and underscores, as in sells_phone.")
    if code in vocabularies[name]:
        return Refused("The vocabulary has this code already: {code}. Choose another.", {"code": code})
    if not found.by_language("label"):
        return Refused(NO_LABEL)
    return _color_fault(found) or _attribute_fault(found, name, model)


def _color_fault(found: Definition) -> Refused | None:
    color = found.first("color")
    return Refused("A color is written like #1a6bb0.") if color and not _COLOR.fullmatch(color) else None


def _attribute_fault(found: Definition, name: str, model: Model) -> Refused | None:
    if name == "link_subtype" and not found.first("linkClass"):
        return Refused(NOT_SAID, {"names": "linkClass"})
    if name == "act" and not found.first("phase"):
        return Refused(NOT_SAID, {"names": "phase"})
    unknown = [kind for prop in ("agentKind", "subjectKind") for kind in found.values(prop) if kind not in model]
    return Refused(NO_SCHEMA, {"name": ", ".join(unknown)}) if unknown else None


def own_term(found: Definition) -> Term:
    """Return the term that a faultless definition defines."""
    definitions = found.by_language("definition")
    return Term(
        code=found.first("code"),
        label=found.by_language("label"),
        definition=definitions.get(DEFAULT, ""),
        definitions={locale: text for locale, text in definitions.items() if locale != DEFAULT},
        parent=found.first("broader"),
        attributes={"own": True, "color": found.first("color"), **_ATTRIBUTES[found.first("vocabulary")](found)},
    )


def _subtype_attributes(found: Definition) -> dict[str, object]:
    return own_kind("link_subtype", found.first)._asdict()


def _act_attributes(found: Definition) -> dict[str, object]:
    return {
        "phase": found.first("phase"),
        "agent_role": found.first("agentRole"),
        "subject_role": found.first("subjectRole"),
        "agent_kinds": list(found.values("agentKind")) or ["Person", "Organization"],
        "subject_kinds": list(found.values("subjectKind")) or ["Person", "Organization"],
        "exploitation": found.first("exploitationType"),
        "need_not_be_proven": found.first("needNotBeProven"),
        **own_kind("act", found.first)._asdict(),
    }


def _role_attributes(found: Definition) -> dict[str, object]:
    return {"side": found.first("side") or "other", "exploitation": found.first("exploitationType")}


_ATTRIBUTES = {"link_subtype": _subtype_attributes, "act": _act_attributes, "case_role": _role_attributes}


def field_fault(found: Definition, vocabularies: Mapping[str, Vocabulary], model: Model) -> Refused | None:
    """Say why an own field cannot be used; None if it can."""
    schema, name, value_type = found.first("schemaName"), found.first("fieldName"), found.first("valueType")
    if schema not in model:
        return Refused(NO_SCHEMA, {"name": schema})
    if not _FIELD.fullmatch(name):
        return Refused("The name of a field has up to 40 Latin letters and figures, as in shoeSize.")
    if any(name in one.properties for one in model if one.is_a(schema)):
        return Refused("{schema} has a field of this name already. Choose another.", {"schema": schema})
    if value_type not in VALUE_TYPES:
        return Refused("A field is of one of these types: {names}.", {"names": ", ".join(VALUE_TYPES)})
    if value_type == "code" and found.first("vocabulary") not in vocabularies:
        return Refused(NOT_SAID, {"names": "vocabulary"})
    if value_type == "entity" and found.first("range") not in model:
        return Refused(NOT_SAID, {"names": "range"})
    return _color_fault(found) or (None if found.by_language("label") else Refused(NO_LABEL))


def own_field(found: Definition) -> OwnField:
    """Return the field that a faultless definition defines."""
    return OwnField(
        found.first("schemaName"),
        Property(
            name=found.first("fieldName"),
            type=found.first("valueType"),
            label=found.by_language("label"),
            definition=found.by_language("definition").get(DEFAULT, ""),
            range=found.first("range") if found.first("valueType") == "entity" else "",
            vocabulary=found.first("vocabulary") if found.first("valueType") == "code" else "",
            origin=OWN,
        ),
    )
