"""Forms that are filled in but not saved yet."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

WORD = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "form_draft",
        sa.Column("case_id", WORD, sa.ForeignKey("case_file.id"), nullable=False),
        *(sa.Column(name, WORD, nullable=False) for name in ("actor", "form", "content", "saved_at")),
        sa.PrimaryKeyConstraint("case_id", "actor", "form"),
    )


def downgrade() -> None:
    op.drop_table("form_draft")
