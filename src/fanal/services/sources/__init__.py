"""Sources: which are withdrawn, and what rests on them alone."""

from fanal.services.sources.withdrawn import Withdrawn, marked, withdrawn_in

__all__ = ["Withdrawn", "marked", "withdrawn_in"]
