"""Tables as data frames, if pandas is installed."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from fanal.errors import MissingExtraError

if TYPE_CHECKING:
    import pandas as pd


def frame_of(columns: Sequence[str], rows: Sequence[Mapping[str, object]]) -> "pd.DataFrame":
    """Return a data frame.

    Parameters
    ----------
    columns : sequence of str
        In this order, also where there is no row.
    rows : sequence of mapping
        One mapping of column to cell for each row.

    Returns
    -------
    pandas.DataFrame

    Raises
    ------
    MissingExtraError
        pandas is not installed.
    """
    try:
        import pandas as pd  # noqa: PLC0415 (an extra)
    except ImportError:
        raise MissingExtraError("Data frames need pandas. Install it with: pip install 'fanal[notebook]'") from None
    return pd.DataFrame([dict(row) for row in rows], columns=list(columns))
