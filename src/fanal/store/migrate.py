"""Bring the tables of a base to the shape that this version of the program needs."""

from importlib.resources import files

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def alembic_config(connection: Connection | None = None) -> Config:
    """Return Alembic's settings, bound to a connection in whose transaction everything happens."""
    config = Config()
    config.set_main_option("script_location", str(files("fanal.store").joinpath("migrations")))
    config.attributes["connection"] = connection
    return config


def upgrade(connection: Connection) -> None:
    """Take all the steps that are missing."""
    command.upgrade(alembic_config(connection), "head")


def downgrade(connection: Connection, revision: str) -> None:
    """Go back to an earlier step, "base" for none; what only later steps can hold is lost."""
    command.downgrade(alembic_config(connection), revision)
