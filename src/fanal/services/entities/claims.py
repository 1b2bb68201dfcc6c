"""What is claimed of an entity, property by property."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from fanal.model.entity import NOT_OF_THE_THING, USED, Entity, caption_of
from fanal.model.schemata import Property
from fanal.model.scope import Scope
from fanal.model.statement import Recorded
from fanal.services.sources import withdrawn_in
from fanal.services.vocabularies import term_label
from fanal.services.words import CaseWords
from fanal.services.workspace import Workspace
from fanal.text.messages import label_in


@dataclass(frozen=True, slots=True)
class SourceView:
    """The source that a claim rests on."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class GradeView:
    """How a claim was evaluated, in the scheme it was given in."""

    scheme: str
    source: str
    information: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement: a value, who says so, and how sure that is.

    Attributes
    ----------
    statement : str
        Id of the statement.
    value, shown : str
        As stored, and as shown in the reader's language.
    lang, original_value, stance : str
    used : bool
        Whether it is marked as the one to use among contradicting claims.
    source : SourceView or None
    locator : str
    grade : GradeView or None
    handling, valid_from, valid_to, recorded_by, recorded_at : str
    used_reason : str
        Why it is the one to use.
    withdrawn : bool
        Whether its source has been withdrawn.
    """

    statement: str
    value: str
    shown: str
    lang: str
    original_value: str
    stance: str
    used: bool
    source: SourceView | None
    locator: str
    grade: GradeView | None
    handling: str
    valid_from: str
    valid_to: str
    recorded_by: str
    recorded_at: str
    used_reason: str
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class PropertyClaims:
    """All claims of one property."""

    name: str
    label: str
    type: str
    claims: tuple[Claim, ...]


@dataclass(slots=True)
class Captions:
    """Names of entities that others refer to, read in one go.

    Attributes
    ----------
    workspace : Workspace
    scope : Scope
    by_id : dict of str to str
        Filled by :meth:`read`; an entity out of sight is not in it.
    withdrawn : frozenset of str
        Sources that may no longer be relied on.
    """

    workspace: Workspace
    scope: Scope
    by_id: dict[str, str] = field(default_factory=dict)
    withdrawn: frozenset[str] = frozenset()

    def read(self, ids: Sequence[str]) -> None:
        """Look up what is not known yet."""
        missing = [entity_id for entity_id in dict.fromkeys(ids) if entity_id and entity_id not in self.by_id]
        for entity in self.workspace.store.read_entities(self.scope, missing) if missing else []:
            self.by_id[entity.id] = shown_name(self.workspace, entity)


def shown_name(workspace: Workspace, entity: Entity) -> str:
    """Return the name to show for an entity, its schema's name where nothing names it."""
    if entity.schema not in workspace.model:
        return entity.schema
    return caption_of(workspace.model.get(entity.schema), entity.statements) or entity.schema


def claims_of(words: CaseWords, entity: Entity, captions: Captions, locale: str) -> tuple[PropertyClaims, ...]:
    """Return what is claimed of an entity, in the order of its schema's properties.

    Parameters
    ----------
    words : CaseWords
        Of the case that holds the entity.
    entity : Entity
    captions : Captions
        Filled with the sources and the entities that values point to.
    locale : str
        Of labels and shown values.
    """
    schema = words.model.get(entity.schema) if entity.schema in words.model else None
    known: Mapping[str, Property] = schema.properties if schema else {}
    used = {row.statement.value: row.statement.locator for row in entity.records if row.statement.prop == USED}
    captions.withdrawn = withdrawn_in(captions.workspace, captions.scope, entity.case_id).sources
    by_prop: dict[str, list[Recorded]] = {}
    for row in entity.records:
        if row.statement.prop not in NOT_OF_THE_THING:
            by_prop.setdefault(row.statement.prop, []).append(row)
    pointing = [name for name in by_prop if name in known and known[name].type == "entity"]
    captions.read(
        [row.statement.source_id for row in entity.records]
        + [row.statement.value for name in pointing for row in by_prop[name]]
    )
    order = {name: place for place, name in enumerate(known)}
    return tuple(
        PropertyClaims(
            name=name,
            label=label_in(locale, known[name].label) if name in known else name,
            type=known[name].type if name in known else "string",
            claims=tuple(
                _claim(row, shown_value(words, known.get(name), row.statement.value, captions, locale), used, captions)
                for row in sorted(by_prop[name], key=lambda row: row.statement.id not in used)
            ),
        )
        for name in sorted(by_prop, key=lambda name: (order.get(name, len(order)), name))
    )


def shown_value(words: CaseWords, prop: Property | None, value: str, captions: Captions, locale: str) -> str:
    """Return a value as a reader sees it: an entity by its name, a code by its label."""
    if prop is None:
        return value
    if prop.type == "entity":
        return captions.by_id.get(value, value)
    return term_label(words.vocabularies, prop.vocabulary, value, locale) if prop.vocabulary else value


def _claim(row: Recorded, shown: str, used: Mapping[str, str], captions: Captions) -> Claim:
    statement = row.statement
    has_source = statement.source_id in captions.by_id
    return Claim(
        statement=statement.id,
        value=statement.value,
        shown=shown,
        lang=statement.lang,
        original_value=statement.original_value,
        stance=statement.stance,
        used=statement.id in used,
        source=SourceView(statement.source_id, captions.by_id[statement.source_id]) if has_source else None,
        locator=statement.locator,
        grade=GradeView(statement.grade_scheme, statement.source_grade, statement.information_grade)
        if statement.grade_scheme
        else None,
        handling=statement.handling,
        valid_from=statement.valid_from,
        valid_to=statement.valid_to,
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
        used_reason=used.get(statement.id, ""),
        withdrawn=statement.source_id in captions.withdrawn,
    )
