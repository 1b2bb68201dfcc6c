"""Give the statements of an export the identifiers of the base that takes them in."""

from collections.abc import Callable, Iterator, Set

from fanal.exchange.case_import import CaseImport, Problem
from fanal.model.entity import CANONICAL, USED
from fanal.model.ids import KeyedIds
from fanal.model.schemata import Model
from fanal.model.statement import Statement, sealed

Taken = Callable[[Set[str]], Set[str]]


def rekeyed(
    found: CaseImport, case_id: str, ids: KeyedIds, taken: Taken, model: Model, problems: list[Problem] | None = None
) -> Iterator[Statement]:
    """Yield the statements of an export as statements of another case or base.

    Parameters
    ----------
    found : CaseImport
    case_id : str
        The case that takes them in.
    ids : KeyedIds
        Of the base that takes them in.
    taken : callable
        Given entity ids, returns those that another case of the base holds.
    model : Model
        Tells which values are entities.
    problems : list of Problem, optional
        Gets what could not be read.

    Yields
    ------
    Statement
        With entity ids kept where they are free, else replaced by the same new one
        everywhere; and with the ids that statements have in this base.

    Notes
    -----
    Reads the export twice, three times when it marks some statements as used;
    memory grows with the number of entities.
    """
    entities: set[str] = set()
    chosen: set[str] = set()
    for row in found.statements():
        entities.update(_entity_ids(row, model))
        if row.prop == USED:
            chosen.add(row.value)
    names = {old: ids.of("e", case_id, "export", old) for old in sorted(taken(entities))}

    def moved(row: Statement) -> Statement:
        value = names.get(row.value, row.value) if _is_entity(row, model) else row.value
        return row._replace(
            case_id=case_id,
            entity_id=names.get(row.entity_id, row.entity_id),
            value=value,
            source_id=names.get(row.source_id, row.source_id),
        )

    new_ids: dict[str, str] = {}
    if chosen:
        new_ids = {row.id: sealed(ids, moved(row)).id for row in found.statements() if row.id in chosen}
    for row in found.statements(problems):
        row = moved(row)
        if row.prop == USED:
            row = row._replace(value=new_ids.get(row.value, row.value))
        yield sealed(ids, row)


def _is_entity(row: Statement, model: Model) -> bool:
    if row.prop == CANONICAL:
        return True
    if row.schema not in model:
        return False
    prop = model.get(row.schema).properties.get(row.prop)
    return prop is not None and prop.type == "entity"


def _entity_ids(row: Statement, model: Model) -> Iterator[str]:
    yield row.entity_id
    if row.source_id:
        yield row.source_id
    if row.value and _is_entity(row, model):
        yield row.value
