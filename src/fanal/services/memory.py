"""A small memory of things that take long to make."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")


class Memory:
    """Keep the things used last; two threads that want the same thing make it once.

    Parameters
    ----------
    size : int
        How many things are kept, at least 1.

    Notes
    -----
    Keys name everything that the thing depends on, the number of the case's latest
    change included, so nothing is ever out of date: it only falls out of use.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._kept: OrderedDict[Hashable, Future[Any]] = OrderedDict()
        self._lock = Lock()

    def recall(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is kept under `key`, made first if it is not there.

        Parameters
        ----------
        key : hashable
        make : callable
            Makes the thing; if it raises, nothing is kept.
        """
        with self._lock:
            future: Future[T] | None = self._kept.get(key)
            is_new = future is None
            if future is None:
                future = self._kept[key] = Future()
            self._kept.move_to_end(key)
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
        if is_new:
            self._fill(key, future, make)
        return future.result()

    def _fill(self, key: Hashable, future: "Future[T]", make: Callable[[], T]) -> None:
        try:
            future.set_result(make())
        except BaseException as error:
            with self._lock:
                if self._kept.get(key) is future:
                    del self._kept[key]
            future.set_exception(error)
            raise
