"""The leading eigenvector of a symmetric matrix of ties, by Lanczos iteration."""

from collections.abc import Callable

import numpy as np

from fanal.network.view import FloatArray, SimpleView

_VECTORS, _LOOK_EVERY, _ROUNDS = 32, 8, 12
_EXACT = 1e-14
Multiply = Callable[[FloatArray], FloatArray]


def leading_vector(view: SimpleView, strength: FloatArray | None) -> tuple[FloatArray, bool]:
    """Return the eigenvector of the largest eigenvalue.

    Parameters
    ----------
    view : SimpleView
        Undirected, with at least one edge.
    strength : ndarray, shape (k,), or None
        Above 0; None for 1 each.

    Returns
    -------
    vector : ndarray, shape (n,), float64
        Not below 0, of length 1; equally strong parts get figures according to their ties.
    is_settled : bool
        False where the next eigenvalue is all but equal, as in chains of thousands: then
        the vector is close to such a one, not exact.

    Notes
    -----
    Begins at the square root of the degrees, so that nothing depends on chance; starts
    anew from the best vector after 32 steps. O(links) a step.

    References
    ----------
    .. [1] C. Lanczos, "An iteration method for the solution of the eigenvalue problem of
       linear differential and integral operators", J. Research NBS 45 (1950).
    """
    multiply = _by_ties(view, strength)
    vector, is_settled, rounds = np.sqrt(view.degree.astype(np.float64)), False, 0
    while not is_settled and rounds < _ROUNDS:
        vector, is_settled = _improved(multiply, vector)
        rounds += 1
    return np.abs(vector) / _length(vector), is_settled


def _by_ties(view: SimpleView, strength: FloatArray | None) -> Multiply:
    n = view.node_count
    near, far = np.concatenate((view.source, view.target)), np.concatenate((view.target, view.source))
    order = np.argsort(near, kind="stable")
    near, far = near[order], far[order]
    each = None if strength is None else np.concatenate((strength, strength))[order]

    def multiply(vector: FloatArray) -> FloatArray:
        pull = vector[far] if each is None else each * vector[far]
        return np.bincount(near, pull, n).astype(np.float64, copy=False)

    return multiply


def _improved(multiply: Multiply, start: FloatArray) -> tuple[FloatArray, bool]:
    """Return the best vector among the start and its next multiples, and whether it is as exact as numbers are."""
    steps = np.empty((_VECTORS, len(start)))
    steps[0] = start / _length(start)
    along: list[float] = []
    across: list[float] = []
    for step in range(_VECTORS):
        rest = multiply(steps[step])
        along.append(_product(steps[step], rest))
        rest -= along[-1] * steps[step]
        if step:
            rest -= across[-1] * steps[step - 1]
        across.append(_length(rest))
        is_last = step + 1 == _VECTORS or across[-1] <= _EXACT * along[0]
        if is_last or step % _LOOK_EVERY == _LOOK_EVERY - 1:
            values, vectors = np.linalg.eigh(np.diag(along) + np.diag(across[:-1], 1) + np.diag(across[:-1], -1))
            is_settled = across[-1] * abs(vectors[-1, -1]) <= _EXACT * values[-1]
            if is_last or is_settled:
                break
        steps[step + 1] = rest / across[-1]
    best: FloatArray = np.einsum("j,ji->i", vectors[:, -1], steps[: len(along)])
    return best, bool(is_settled)


def _product(one: FloatArray, other: FloatArray) -> float:
    # Not one @ other: its threads wait for each other on a busy machine.
    return float(np.einsum("i,i->", one, other))


def _length(vector: FloatArray) -> float:
    return float(np.sqrt(_product(vector, vector)))
