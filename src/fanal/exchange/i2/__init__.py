"""i2 Analyst's Notebook exchange files (``.anx``): charts with grades, cards, strengths and types."""

from fanal.exchange.i2.chart import is_i2
from fanal.exchange.i2.reading import from_i2
from fanal.exchange.i2.writing import write_i2

__all__ = ["from_i2", "is_i2", "write_i2"]
