"""What every test may use."""

import os
from collections.abc import Callable, Generator, Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.postgres_server import running_postgres


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped test into a failed one where everything that tests can use has been installed."""
    report = yield
    if os.environ.get("FANAL_NO_SKIP") and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
    return report


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server, without a database."""
    with running_postgres() as address:
        yield address


@pytest.fixture(scope="session")
def new_postgres_database(postgres_server: str) -> Callable[[], str]:
    """A function that makes an empty database and returns its address."""
    import psycopg  # noqa: PLC0415 (an extra: only tests that use the server need it)

    numbers = count()

    def make() -> str:
        name = f"base_{next(numbers)}"
        with psycopg.connect(f"{postgres_server}/postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return f"{postgres_server}/{name}"

    return make


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def base_address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a base that is not there yet, once on each engine."""
    if request.param == "sqlite":
        return str(tmp_path / "base.db")
    make: Callable[[], str] = request.getfixturevalue("new_postgres_database")
    return make()
