"""Mappings that are kept under a name."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

WORD = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "saved_mapping",
        sa.Column("id", WORD, primary_key=True),
        sa.Column("case_id", WORD, sa.ForeignKey("case_file.id"), nullable=False),
        *(sa.Column(name, WORD, nullable=False) for name in ("name", "text", "forms", "saved_by", "saved_at")),
        sa.UniqueConstraint("case_id", "name"),
    )


def downgrade() -> None:
    op.drop_table("saved_mapping")
