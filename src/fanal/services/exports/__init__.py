"""Write a case, or what a filter leaves of it, to a file others can read."""

from fanal.services.exports.files import format_of_file, written
from fanal.services.exports.running import FORMATS, ExportOrder, ExportReceipt, export_case, find_format

__all__ = ["FORMATS", "ExportOrder", "ExportReceipt", "export_case", "find_format", "format_of_file", "written"]
