"""One line of a history: what was said of whom, in words, and whether it came, went or came back."""

from collections.abc import Sequence
from dataclasses import dataclass

from fanal.model.entity import CANONICAL, NOT_OF_THE_THING, USED
from fanal.model.kept.past import Turn, Turned
from fanal.model.schemata import Property
from fanal.model.statement import Statement
from fanal.services.entities.claims import Captions, SourceView, shown_value
from fanal.services.history.naming import PastNames, Subject
from fanal.services.words import CaseWords
from fanal.text.messages import label_in


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """What one change did, or would do, to one statement.

    Attributes
    ----------
    action : str
        ``added``, ``retracted`` or ``restored``.
    position : int
        Place of the statement; the next page begins behind it.
    statement : str
        Its id.
    subject : Subject
        Whom or what it is about.
    property, label, type : str
        The property, that in the reader's language, and the type of its values; `property` is
        ``id`` for the statement that the entity exists.
    value, shown, lang, original_value, stance : str
    source : SourceView or None
    locator : str
    """

    action: str
    position: int
    statement: str
    subject: Subject
    property: str
    label: str
    type: str
    value: str
    shown: str
    lang: str
    original_value: str
    stance: str
    source: SourceView | None
    locator: str


def lines_of(names: PastNames, turned: Sequence[Turn | Turned]) -> tuple[HistoryLine, ...]:
    """Say in words what was done to some statements.

    Notes
    -----
    Reads all names in few goes, whatever the number of lines.
    """
    rows = [turn.statement for turn in turned]
    used = _used_values(names, rows)
    props = {row.id: _property(names.words, row) for row in (*rows, *used.values())}
    pointing = [row.value for row in (*rows, *used.values()) if _points(props[row.id], row)]
    names.read([*(row.entity_id for row in rows), *pointing, *(row.source_id for row in rows)])
    captions = names.captions()
    return tuple(
        _line(names, turn, (props[turn.statement.id], _shown(names, turn.statement, (props, used, captions)), captions))
        for turn in turned
    )


def _used_values(names: PastNames, rows: Sequence[Statement]) -> dict[str, Statement]:
    """Return the statements that marks of use speak of, by id."""
    ids = list(dict.fromkeys(row.value for row in rows if row.prop == USED))
    found = names.workspace.store.read_statements(names.scope, names.case_id, ids) if ids else []
    return {record.statement.id: record.statement for record in found}


def _property(words: CaseWords, row: Statement) -> Property | None:
    if row.schema not in words.model or row.prop in NOT_OF_THE_THING:
        return None
    return words.model.get(row.schema).properties.get(row.prop)


def _points(prop: Property | None, row: Statement) -> bool:
    return row.prop == CANONICAL or (prop is not None and prop.type == "entity")


def _shown(
    names: PastNames, row: Statement, known: tuple[dict[str, Property | None], dict[str, Statement], Captions]
) -> str:
    props, used, captions = known
    if row.prop == USED and row.value in used:
        return _shown(names, used[row.value], known)
    if row.prop == CANONICAL:
        return captions.by_id.get(row.value, row.value)
    return shown_value(names.words, props[row.id], row.value, captions, names.locale)


def _line(names: PastNames, turn: Turn | Turned, found: tuple[Property | None, str, Captions]) -> HistoryLine:
    row = turn.statement
    prop, shown, captions = found
    has_source = row.source_id in captions.by_id
    return HistoryLine(
        action=turn.action,
        position=turn.position,
        statement=row.id,
        subject=names.subjects[row.entity_id],
        property=row.prop,
        label=label_in(names.locale, prop.label) if prop else row.prop,
        type=prop.type if prop else "string",
        value=row.value,
        shown=shown,
        lang=row.lang,
        original_value=row.original_value,
        stance=row.stance,
        source=SourceView(row.source_id, captions.by_id[row.source_id]) if has_source else None,
        locator=row.locator,
    )
