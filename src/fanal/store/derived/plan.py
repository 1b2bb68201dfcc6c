"""What to look for in the statements of each schema, worked out once."""

from dataclasses import dataclass

from fanal.model.schemata import Edge, Model, Property

_TOKEN_TYPES = frozenset({"name", "phone", "identifier", "email"})


@dataclass(frozen=True, slots=True)
class Plan:
    """What to look for in the statements of one schema.

    Attributes
    ----------
    caption : tuple of str
        Properties to name it by.
    named : tuple of str
        Properties whose words find it.
    edge : Edge or None
    vocabulary : str
        That the act or sub-type of a link is a code of, "" for none.
    link_classes : dict of str to str
        Link class by entity-typed property.
    """

    caption: tuple[str, ...]
    named: tuple[str, ...]
    edge: Edge | None
    vocabulary: str
    link_classes: dict[str, str]


def _is_named(prop: Property, caption: tuple[str, ...]) -> bool:
    return prop.type in _TOKEN_TYPES or (prop.type == "string" and prop.name in caption)


def make_plans(model: Model) -> dict[str, Plan]:
    """Return a plan for each schema of the model."""
    return {
        schema.name: Plan(
            caption=schema.caption,
            named=tuple(prop.name for prop in schema.properties.values() if _is_named(prop, schema.caption)),
            edge=schema.edge,
            vocabulary=schema.properties[schema.edge.subtype].vocabulary if schema.edge and schema.edge.subtype else "",
            link_classes={}
            if schema.edge
            else {prop.name: prop.link_class for prop in schema.properties.values() if prop.link_class},
        )
        for schema in model
    }
