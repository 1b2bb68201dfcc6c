"""Human Trafficking Case Data Standard 2.0: its spreadsheet, and the data of forms built on its XLSForm.

The standard is by the International Organization for Migration, under CC BY 4.0; it does not endorse Fanal.
"""

from fanal.exchange.htcds.layout import Layout, layout_of
from fanal.exchange.htcds.reading import from_htcds
from fanal.exchange.htcds.writing import write_htcds

__all__ = ["Layout", "from_htcds", "layout_of", "write_htcds"]
