"""Small made-up networks for the tests of the store."""

import random
from collections.abc import Iterator

from sqlalchemy import select

from fanal.model.case import Case
from fanal.model.entity import EXISTS
from fanal.model.ids import KeyedIds
from fanal.model.ports import Store
from fanal.model.scope import Scope
from fanal.model.statement import Statement, sealed
from fanal.store.sql_store import SqlStore
from fanal.store.tables import METADATA

OWNER = Scope("owner", organization="La Lanterne", purpose="test", all_cases=True, may_write=True)
NO_ONE = Scope("no one", cases=frozenset(), may_write=True)

DERIVED = ("entity", "edge", "name_token")


class Maker:
    """Writes claims of one case with their keyed ids."""

    def __init__(self, ids: KeyedIds, case_id: str) -> None:
        self.ids = ids
        self.case_id = case_id

    def claim(self, entity: str, schema: str, prop: str, value: str, **more: str) -> Statement:
        return sealed(self.ids, Statement("", self.case_id, entity, schema, prop, value, **more))

    def thing(self, entity: str, schema: str = "Person", /, **props: str) -> list[Statement]:
        return [
            self.claim(entity, schema, EXISTS, ""),
            *(self.claim(entity, schema, prop, value) for prop, value in props.items()),
        ]

    def family(self, link: str, person: str, relative: str) -> list[Statement]:
        return self.thing(link, "Family", person=person, relative=relative)

    def payment(self, link: str, payer: str, beneficiary: str) -> list[Statement]:
        return self.thing(link, "Payment", payer=payer, beneficiary=beneficiary)

    def random_network(self, people: int, links: int, seed: int) -> Iterator[Statement]:
        rng = random.Random(seed)
        for number in range(people):
            yield from self.thing(f"p{number}", name=f"Person {number}")
        for number in range(links):
            make = self.family if rng.random() < 0.5 else self.payment
            yield from make(f"l{number}", f"p{rng.randrange(people)}", f"p{rng.randrange(people)}")


def new_case(store: Store, title: str = "Harbor") -> Maker:
    return Maker(store.ids, store.create_case(OWNER, Case("", title)).id)


def write(store: Store, make: Maker, *statements: list[Statement], kind: str = "edit") -> int | None:
    """Add statements in one change and return its number."""
    with store.write(OWNER, make.case_id, kind=kind, label="test") as writer:
        writer.add([row for rows in statements for row in rows])
    return writer.change.seq if writer.change else None


def rows_of(store: Store, table: str) -> list[tuple[object, ...]]:
    """Return what a derived table holds, row numbers left out, sorted."""
    assert isinstance(store, SqlStore)
    with store.connections.reading() as connection:
        result = connection.execute(select(METADATA.tables[table]))
        skip = 1 if "num" in result.keys() else 0  # noqa: SIM118 (not a mapping)
        return sorted(tuple(row)[skip:] for row in result)


def derived(store: Store) -> dict[str, list[tuple[object, ...]]]:
    return {table: rows_of(store, table) for table in DERIVED}


def standing(store: Store, make: Maker) -> list[Statement]:
    return [record.statement for record in store.statements(OWNER, make.case_id)]
