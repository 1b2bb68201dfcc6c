"""What a writer is given: one case, its entities, its network, and how to word things."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from fanal.model.case import Case
from fanal.model.entity import Entity, caption_of
from fanal.model.graph import GraphData
from fanal.model.schemata import Model, Schema, load_model
from fanal.model.statement import Statement
from fanal.model.vocabulary import Vocabulary, load_vocabularies

Label = Callable[[Mapping[str, str]], str]
Translate = Callable[[str], str]


def english(label: Mapping[str, str]) -> str:
    """Return the English of a label, which is always there."""
    return label["en"]


def unchanged(text: str) -> str:
    """Return a text as it is: the translation into English."""
    return text


@dataclass(frozen=True, slots=True)
class CaseExport:
    """One case to write.

    Attributes
    ----------
    case : Case
    entities : iterable of Entity
        All of them, links and sources too, with their standing statements. Gone
        through more than once, so a list or an object whose ``__iter__`` begins anew.
    graph : GraphData
        The same case as nodes and edges.
    label : callable
        Picks the word of the reader's language out of a label.
    translate : callable
        Turns an English column heading into the reader's language.
    model : Model
    vocabularies : mapping of str to Vocabulary
    """

    case: Case
    entities: Iterable[Entity]
    graph: GraphData = field(default_factory=GraphData)
    label: Label = english
    translate: Translate = unchanged
    model: Model = field(default_factory=load_model)
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=load_vocabularies)

    def schema(self, name: str) -> Schema | None:
        """Return a schema, None when this version of the model lacks it."""
        return self.model.get(name) if name in self.model else None

    def caption(self, entity: Entity) -> str:
        """Return the name to show for an entity, its kind where nothing names it."""
        schema = self.schema(entity.schema)
        if schema is None:
            return entity.schema
        return caption_of(schema, entity.statements) or self.label(schema.label)

    def node_caption(self, node: int) -> str:
        """Return the name to show for a node of the network, its kind where nothing names it."""
        schema = self.schema(self.graph.node_schema[node])
        kind = self.label(schema.label) if schema is not None else self.graph.node_schema[node]
        return self.graph.node_caption[node] or kind

    def term(self, vocabulary: str, code: str) -> str:
        """Return the word for a code, the code itself where the vocabulary lacks it."""
        known = self.vocabularies.get(vocabulary)
        return self.label(known.get(code).label) if known is not None and code in known else code

    def subtype(self, schema_name: str, code: str) -> str:
        """Return the word for the act or link sub-type of a link of that schema."""
        schema = self.schema(schema_name)
        if not code or schema is None or schema.edge is None or schema.edge.subtype not in schema.properties:
            return code
        return self.term(schema.properties[schema.edge.subtype].vocabulary, code)


def edge_key(statement: Statement) -> str:
    """Return the name that a link made by a property has in a network."""
    return f"{statement.entity_id}.{statement.prop}.{statement.value}"
