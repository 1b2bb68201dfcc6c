"""The CSV export of AVRES (Graph-Ryder 2.0): the nodes and edges of a query, lists written as text."""

from fanal.exchange.avres.layout import Table, table_of
from fanal.exchange.avres.nodes import Known, learned
from fanal.exchange.avres.reading import from_avres

__all__ = ["Known", "Table", "from_avres", "learned", "table_of"]
