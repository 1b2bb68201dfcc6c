from fanal.notebook import open as open  # noqa: A004 (as in gzip.open: it is called fanal.open)
from fanal.notebook import read as read

__version__: str
