"""What an input may weigh before it is refused, so that no file can bring an old laptop down."""

from dataclasses import dataclass

from fanal.errors import TooLargeError
from fanal.ingest.files import InputFile


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what is read.

    Attributes
    ----------
    file_bytes : int
        Size of one file.
    rows : int
        Rows of one table.
    columns : int
        Columns of one table; a matrix has one per person.
    cell : int
        Characters in one cell; also ends a quotation that never closes.
    unpacked_bytes : int
        What a spreadsheet may unpack to; it is held in memory.
    unpack_ratio : int
        How many times its packed size a spreadsheet over `free_bytes` may unpack to.
    free_bytes : int
        Unpacked size under which the ratio is not looked at.
    depth : int
        Nesting of an XML file.
    """

    file_bytes: int = 2 << 30
    rows: int = 20_000_000
    columns: int = 5_000
    cell: int = 131_072
    unpacked_bytes: int = 512 << 20
    unpack_ratio: int = 100
    free_bytes: int = 32 << 20
    depth: int = 64

    def check_size(self, file: InputFile) -> None:
        """Refuse a file that is too long.

        Raises
        ------
        TooLargeError
        """
        if file.size > self.file_bytes:
            raise TooLargeError(
                "{file} has {size} bytes; at most {limit} are read. Split it and import the parts.",
                file=file.name,
                size=file.size,
                limit=self.file_bytes,
            )

    def check_rows(self, file: str, rows: int) -> None:
        """Refuse a table that is too long.

        Raises
        ------
        TooLargeError
        """
        if rows > self.rows:
            raise TooLargeError(
                "{file} has more than {limit} rows. Split it and import the parts.", file=file, limit=self.rows
            )

    def check_columns(self, file: str, columns: int) -> None:
        """Refuse a table that is too wide.

        Raises
        ------
        TooLargeError
        """
        if columns > self.columns:
            raise TooLargeError(
                "{file} has {columns} columns; at most {limit} are read. Is its separator right?",
                file=file,
                columns=columns,
                limit=self.columns,
            )

    def check_cell(self, file: str, row: str, length: int) -> None:
        """Refuse a cell that is too long.

        Raises
        ------
        TooLargeError
        """
        if length > self.cell:
            raise TooLargeError(
                "{file}, {row}: a cell has more than {limit} characters. Is a quotation mark left open before it?",
                file=file,
                row=row,
                limit=self.cell,
            )
