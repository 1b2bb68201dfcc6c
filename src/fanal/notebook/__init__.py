"""Fanal in a notebook or a script: a base, its cases, networks, people and measures as objects that show themselves."""

from fanal.notebook.answers import Entourage, Paths, Roles
from fanal.notebook.base import Base
from fanal.notebook.case import Case
from fanal.notebook.intake import Intake
from fanal.notebook.measures import Measure, MeasureTable
from fanal.notebook.network import Network
from fanal.notebook.opening import open, read  # noqa: A004 (as in gzip.open: they are called fanal.open, fanal.read)
from fanal.notebook.picture import Picture
from fanal.notebook.table import Table

__all__ = [
    "Base",
    "Case",
    "Entourage",
    "Intake",
    "Measure",
    "MeasureTable",
    "Network",
    "Paths",
    "Picture",
    "Roles",
    "Table",
    "open",
    "read",
]
