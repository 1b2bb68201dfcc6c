"""Value types: what a value of each kind looks like, and how a raw cell becomes one.

``VALUE_TYPES`` names them; ``cleaner`` makes the function for one column; ``clean`` does one value.
"""

from fanal.model.values.cleaning import VALUE_TYPES, Cleaner, clean, cleaner, property_cleaner
from fanal.model.values.outcome import Cleaned, Refused

__all__ = ["VALUE_TYPES", "Cleaned", "Cleaner", "Refused", "clean", "cleaner", "property_cleaner"]
