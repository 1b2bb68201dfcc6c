"""One entity, with every claim about it, who says so, its roles and its links."""

from fanal.services.entities.card import EntityCard, describe_entity

__all__ = ["EntityCard", "describe_entity"]
