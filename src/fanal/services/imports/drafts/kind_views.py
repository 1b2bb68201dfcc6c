"""The kinds of row in the reader's language, with what may be said of each part."""

from dataclasses import dataclass

from fanal.access import Permission
from fanal.ingest.templates.form import CAPACITY, RELATION, ROLE
from fanal.ingest.templates.kinds import MAIN, Part, RowKind, main_property, row_kinds
from fanal.model.schemata import Schema
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT, label_in, translated

_USES = {RELATION: "Kind of link", ROLE: "Role in the case", CAPACITY: "Capacity"}
_NO_TEXT = frozenset({"entity", "json", "html", "checksum", "mimetype"})
_OF_STATEMENTS = frozenset({"usedStatement", "canonicalId", "indexText", "modifiedAt", "retrievedAt", "recordId"})


@dataclass(frozen=True, slots=True)
class SlotView:
    """Something a column can say: a property, or ``#relation``, ``#role``, ``#capacity``."""

    id: str
    label: str
    type: str
    vocabulary: str


@dataclass(frozen=True, slots=True)
class PartSchema:
    """A schema that a part can be of: what is offered first, and all else that it can hold."""

    name: str
    label: str
    slots: tuple[SlotView, ...]
    more: tuple[SlotView, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """Someone or something that a row speaks of, or the link between two of them."""

    id: str
    label: str
    is_link: bool
    is_optional: bool
    takes_several: bool
    schema: str
    schemata: tuple[PartSchema, ...]


@dataclass(frozen=True, slots=True)
class KindView:
    """What a row can be."""

    id: str
    label: str
    sentence: str
    parts: tuple[PartView, ...]


@dataclass(frozen=True, slots=True)
class KindList:
    """All kinds of row, in the order in which they are offered."""

    kinds: tuple[KindView, ...]


def list_kinds(workspace: Workspace, locale: str = DEFAULT) -> KindList:
    """Return every kind of row with its labels in a locale."""
    workspace.scope(Permission.READ_MODEL)
    return KindList(tuple(_kind(workspace, kind, locale) for kind in row_kinds().values()))


def _kind(workspace: Workspace, kind: RowKind, locale: str) -> KindView:
    parts = tuple(_part(workspace, part, locale) for part in kind.parts)
    return KindView(kind.id, label_in(locale, kind.label), label_in(locale, kind.sentence), parts)


def _part(workspace: Workspace, part: Part, locale: str) -> PartView:
    return PartView(
        id=part.id,
        label=label_in(locale, part.label),
        is_link=part.is_link,
        is_optional=part.is_optional,
        takes_several=bool(part.via),
        schema=part.schema,
        schemata=tuple(_schema(part, workspace.model.get(name), locale) for name in part.schemata),
    )


def _schema(part: Part, schema: Schema, locale: str) -> PartSchema:
    first = dict.fromkeys(main_property(schema) if slot == MAIN else slot for slot in part.slots)
    slots = [view for name in first if (view := slot_view(schema, name, locale)) is not None]
    known = {slot.id for slot in slots}
    more = [
        view
        for name, prop in schema.properties.items()
        if name not in known | _OF_STATEMENTS and prop.type not in _NO_TEXT
        if (view := slot_view(schema, name, locale)) is not None
    ]
    return PartSchema(schema.name, label_in(locale, schema.label), tuple(slots), tuple(more))


def slot_view(schema: Schema, name: str, locale: str) -> SlotView | None:
    """Return a slot, None for a property that the schema does not have."""
    if name in _USES:
        return SlotView(name, translated(locale, _USES[name]), "code", "")
    prop = schema.properties.get(name)
    return None if prop is None else SlotView(name, label_in(locale, prop.label), prop.type, prop.vocabulary)
