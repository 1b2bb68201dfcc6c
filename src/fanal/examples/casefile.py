"""Read a case that is written as one YAML story: sources, entities, links, each value with who says so.

::

    title: House on the quay
    organization: Lantern House
    language: fr
    sources:
      hearing: {title: Hearing of 4 May, sourceKind: hearing, date: 2016-05-04, grade: admiralty_6x6 B 2}
    entities:
      mirela:
        schema: Person
        from: hearing p. 3
        name: Mirela Dumitru
        birthDate: [1996, {value: 1994, from: report p. 1, stance: uncertain}]
    links:
      - {schema: Act, act: recruits, agent: vasile, subject: mirela, date: 2015-05, from: hearing p. 4}

Any value may be a list, or a mapping with ``value`` and what is particular to this claim:
``from`` (source and place in it), ``lang``, ``stance``, ``grade``, ``handling``, ``since``, ``until``, ``used``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fanal.errors import MappingError
from fanal.model.case import Case
from fanal.model.entity import EXISTS, USED
from fanal.model.ids import KeyedIds
from fanal.model.schemata import Model, Property, Schema
from fanal.model.statement import Statement, sealed

Story = Mapping[str, Any]
_CLAIM_KEYS = frozenset({"value", "from", "lang", "stance", "grade", "handling", "since", "until", "used"})
_OWN_KEYS = frozenset({"schema", "from", "grade", "handling", "stance"})


def case_of(story: Story) -> Case:
    """Return the case that a story tells, without an id yet."""
    return Case(
        id="",
        title=story["title"],
        organization=story.get("organization", ""),
        language=story.get("language", ""),
        description=story.get("description", ""),
    )


@dataclass(slots=True)
class CaseFile:
    """One story on its way into a base.

    Parameters
    ----------
    story : mapping
        As read from YAML.
    case_id : str
    ids : KeyedIds
        Of the base.
    model : Model
    """

    story: Story
    case_id: str
    ids: KeyedIds
    model: Model

    def statements(self) -> Iterator[Statement]:
        """Yield every statement of the story, sources first.

        Raises
        ------
        MappingError
            The story names a schema, property, source or entity that does not exist.
        """
        for name, spec in self.story.get("sources", {}).items():
            yield from self._entity(name, {"schema": "Source", "from": name, **spec})
        for name, spec in self.story.get("entities", {}).items():
            yield from self._entity(name, spec)
        for number, spec in enumerate(self.story.get("links", ()), start=1):
            yield from self._entity(f"link {number}", spec)

    def _id(self, name: str) -> str:
        return self.ids.of("story", self.case_id, name)

    def _entity(self, name: str, spec: Story) -> Iterator[Statement]:
        schema = self.model.get(spec["schema"])
        yield self._statement(name, schema, EXISTS, spec, {"value": ""})
        for key, given in spec.items():
            if key in _OWN_KEYS and not (schema.name == "Source" and key in schema.properties):
                continue
            if key not in schema.properties:
                raise MappingError(
                    "{place}: {schema} has no property {prop}.", place=name, schema=schema.name, prop=key
                )
            for item in given if isinstance(given, list) else [given]:
                claim = item if isinstance(item, Mapping) else {"value": item}
                if unknown := set(claim) - _CLAIM_KEYS:
                    raise MappingError("{place}: unknown words {words}.", place=name, words=", ".join(sorted(unknown)))
                yield from self._claim(name, schema, key, spec, claim)

    def _claim(self, name: str, schema: Schema, prop: str, spec: Story, claim: Story) -> Iterator[Statement]:
        statement = self._statement(name, schema, prop, spec, claim)
        yield statement
        if claim.get("used"):
            yield self._statement(name, schema, USED, spec, {"value": statement.id})

    def _value(self, place: str, prop: Property | None, raw: object) -> str:
        if prop is None or prop.type != "entity":
            return str(raw)
        if raw not in self.story.get("entities", {}) and raw not in self.story.get("sources", {}):
            raise MappingError("{place}: there is no entity called {other}.", place=place, other=raw)
        return self._id(str(raw))

    def _statement(self, name: str, schema: Schema, prop: str, spec: Story, claim: Story) -> Statement:
        source, _, locator = str(claim.get("from") or spec.get("from", "")).partition(" ")
        cited = self.story.get("sources", {}).get(source)
        if source and cited is None:
            raise MappingError("{place}: there is no source called {source}.", place=name, source=source)
        grade = claim.get("grade") or spec.get("grade") or (cited or {}).get("grade") or ""
        scheme, source_grade, information_grade = (*grade.split(" "), "", "")[:3]
        return sealed(
            self.ids,
            Statement(
                id="",
                case_id=self.case_id,
                entity_id=self._id(name),
                schema=schema.name,
                prop=prop,
                value=self._value(name, schema.properties.get(prop), claim["value"]),
                lang=claim.get("lang", ""),
                source_id=self._id(source) if source else "",
                locator=locator,
                grade_scheme=scheme,
                source_grade=source_grade,
                information_grade=information_grade,
                handling=claim.get("handling") or spec.get("handling") or (cited or {}).get("handling") or "",
                stance=claim.get("stance") or spec.get("stance") or "asserted",
                valid_from=str(claim.get("since", "")),
                valid_to=str(claim.get("until", "")),
            ),
        )
