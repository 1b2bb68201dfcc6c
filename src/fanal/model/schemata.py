"""The schema engine: reads ``schema/*.yaml``, one file per kind of thing, and answers questions about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from fanal.errors import NotFoundError
from fanal.model.yaml_folder import read_yaml_folder

FTM, FANAL = "ftm", "fanal"


@dataclass(frozen=True, slots=True)
class Property:
    """A field of a schema.

    Attributes
    ----------
    name : str
        FollowTheMoney's name where it has one.
    type : str
        Value type: one of :data:`fanal.model.values.VALUE_TYPES`.
    label : mapping of str to str
        Shown name by locale; ``en`` is always there.
    definition : str
        What it means, in the project's own words.
    range : str
        For type ``entity``: the schema of what it points to.
    vocabulary : str
        For type ``code``: the vocabulary its values come from.
    link_class : str
        For type ``entity`` on a schema that is no link: the class of the link this
        property makes between its holder and its value; "" makes none.
    origin : str
        ``ftm`` or ``fanal``: whose name it is.
    """

    name: str
    type: str
    label: Mapping[str, str]
    definition: str = ""
    range: str = ""
    vocabulary: str = ""
    link_class: str = ""
    origin: str = FANAL


@dataclass(frozen=True, slots=True)
class Edge:
    """How a link schema joins its two ends.

    Attributes
    ----------
    source, target : str
        Property names of the ends.
    directed : bool
    link_class : str
        Code in the ``link_class`` vocabulary.
    subtype : str
        Property that holds the act or link sub-type code, "" if none.
    """

    source: str
    target: str
    directed: bool
    link_class: str
    subtype: str = ""


@dataclass(frozen=True, slots=True)
class Schema:
    """A kind of thing, with everything it inherits already filled in.

    Attributes
    ----------
    name : str
    parents : frozenset of str
        Itself and all it extends.
    kind : str
        How it is drawn and listed: person, group, organization, place, address, phone,
        account, online_account, vehicle, document, event, link, source, thing; work (notes,
        tasks, the diary) and word (own terms and fields) are never part of a network.
    is_abstract : bool
    label, plural : mapping of str to str
    definition : str
    caption : tuple of str
        Properties to name it by, first one that has a value wins.
    required : tuple of str
    properties : mapping of str to Property
    edge : Edge or None
        Set for links.
    origin : str
        ``ftm`` or ``fanal``.
    """

    name: str
    parents: frozenset[str]
    kind: str
    is_abstract: bool
    label: Mapping[str, str]
    plural: Mapping[str, str]
    definition: str
    caption: tuple[str, ...]
    required: tuple[str, ...]
    properties: Mapping[str, Property]
    edge: Edge | None
    origin: str

    def is_a(self, name: str) -> bool:
        """Tell whether this schema is, or extends, the one named."""
        return name in self.parents


@dataclass(slots=True)
class Model:
    """All schemata.

    Parameters
    ----------
    raw : mapping of str to mapping
        Schema name to its YAML content.

    Notes
    -----
    Resolving inherits properties, caption, required, kind and edge from the parents
    in the order they are listed; a schema's own words win.
    """

    raw: Mapping[str, Mapping[str, Any]]
    schemata: dict[str, Schema] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in self.raw:
            self._resolve(name)

    def __iter__(self) -> Iterator[Schema]:
        return iter(self.schemata.values())

    def get(self, name: str) -> Schema:
        """Return a schema.

        Raises
        ------
        NotFoundError
            There is no schema of that name.
        """
        if name not in self.schemata:
            raise NotFoundError("There is no schema named {name}. `fanal schema` lists them.", name=name)
        return self.schemata[name]

    def __contains__(self, name: str) -> bool:
        return name in self.schemata

    def _resolve(self, name: str) -> Schema:
        if name in self.schemata:
            return self.schemata[name]
        own = self.raw[name]
        parents = [self._resolve(parent) for parent in own.get("extends", [])]
        origin = own.get("origin", FANAL)
        properties: dict[str, Property] = {}
        for parent in reversed(parents):
            properties |= parent.properties
        for prop_name, spec in own.get("properties", {}).items():
            properties[prop_name] = Property(name=prop_name, **{"origin": origin, **spec})
        edge = Edge(**own["edge"]) if "edge" in own else next((p.edge for p in parents if p.edge), None)
        schema = Schema(
            name=name,
            parents=frozenset({name}).union(*(parent.parents for parent in parents)),
            kind=own.get("kind") or next((p.kind for p in parents if p.kind), "thing"),
            is_abstract=own.get("abstract", False),
            label=own["label"],
            plural=own.get("plural", own["label"]),
            definition=own["definition"],
            caption=tuple(own.get("caption") or next((p.caption for p in parents if p.caption), ())),
            required=tuple(dict.fromkeys([*own.get("required", []), *(r for p in parents for r in p.required)])),
            properties=properties,
            edge=edge,
            origin=origin,
        )
        self.schemata[name] = schema
        return schema


@lru_cache(maxsize=1)
def load_model() -> Model:
    """Read the schemata that ship with Fanal (once per process).

    Returns
    -------
    Model
    """
    return Model(read_yaml_folder("schema"))
