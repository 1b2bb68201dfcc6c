"""Bring separate drawings together in one box."""

from collections.abc import Sequence

import numpy as np

from fanal.network.view import FloatArray

_GAP = 1.0
_WIDER_THAN_HIGH = 1.5


def centered(positions: FloatArray) -> FloatArray:
    """Move and scale a drawing into the box from (-1, -1) to (1, 1), its proportions kept.

    Parameters
    ----------
    positions : ndarray, shape (n, 2)

    Returns
    -------
    ndarray, shape (n, 2)
        All at (0, 0) if they lie on one point.
    """
    if not len(positions):
        return positions
    low, high = positions.min(axis=0), positions.max(axis=0)
    half = float((high - low).max()) / 2
    moved: FloatArray = positions - (low + high) / 2
    return moved / half if half > 0 else moved * 0.0


def pack(drawings: Sequence[FloatArray]) -> list[FloatArray]:
    """Put drawings side by side on shelves, the largest first.

    Parameters
    ----------
    drawings : sequence of ndarray, shape (n_i, 2)
        All in one unit, a tie being about 1 long.

    Returns
    -------
    list of ndarray, shape (n_i, 2)
        In the order given; one unit apart.

    Notes
    -----
    O(k log k) for k drawings, plus the moving. Deterministic.
    """
    sizes = np.array([np.ptp(drawing, axis=0) + _GAP for drawing in drawings]).reshape(-1, 2)
    order = np.lexsort((np.arange(len(drawings)), -sizes[:, 0], -sizes[:, 1]))
    shelf_width = max(float(np.sqrt(sizes.prod(axis=1).sum() * _WIDER_THAN_HIGH)), float(sizes[:, 0].max(initial=0.0)))
    placed: list[FloatArray] = list(drawings)
    x = y = height = 0.0
    for number in order.tolist():
        width = float(sizes[number, 0])
        if x > 0 and x + width > shelf_width:
            x, y, height = 0.0, y - height, 0.0
        height = max(height, float(sizes[number, 1]))
        corner = np.array([drawings[number][:, 0].min(), drawings[number][:, 1].max()])
        placed[number] = drawings[number] - corner + np.array([x, y])
        x += width
    return placed


def grid(count: int) -> FloatArray:
    """Return places on a flat grid, one unit apart, four times as wide as high.

    Parameters
    ----------
    count : int

    Returns
    -------
    ndarray, shape (count, 2)
    """
    columns = max(int(np.ceil(np.sqrt(4 * count))), 1)
    number = np.arange(count)
    return np.column_stack((number % columns, -(number // columns))).astype(np.float64)
