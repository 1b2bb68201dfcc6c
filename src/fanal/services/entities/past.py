"""The history of one entity: each statement added and taken back, by whom, when and why."""

from dataclasses import dataclass

from fanal.errors import NotFoundError
from fanal.model.case import Change
from fanal.model.entity import NOT_OF_THE_THING
from fanal.model.kept.past import Turn
from fanal.model.schemata import Property
from fanal.services.entities.claims import Captions, SourceView, shown_value
from fanal.services.reading import NO_ENTITY
from fanal.services.words import CaseWords, case_words
from fanal.services.workspace import Workspace
from fanal.text.messages import DEFAULT, label_in


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """What one change did to one statement of an entity.

    Attributes
    ----------
    action : str
        ``added``, ``retracted`` or ``restored``.
    statement, property, label : str
        Id of the statement, its property, and that in the reader's language; `property` is
        ``id`` for the statement that the entity exists.
    value, shown, lang, original_value, stance : str
    source : SourceView or None
    locator : str
    change : Change
        Who did it, when and why.
    """

    action: str
    statement: str
    property: str
    label: str
    value: str
    shown: str
    lang: str
    original_value: str
    stance: str
    source: SourceView | None
    locator: str
    change: Change


@dataclass(frozen=True, slots=True)
class EntityHistory:
    """All that was ever done to what is claimed of an entity, latest first."""

    id: str
    lines: tuple[HistoryLine, ...]


def entity_history(workspace: Workspace, case: str, entity_id: str, *, locale: str = DEFAULT) -> EntityHistory:
    """List who added and took back what of an entity or link, when and why; deleted ones have a history too.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    entity_id : str
    locale : str
        Of labels and shown values.

    Raises
    ------
    NotFoundError
        There never was such an entity in this case.
    DeniedError
    """
    scope, found = workspace.consult(case, f"history {entity_id}")
    turns = workspace.store.entity_history(scope, found.id, entity_id)
    if not turns:
        raise NotFoundError(NO_ENTITY)
    words = case_words(workspace, scope, found.id)
    captions = Captions(workspace, scope)
    props = [_property(words, turn) for turn in turns]
    pointed = [turn.statement.value for turn, prop in zip(turns, props, strict=True) if prop and prop.type == "entity"]
    captions.read([*(turn.statement.source_id for turn in turns), *pointed])
    return EntityHistory(
        entity_id,
        tuple(_line(turn, prop, (words, captions, locale)) for turn, prop in zip(turns, props, strict=True)),
    )


def _property(words: CaseWords, turn: Turn) -> Property | None:
    row = turn.statement
    if row.schema not in words.model or row.prop in NOT_OF_THE_THING:
        return None
    return words.model.get(row.schema).properties.get(row.prop)


def _line(turn: Turn, prop: Property | None, shown_with: tuple[CaseWords, Captions, str]) -> HistoryLine:
    row = turn.statement
    words, captions, locale = shown_with
    has_source = row.source_id in captions.by_id
    return HistoryLine(
        action=turn.action,
        statement=row.id,
        property=row.prop,
        label=label_in(locale, prop.label) if prop else row.prop,
        value=row.value,
        shown=shown_value(words, prop, row.value, captions, locale),
        lang=row.lang,
        original_value=row.original_value,
        stance=row.stance,
        source=SourceView(row.source_id, captions.by_id[row.source_id]) if has_source else None,
        locator=row.locator,
        change=turn.change,
    )
