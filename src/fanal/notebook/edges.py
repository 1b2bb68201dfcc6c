"""Edges as a table."""

from collections.abc import Mapping, Sequence

from fanal.notebook.table import Table
from fanal.services.networks import Edge


def edge_table(edges: Sequence[Edge], names: Mapping[str, str]) -> Table:
    """Return edges as a table, their ends by name first."""
    columns = ("source", "target", "link_class", "subtype", "directed", "date_from", "date_to", "weight", "stance")
    rows = [
        {
            **{name: getattr(edge, name) for name in columns},
            "source": names.get(edge.source, ""),
            "target": names.get(edge.target, ""),
            "source_id": edge.source,
            "target_id": edge.target,
            "link": edge.link,
        }
        for edge in edges
    ]
    return Table.of("Links", rows, (*columns, "source_id", "target_id", "link"))
