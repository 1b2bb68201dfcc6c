"""Who may be linked to whom, and by which act or sub-type."""

from collections.abc import Iterator

from fanal.model.acts import ActTerm
from fanal.model.schemata import Edge, Model, Schema
from fanal.model.vocabulary import Term
from fanal.services.words import CaseWords

ACT = "act"


def link_schemata(model: Model) -> Iterator[tuple[Schema, Edge]]:
    """Yield the schemata of links that can be drawn, in alphabetical order."""
    for schema in sorted(model, key=lambda entry: entry.name):
        if schema.edge is not None and not schema.is_abstract:
            yield schema, schema.edge


def ends_fit(link: Schema, edge: Edge, source: Schema, target: Schema) -> bool:
    """Tell whether entities of two schemata may be the ends of a link."""
    return _fits(link, edge.source, source) and _fits(link, edge.target, target)


def _fits(link: Schema, prop: str, end: Schema) -> bool:
    wanted = link.properties[prop].range
    return not wanted or end.is_a(wanted)


def act_fits(act: ActTerm, agent: Schema, subject: Schema) -> bool:
    """Tell whether an act may be done by the one to the other."""
    return any(map(agent.is_a, act.agent_kinds)) and any(map(subject.is_a, act.subject_kinds))


def terms_between(words: CaseWords, link: Schema, edge: Edge, source: Schema, target: Schema) -> list[Term]:
    """Return the acts or sub-types that a link can have between entities of two schemata."""
    if not edge.subtype:
        return []
    vocabulary = words.vocabularies[link.properties[edge.subtype].vocabulary]
    current = [term for term in vocabulary if not term.replaced_by]
    if edge.subtype == ACT:
        return [term for term in current if act_fits(words.acts[term.code], source, target)]
    return [term for term in current if term.attributes["link_class"] == edge.link_class]
