"""Edit sequences drawn by lot, from a seed: what a hasty caseworker might do."""

import random

from fanal.errors import ConflictError, InputError, NotFoundError
from fanal.services.editing import Edit, EditMade, edit_case
from fanal.services.editing.operations import Basis, ClaimGiven, CreateEntity, CreateLink, GradeGiven, Operation
from fanal.services.workspace import Workspace
from tests.services.editing.doing import (
    add,
    copy,
    delete,
    given,
    link,
    put,
    remove,
    replace,
    restore_source,
    reverse,
    thing,
    unuse,
    use,
    withdraw,
)
from tests.services.story import ALL

TRIES = 200
NAMES = ("Ana Ilieva", "Борис Петров", "Ђорђе Илић", "Nguyễn Thị", "Elena", "Елена Русе", "Mira")
VALUES = {
    "name": NAMES,
    "alias": NAMES,
    "birthDate": ("1998", "05/1998", "13/05/1998"),
    "gender": ("ж", "male"),
    "phone": ("+359881234567", "0881 234 567"),
    "nationality": ("BG", "Romania"),
    "summary": ("Seen twice.", "Never seen."),
}


class Caseworker:
    """Draws operations over what a case holds now.

    Parameters
    ----------
    workspace : Workspace
    case : str
    seed : int
    """

    def __init__(self, workspace: Workspace, case: str, seed: int) -> None:
        self._workspace = workspace
        self._case = case
        self._rng = random.Random(seed)

    def begin(self) -> None:
        """Enter a few people and what one source says of them."""
        people = tuple(thing("Person", f"@{number}", name=name) for number, name in enumerate(NAMES[:4]))
        paper = thing("Source", "@s", title="Ledger", gradeScheme="admiralty_6x6", sourceGrade="B")
        told = add("@1", "birthDate", "1998", Basis("@s", "p. 3"))
        known = (link("Act", "@0", "@1", "recruits"), link("Family", "@1", "@2", "sibling"))
        edit_case(self._workspace, self._case, Edit((*people, paper, told, *known), label="begun"))

    def work(self) -> EditMade:
        """Draw edits until one is accepted and changes something; return what came of it."""
        for _ in range(TRIES):
            operations = tuple(self._operation() for _ in range(self._rng.choice((1, 1, 2, 3))))
            try:
                made = edit_case(self._workspace, self._case, Edit(operations, label="drawn", country="BG"))
            except (InputError, NotFoundError, ConflictError):
                continue
            if made.change is not None:
                return made
        raise AssertionError("no edit that was drawn could be carried out")

    def _all(self, kinds: tuple[str, ...]) -> list[str]:
        found = self._workspace.store.statements(ALL, self._case)
        return sorted({row.statement.entity_id for row in found if row.statement.schema in kinds}) or ["nobody"]

    def _person(self) -> str:
        return self._rng.choice(self._all(("Person",)))

    def _statement(self) -> str:
        rows = [row.statement.id for row in self._workspace.store.statements(ALL, self._case)]
        return self._rng.choice(sorted(rows)) if rows else "none"

    def _claim(self) -> tuple[str, str]:
        prop = self._rng.choice(sorted(VALUES))
        return prop, self._rng.choice(VALUES[prop])

    def _basis(self) -> Basis | None:
        sources = self._all(("Source",))
        grade = self._rng.choice((None, GradeGiven("admiralty_6x6", "B", "2")))
        return self._rng.choice((None, Basis(self._rng.choice(sources), "p. 1", grade, stance="uncertain")))

    def _operation(self) -> Operation:
        choices = (
            self._create,
            self._create,
            self._link,
            self._link,
            self._event,
            self._change,
            self._change,
            self._less,
        )
        return self._rng.choice(choices)()

    def _create(self) -> Operation:
        if self._rng.random() < 0.2:
            return thing("Source", title=self._rng.choice(NAMES), gradeScheme="admiralty_6x6", sourceGrade="A")
        return thing("Person", "", self._basis(), **dict([self._claim(), ("name", self._rng.choice(NAMES))]))

    def _link(self) -> Operation:
        first, second = self._person(), self._person()
        schema, subtype = self._rng.choice(
            (("Act", "recruits"), ("Act", "hosts"), ("Family", "sibling"), ("Payment", ""))
        )
        return link(schema, first, second, subtype, **self._rng.choice(({}, {"startDate": "05/2012"}, {"weight": "3"})))

    def _event(self) -> Operation:
        people = tuple(given("involved", self._person()) for _ in range(3))
        return self._rng.choice(
            (
                CreateEntity("create_entity", "Event", "", (*people, ClaimGiven("date", "2013"))),
                CreateLink("create_link", "Acquaintance", (self._person(), self._person()), (self._person(),)),
            )
        )

    def _change(self) -> Operation:
        person, (prop, value) = self._person(), self._claim()
        return self._rng.choice(
            (
                add(person, prop, value, self._basis()),
                put(person, prop, value, self._basis()),
                replace(self._statement(), prop, value),
                use(self._statement()),
                reverse(self._rng.choice(self._all(("Act", "Payment", "Family")))),
                copy(person),
            )
        )

    def _less(self) -> Operation:
        source = self._rng.choice(self._all(("Source",)))
        entity = self._rng.choice(self._all(("Person", "Act", "Family", "Event", "Source", "Payment")))
        return self._rng.choice(
            (
                remove(self._statement()),
                unuse(self._statement()),
                delete(entity),
                withdraw(source),
                restore_source(source),
            )
        )
