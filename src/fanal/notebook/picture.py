"""A picture of a network that shows itself in a notebook and can be kept as a file."""

from dataclasses import dataclass
from pathlib import Path

from fanal.errors import InputError


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of a network as SVG.

    Attributes
    ----------
    svg : str
        The whole document; it fetches nothing from anywhere.
    nodes, edges : int
        How many it shows.
    """

    svg: str
    nodes: int
    edges: int

    def save(self, path: str | Path) -> Path:
        """Write the picture to a file.

        Parameters
        ----------
        path : str or Path
            Written over if it is there.

        Returns
        -------
        Path

        Raises
        ------
        InputError
            The file cannot be written.
        """
        target = Path(path)
        try:
            target.write_text(self.svg, encoding="utf-8")
        except OSError as error:
            raise InputError(
                "{file} cannot be written: {reason}.", file=target.name, reason=error.strerror or ""
            ) from error
        return target

    def __repr__(self) -> str:
        return f"Picture of {self.nodes} nodes and {self.edges} edges (SVG, {len(self.svg):,} characters)"

    def _repr_svg_(self) -> str:
        return self.svg
