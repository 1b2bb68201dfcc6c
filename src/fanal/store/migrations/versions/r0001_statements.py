"""Statements with their history, and the entities and edges drawn from them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

WORD = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, WORD, nullable=False) for name in names]


def _history() -> None:
    op.create_table("base", sa.Column("key", WORD, primary_key=True), *_words("value"))
    op.create_table(
        "case_file",
        sa.Column("id", WORD, primary_key=True),
        sa.Column("title", WORD, nullable=False, unique=True),
        *_words("organization", "language", "description", "created_at"),
    )
    op.create_table(
        "change",
        sa.Column("seq", NUMBER, primary_key=True),
        sa.Column("case_id", WORD, sa.ForeignKey("case_file.id"), nullable=False),
        *_words("kind", "actor", "at", "reason", "label"),
        sa.Column("undoes", NUMBER),
        sa.Column("is_undone", sa.Boolean, nullable=False),
        sa.Column("added", sa.Integer, nullable=False),
        sa.Column("retracted", sa.Integer, nullable=False),
    )
    op.create_index("change_by_case", "change", ["case_id", "seq"])
    op.create_table(
        "reversal",
        sa.Column("statement_num", NUMBER, primary_key=True),
        sa.Column("change_seq", NUMBER, sa.ForeignKey("change.seq"), primary_key=True),
        sa.Column("reopens", sa.Boolean, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("reversal_by_change", "reversal", ["change_seq"])
    op.create_table(
        "log_entry",
        sa.Column("num", NUMBER, primary_key=True),
        *_words("at", "actor", "organization", "purpose", "action", "case_id", "subject"),
    )
    op.create_index("log_entry_by_case", "log_entry", ["case_id"])


def _statements() -> None:
    op.create_table(
        "statement",
        sa.Column("num", NUMBER, primary_key=True),
        sa.Column("id", WORD, nullable=False, unique=True),
        sa.Column("case_id", WORD, sa.ForeignKey("case_file.id"), nullable=False),
        *_words("entity_id", "schema", "prop", "value", "lang", "original_value"),
        *_words("source_id", "locator", "grade_scheme", "source_grade", "information_grade"),
        *_words("handling", "stance", "valid_from", "valid_to"),
        sa.Column("change_seq", NUMBER, sa.ForeignKey("change.seq"), nullable=False),
        sa.Column("superseded_by", NUMBER),
    )
    op.create_index("statement_by_entity", "statement", ["case_id", "entity_id"])
    op.create_index("statement_by_change", "statement", ["change_seq"])
    canonical = sa.text("prop = 'canonicalId'")
    op.create_index(
        "statement_canonical", "statement", ["entity_id"], sqlite_where=canonical, postgresql_where=canonical
    )


def _derived() -> None:
    op.create_table(
        "entity",
        sa.Column("id", WORD, primary_key=True),
        *_words("case_id", "schema", "canonical_id", "caption", "sort_key"),
        sqlite_with_rowid=False,
    )
    op.create_index("entity_by_caption", "entity", ["case_id", "schema", "sort_key"])
    merged = sa.text("canonical_id <> id")
    op.create_index("entity_merged", "entity", ["canonical_id"], sqlite_where=merged, postgresql_where=merged)
    op.create_table(
        "edge",
        sa.Column("num", NUMBER, primary_key=True),
        *_words("link", "holder", "case_id", "schema", "link_class", "subtype", "source", "target"),
        sa.Column("directed", sa.Boolean, nullable=False),
        *_words("date_from", "date_to"),
        sa.Column("weight", sa.Float, nullable=False),
        *_words("stance"),
        sa.Column("counts_source", sa.Boolean, nullable=False),
        sa.Column("counts_target", sa.Boolean, nullable=False),
    )
    op.create_index("edge_by_source", "edge", ["source", "target"])
    op.create_index("edge_by_target", "edge", ["target", "source"])
    op.create_index("edge_by_holder", "edge", ["holder"])
    op.create_index("edge_by_case", "edge", ["case_id"])


def upgrade() -> None:
    _history()
    _statements()
    _derived()


def downgrade() -> None:
    for table in ("edge", "entity", "reversal", "statement", "log_entry", "change", "case_file", "base"):
        op.drop_table(table)
