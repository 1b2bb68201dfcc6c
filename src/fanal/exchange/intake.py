"""What became of a file of another program: which columns were used for what, which rows were kept."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Intake:
    """One table, or one kind of record, of a foreign file; filled while its statements are drawn.

    Attributes
    ----------
    table : str
        File and part.
    format : str
    found : dict of str to str
        What was found about it.
    mapped : dict of str to list of str
        By column or attribute: what it was used for.
    ignored : list of str
        Columns or attributes that are left out, by name.
    rows, refused : int
        Records read, and those left out.
    links : int
        Links told.
    """

    table: str
    format: str
    found: dict[str, str] = field(default_factory=dict)
    mapped: dict[str, list[str]] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)
    rows: int = 0
    refused: int = 0
    links: int = 0

    def use(self, column: str, use: str) -> None:
        """Note what a column or attribute is used for, once."""
        known = self.mapped.setdefault(column, [])
        if use not in known:
            known.append(use)

    def leave_out(self, column: str) -> bool:
        """Note that a column or attribute is left out; tell whether that is news."""
        if column in self.ignored:
            return False
        self.ignored.append(column)
        return True
