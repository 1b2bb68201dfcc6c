"""Names of what a history speaks of: as it stands, or as it last stood; a link by its ends."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from fanal.model.entity import Entity
from fanal.model.schemata import Property, Schema
from fanal.model.scope import Scope
from fanal.services.entities.claims import Captions, shown_value
from fanal.services.words import CaseWords, case_words
from fanal.services.workspace import Workspace
from fanal.text.messages import label_in

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom or what a line of a history is about.

    Attributes
    ----------
    id : str
    caption : str
        A link by its ends, a role by who has it; "" where nothing ever named it.
    schema, kind : str
    label : str
        What it is, in the reader's language: the act of a link, else the schema.
    is_link : bool
    stands : bool
        Whether it is in the case now.
    """

    id: str
    caption: str
    schema: str
    kind: str
    label: str
    is_link: bool
    stands: bool


@dataclass(slots=True)
class PastNames:
    """Names of entities of one case, deleted ones included, read in few goes.

    Attributes
    ----------
    workspace : Workspace
    scope : Scope
    case_id : str
    words : CaseWords
    locale : str
    subjects : dict of str to Subject
        Filled by :meth:`read`.
    """

    workspace: Workspace
    scope: Scope
    case_id: str
    words: CaseWords
    locale: str
    subjects: dict[str, Subject] = field(default_factory=dict)
    _known: dict[str, Entity] = field(default_factory=dict)

    def read(self, ids: Iterable[str]) -> None:
        """Look up what is not known yet, and the ends of links."""
        wanted = [entity_id for entity_id in dict.fromkeys(ids) if entity_id and entity_id not in self.subjects]
        entities = self._entities(wanted)
        self._entities([end for entity in entities for end in self._ends(entity)])
        for entity in entities:
            self.subjects[entity.id] = self._subject(entity)

    def captions(self) -> Captions:
        """Return the names of all that was read, for showing values."""
        names = {entity_id: subject.caption or subject.label for entity_id, subject in self.subjects.items()}
        return Captions(self.workspace, self.scope, names)

    def _entities(self, ids: Sequence[str]) -> list[Entity]:
        missing = [entity_id for entity_id in dict.fromkeys(ids) if entity_id not in self._known]
        for entity in self.workspace.store.past.last_known(self.scope, self.case_id, missing) if missing else []:
            self._known[entity.id] = entity
        return [self._known[entity_id] for entity_id in dict.fromkeys(ids) if entity_id in self._known]

    def _schema(self, entity: Entity) -> Schema | None:
        return self.words.model.get(entity.schema) if entity.schema in self.words.model else None

    def _ends(self, entity: Entity) -> list[str]:
        """Return the entities by which another is named."""
        schema = self._schema(entity)
        if schema is None:
            return []
        holders = [schema.edge.source, schema.edge.target] if schema.edge else []
        pointing = [*holders, *(name for name in ("person", *schema.caption) if _is(schema, name, "entity"))]
        return [value for name in pointing for value in entity.values(name)]

    def _subject(self, entity: Entity) -> Subject:
        schema = self._schema(entity)
        return Subject(
            id=entity.id,
            caption=self._caption(entity, schema),
            schema=entity.schema,
            kind=schema.kind if schema else "thing",
            label=self._label(entity, schema),
            is_link=schema is not None and schema.edge is not None,
            stands=any(row.superseded_by is None for row in entity.records),
        )

    def _label(self, entity: Entity, schema: Schema | None) -> str:
        if schema is None:
            return entity.schema
        subtype = schema.edge.subtype if schema.edge else ""
        code = entity.first(subtype) if subtype else ""
        return self._shown(schema.properties.get(subtype), code) or label_in(self.locale, schema.label)

    def _caption(self, entity: Entity, schema: Schema | None) -> str:
        if schema is None:
            return ""
        if schema.edge is not None:
            ends = [self._names(entity.values(name)) for name in (schema.edge.source, schema.edge.target)]
            return (" → " if schema.edge.directed else " – ").join(ends)
        own = next((text for name in schema.caption if (text := self._first(entity, schema, name))), "")
        holder = self._names(entity.values("person")) if schema.name == "CaseRole" else ""
        return ": ".join(part for part in (holder, own) if part)

    def _first(self, entity: Entity, schema: Schema, name: str) -> str:
        value = entity.first(name)
        prop = schema.properties.get(name)
        if value and prop is not None and prop.type == "entity":
            return self._names([value])
        text = " ".join(self._shown(prop, value).split())
        return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"

    def _shown(self, prop: Property | None, value: str) -> str:
        return shown_value(self.words, prop, value, Captions(self.workspace, self.scope), self.locale) if value else ""

    def _names(self, ids: Sequence[str]) -> str:
        """Name the ends of a link; what is itself a link is called by its schema."""
        return ", ".join(self._plain(entity_id) for entity_id in ids) or "…"

    def _plain(self, entity_id: str) -> str:
        entity = self._known.get(entity_id)
        schema = self._schema(entity) if entity else None
        if entity is None or schema is None:
            return "…"
        names = (entity.first(name) for name in schema.caption if not _is(schema, name, "entity"))
        return next((name for name in names if name), label_in(self.locale, schema.label))


def _is(schema: Schema, name: str, value_type: str) -> bool:
    return name in schema.properties and schema.properties[name].type == value_type


def past_names(workspace: Workspace, scope: Scope, case_id: str, locale: str) -> PastNames:
    """Begin to name what a history of a case speaks of."""
    return PastNames(workspace, scope, case_id, case_words(workspace, scope, case_id), locale)
