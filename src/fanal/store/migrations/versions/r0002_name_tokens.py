"""The words of names in all their spellings, so that a person is found as one types, in any script."""

import sqlalchemy as sa
from alembic import op

from fanal.model.schemata import load_model
from fanal.store.derived.derive import LONGEST_NAME
from fanal.store.derived.plan import make_plans
from fanal.text.names import search_tokens

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

WORD = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_NAMES = sa.text(
    "SELECT s.entity_id, s.case_id, e.schema, s.prop, s.value FROM entity e "
    "JOIN statement s ON s.case_id = e.case_id AND s.entity_id = e.id "
    "WHERE s.superseded_by IS NULL AND s.stance <> 'negated' ORDER BY s.case_id, s.entity_id"
)
_INSERT = sa.text(
    "INSERT INTO name_token (token, case_id, entity_id) VALUES (:token, :case_id, :entity_id) ON CONFLICT DO NOTHING"
)
_BATCH = 2_000


def _backfill(connection: sa.Connection) -> None:
    named = {name: frozenset(plan.named) for name, plan in make_plans(load_model()).items()}
    rows = connection.execute(_NAMES)
    while batch := rows.fetchmany(_BATCH):
        found = [
            {"token": token, "case_id": row.case_id, "entity_id": row.entity_id}
            for row in batch
            if row.prop in named.get(row.schema, ())
            for token in search_tokens(row.value[:LONGEST_NAME])
        ]
        if found:
            connection.execute(_INSERT, found)


def upgrade() -> None:
    op.create_table(
        "name_token",
        sa.Column("token", WORD, primary_key=True),
        sa.Column("case_id", WORD, nullable=False),
        sa.Column("entity_id", WORD, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("name_token_by_entity", "name_token", ["entity_id"])
    _backfill(op.get_bind())


def downgrade() -> None:
    op.drop_table("name_token")
