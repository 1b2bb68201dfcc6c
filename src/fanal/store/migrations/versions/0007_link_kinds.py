"""Acts that help or are neutral leave the criminal class; acts and sub-types say whether a link has a direction."""

import sqlalchemy as sa
from alembic import op

from fanal.model.acts import LinkKinds, shipped_kinds
from fanal.model.schemata import load_model
from fanal.store.derived.derive import Derivation
from fanal.store.derived.materialize import refresh
from fanal.store.engine.backend import Backend
from fanal.store.engine.postgres import PostgresBackend
from fanal.store.engine.sqlite import SqliteBackend

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_INDEX = "statement_own_terms"
_OWN_TERMS = sa.text("schema = 'OwnTerm'")
_CASES = sa.text("SELECT DISTINCT case_id FROM edge WHERE subtype <> ''")
_TOUCH = sa.text(
    "INSERT INTO touched (entity_id) SELECT DISTINCT holder FROM edge WHERE case_id = :case AND subtype <> ''"
)


def _draw_links(kinds: LinkKinds) -> None:
    """Draw every link that has an act or sub-type anew."""
    connection = op.get_bind()
    backend: Backend = SqliteBackend() if connection.dialect.name == "sqlite" else PostgresBackend()
    derivation = Derivation(load_model(), kinds)
    for case_id in connection.scalars(_CASES).all():
        backend.begin_touching(connection)
        connection.execute(_TOUCH, {"case": case_id})
        refresh(connection, backend, derivation, case_id)
        backend.end_touching(connection)


def upgrade() -> None:
    op.create_index(_INDEX, "statement", ["case_id"], sqlite_where=_OWN_TERMS, postgresql_where=_OWN_TERMS)
    _draw_links(shipped_kinds())


def downgrade() -> None:
    _draw_links({})
    op.drop_index(_INDEX, "statement")
