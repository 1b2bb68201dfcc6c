"""Suggestions, and what was decided on them."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

WORD = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, WORD, nullable=False) for name in names]


def upgrade() -> None:
    op.create_table(
        "suggestion",
        sa.Column("num", NUMBER, primary_key=True),
        sa.Column("id", WORD, nullable=False, unique=True),
        sa.Column("case_id", WORD, sa.ForeignKey("case_file.id"), nullable=False),
        *_words("source_id", "key", "kind", "value", "words", "why"),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("page", "start", "end")),
        sa.Column("confidence", sa.Float, nullable=False),
        *_words("agent", "subject", "agent_key", "subject_key"),
    )
    op.create_index("suggestion_by_source", "suggestion", ["case_id", "source_id"])
    op.create_table(
        "suggestion_decision",
        sa.Column("suggestion_id", WORD, sa.ForeignKey("suggestion.id"), nullable=False),
        sa.Column("change_seq", NUMBER, sa.ForeignKey("change.seq"), nullable=False),
        *_words("state", "entity_id"),
        sa.PrimaryKeyConstraint("suggestion_id", "change_seq"),
    )
    op.create_index("suggestion_decision_by_change", "suggestion_decision", ["change_seq"])


def downgrade() -> None:
    op.drop_table("suggestion_decision")
    op.drop_table("suggestion")
