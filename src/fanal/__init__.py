"""Map who is linked to whom in a trafficking case, with the source of every link."""

__version__ = "0.1.0"
