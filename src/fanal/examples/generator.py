"""Invent cases of any number: operations that grow, people who rise in them and turn up again in another spelling."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from random import Random
from typing import Any

import yaml

from fanal.examples.spelling import respell

_GRADES = {"admiralty_6x6": ("ABCF", "1234"), "europol_4x4": ("ABCX", "1234"), "uk_3x5x2": ("123", "ABCDE")}
_ORGANIZATIONS = ("Lanterne", "Farul", "Светилник", "Фењер", "Harbour Light", "Fanari", "Маяк")
_SOURCE_KINDS = ("testimony", "interview", "police_report", "intercept", "hotline_report", "financial_records")
_CREW = ("procurer", "recruiter", "driver", "landlord", "cashier")


@dataclass(slots=True)
class _Invented:
    """A person of the invented world, whatever the case calls them."""

    number: int
    name: str
    gender: str
    birth: int
    country: str
    phone: str


@dataclass(slots=True)
class World:
    """People and cases drawn from one seed.

    Parameters
    ----------
    seed : int
        The same seed invents the same world.
    overlap : float
        Share in [0, 1] of crew members taken from people who were met before.
    """

    seed: int = 1
    overlap: float = 0.35
    _people: list[_Invented] = field(default_factory=list)

    def stories(self, count: int, *, victims: int = 8) -> Iterator[dict[str, Any]]:
        """Yield invented cases as stories for :class:`fanal.examples.casefile.CaseFile`.

        Parameters
        ----------
        count : int
            How many cases.
        victims : int
            How many people are exploited in each, at least 2.

        Yields
        ------
        dict
            A story; its ``truth`` maps each person of the case to the number of the person
            meant, so that matching can be scored.
        """
        random = Random(self.seed)  # noqa: S311 (invented data, nothing secret)
        names = yaml.safe_load(files("fanal.examples").joinpath("names.yaml").read_bytes())
        for number in range(1, count + 1):
            yield _Tale(self, random, names, number).told(victims)

    def meet(self, random: Random, names: dict[str, Any], *, old_ones: bool) -> _Invented:
        """Return someone met before, or someone new."""
        if old_ones and self._people and random.random() < self.overlap:
            return random.choice(self._people)
        language = random.choice(list(names))
        pool, gender = names[language], random.choice(["female", "male"])
        person = _Invented(
            number=len(self._people),
            name=f"{random.choice(pool[gender])} {random.choice(pool['family'])}",
            gender=gender,
            birth=random.randint(1960, 2003),
            country=pool["country"],
            phone=f"{pool['prefix']}{random.randint(1000, 9999)}",
        )
        self._people.append(person)
        return person


@dataclass(slots=True)
class _Tale:
    """One case under way."""

    world: World
    random: Random
    names: dict[str, Any]
    number: int
    language: str = ""
    sources: dict[str, Any] = field(default_factory=dict)
    entities: dict[str, Any] = field(default_factory=dict)
    links: list[dict[str, Any]] = field(default_factory=list)
    truth: dict[str, int] = field(default_factory=dict)

    def told(self, victims: int) -> dict[str, Any]:
        self.language = self.random.choice(list(self.names))
        year = self.random.randint(2010, 2022)
        scheme = self.random.choice(list(_GRADES))
        for index in range(self.random.randint(2, 4)):
            self._source(index, scheme, year)
        for role in _CREW:
            self._person(role, old_ones=True)
        exploited = [f"victim_{index}" for index in range(max(victims, 2))]
        for local in exploited:
            self._person(local, old_ones=False)
        self._crew_links(year)
        for index, local in enumerate(exploited):
            self._exploitation(local, exploited[index - 1] if index else "", year + index // 4)
        self._career(exploited[0], exploited[1:], year + 2)
        return {
            "title": f"Case {self.world.seed}-{self.number:04d}",
            "organization": self.random.choice(_ORGANIZATIONS),
            "language": self.language,
            "description": "Invented by the generator.",
            "sources": self.sources,
            "entities": self.entities,
            "links": self.links,
            "truth": self.truth,
        }

    def _source(self, index: int, scheme: str, year: int) -> None:
        source_grades, information_grades = _GRADES[scheme]
        kind = self.random.choice(_SOURCE_KINDS)
        self.sources[f"s{index}"] = {
            "title": f"{kind.replace('_', ' ')} {index + 1}",
            "sourceType": kind,
            "date": f"{year + self.random.randint(1, 3)}-{self.random.randint(1, 12):02d}",
            "grade": f"{scheme} {self.random.choice(source_grades)} {self.random.choice(information_grades)}",
            "handling": self.random.choice(["H0", "H1", "H2"]),
        }

    def _cite(self) -> str:
        return f"{self.random.choice(list(self.sources))} p. {self.random.randint(1, 40)}"

    def _person(self, local: str, *, old_ones: bool) -> None:
        person = self.world.meet(self.random, self.names, old_ones=old_ones)
        if person.number in self.truth.values():
            person = self.world.meet(self.random, self.names, old_ones=False)
        self.truth[local] = person.number
        spec: dict[str, Any] = {
            "schema": "Person",
            "from": self._cite(),
            "name": respell(person.name, self.language, self.random),
            "gender": person.gender,
            "birthDate": [{"value": person.birth, "used": True}],
            "nationality": person.country,
        }
        if self.random.random() < 0.25:
            spec["birthDate"].append({"value": person.birth - 2, "from": self._cite(), "stance": "uncertain"})
        if self.random.random() < 0.6:
            spec["phone"] = person.phone
        self.entities[local] = spec

    def _date(self, year: int) -> str:
        month, day = self.random.randint(1, 12), self.random.randint(1, 28)
        return self.random.choice([f"{year}", f"{year}-{month:02d}", f"{year}-{month:02d}-{day:02d}"])

    def _act(self, act: str, agent: str, subject: str, year: int) -> None:
        link = {"schema": "Act", "act": act, "agent": agent, "subject": subject, "date": self._date(year)}
        if self.random.random() < 0.15:
            link["stance"] = "uncertain"
        self.links.append({**link, "from": self._cite()})

    def _link(self, schema: str, year: int, **given: object) -> None:
        self.links.append({"schema": schema, "date": self._date(year), **given, "from": self._cite()})

    def _crew_links(self, year: int) -> None:
        for member in _CREW[1:]:
            self._act("acts_as_executor_for", member, "procurer", year)
            calls = self.random.randint(1, 60)
            self._link("Communication", year, sender="procurer", recipient=member, subtype="call", weight=calls)
        self._act("rents_place_to", "landlord", "procurer", year)
        self._act("moves_money_for", "cashier", "procurer", year)
        if self.random.random() < 0.5:
            self._link("Family", year, person="procurer", relative="recruiter", subtype="sibling")

    def _exploitation(self, local: str, peer: str, year: int) -> None:
        debt = self.random.randrange(500, 40000, 500)
        self._act("recruits", "recruiter", local, year)
        self._act("transports", "driver", local, year)
        self._act("hosts", "landlord", local, year)
        self._act("manages_prostitution", "procurer", local, year + 1)
        self._act("takes_earnings", "procurer", local, year + 1)
        self._link("Debt", year, debtor=local, creditor="procurer", amount=debt, currency="EUR")
        self._link("Payment", year + 1, payer=local, beneficiary="procurer", amount=debt // 2, currency="EUR")
        if peer:
            self._act("prostitutes_with", peer, local, year + 1)
            self._link("Support", year + 1, supporter=peer, supported=local, subtype="emotional_support")

    def _career(self, risen: str, others: list[str], year: int) -> None:
        for other in self.random.sample(others, k=max(1, len(others) // 3)):
            self._act("tutors", risen, other, year)
            self._act("takes_earnings", risen, other, year + 1)
