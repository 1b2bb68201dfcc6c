"""A thing is made once however many ask at the same time, and a failure is not remembered."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep

import pytest

from fanal.services.memory import Memory


def test_many_threads_make_a_thing_once() -> None:
    memory, made, start = Memory(4), [], Barrier(8)

    def make() -> object:
        made.append(1)
        sleep(0.02)
        return object()

    def ask() -> object:
        start.wait()
        return memory.recall("k", make)

    with ThreadPoolExecutor(8) as pool:
        found = [task.result() for task in [pool.submit(ask) for _ in range(8)]]
    assert len(made) == 1
    assert len(set(map(id, found))) == 1


def test_the_least_used_falls_out() -> None:
    memory, made = Memory(2), []

    def ask(key: str) -> str:
        return memory.recall(key, lambda: made.append(key) or key)  # type: ignore[func-returns-value]

    for key in "abacab":
        ask(key)
    assert made == ["a", "b", "c", "b"]


def test_a_failure_is_raised_and_forgotten() -> None:
    memory = Memory(2)
    with pytest.raises(ZeroDivisionError):
        memory.recall("k", lambda: 1 // 0)
    assert memory.recall("k", lambda: 5) == 5
